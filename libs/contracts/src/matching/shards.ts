import * as z from 'zod';
import { CountryCode, Id, SubdivisionCode } from '../common/primitives.js';
import { JobContent } from '../hiring/models.js';
import { defineRoute } from '../kit/define-route.js';
import { RankedProfile } from '../profiles/events.js';
import { WorkStyleAnswers } from '../vocabulary/work-style.js';
import { LicenceIdSchema } from '../vocabulary/licences.js';
import { CareerLevel, Industry, RemoteMode, SkillLevel, payPeriods } from '../vocabulary/work.js';
import { PartNumbers } from './models.js';

const place = z.object({ country: CountryCode, subdivision: SubdivisionCode.nullable() }).nullable();
const skill = z.object({ skill: z.string(), name: z.string(), years: z.number().min(0).nullable() });

/** Everything of a person that the formulas see, as `libs/matching` derives it from the profile. */
const CandidateFacts = z.object({
  skills: z.array(skill.extend({ level: SkillLevel.nullable() })).readonly(),
  languages: RankedProfile.shape.languages,
  licences: z.array(LicenceIdSchema).readonly().nullable().optional(),
  workStyle: WorkStyleAnswers,
  place,
  wishedSubdivisions: z.array(SubdivisionCode).readonly(),
  wishedRemote: z.array(RemoteMode).readonly(),
  willingToRelocate: z.boolean(),
  wishedPay: z.object({ yen: z.number(), period: z.enum(payPeriods), converted: z.boolean() }).nullable(),
  level: CareerLevel.nullable(),
  wishedLevel: CareerLevel.nullable(),
  wishedIndustries: z.array(Industry).readonly(),
  knownIndustries: z.array(Industry).readonly(),
});

/** Everything of a job that the formulas see. */
const JobFacts = z.object({
  skills: z.array(skill.extend({ level: SkillLevel, required: z.boolean() })).readonly(),
  languages: JobContent.shape.languages,
  licences: JobContent.shape.licences.readonly().optional(),
  workStyle: WorkStyleAnswers,
  place,
  remote: RemoteMode.nullable(),
  pay: z
    .object({
      low: z.number(),
      high: z.number(),
      hoursAYear: z.number(),
      daysAYear: z.number(),
      converted: z.boolean(),
      hoursAssumed: z.boolean(),
    })
    .nullable(),
  level: CareerLevel.nullable(),
  industry: Industry,
  growth: JobContent.shape.growth.readonly(),
});

/** Which process answered, `2/3`: an address that leads to another shard would count its jobs twice. */
const Shard = z.string().regex(/^\d+\/\d+$/);

export const RankShardRoute = defineRoute({
  id: 'rankShard',
  service: 'matching',
  method: 'POST',
  path: '/api/v1/matching/shard-rankings',
  summary: 'Rank the jobs that one process of the ranking holds; the asking process merges the shards',
  access: 'service',
  body: z.object({
    candidate: CandidateFacts,
    /** The best this many. */
    count: z.int().min(1).max(1000),
    weights: z
      .object({
        skills: z.number(),
        culture: z.number(),
        geography: z.number(),
        salary: z.number(),
        career: z.number(),
        parts: PartNumbers.optional(),
      })
      .optional(),
    filter: z
      .object({
        subdivisions: z.array(SubdivisionCode).readonly().optional(),
        remote: z.array(RemoteMode).readonly().optional(),
        industries: z.array(Industry).readonly().optional(),
        levels: z.array(CareerLevel).readonly().optional(),
        minYearlyPay: z.number().optional(),
        languagesMet: z.boolean().optional(),
      })
      .optional(),
  }),
  response: z.object({
    shard: Shard,
    /** Open jobs of the shard. */
    jobCount: z.int(),
    /** Best first. */
    items: z.array(z.object({ id: Id, total: z.number() })),
  }),
});

export const ReachOfShardRoute = defineRoute({
  id: 'reachOfShard',
  service: 'matching',
  method: 'POST',
  path: '/api/v1/matching/shard-reaches',
  summary: 'The candidates whose best jobs, of those that one process of the ranking holds, a job enters',
  access: 'service',
  body: z.object({
    job: z.object({ id: Id, version: z.int(), publishedAt: z.number(), facts: JobFacts }),
    maxRank: z.int().min(1).max(1000),
    minTotal: z.number(),
    limit: z.int().min(1).max(10_000_000),
  }),
  response: z.object({
    shard: Shard,
    /** Best first. */
    items: z.array(z.object({ candidateId: Id, total: z.number(), rank: z.int() })),
  }),
});
