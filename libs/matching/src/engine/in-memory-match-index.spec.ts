import {
  careerLevels,
  industries,
  remoteModes,
  subdivisionCodes,
  type JobContent,
  type RankedProfile,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateFacts } from '../domain/candidate-facts.js';
import { jobFacts } from '../domain/job-facts.js';
import { byTotalThenId, matchOf } from '../domain/match.js';
import { aJobContent, aProfile } from '../testing/arbitraries.js';
import { InMemoryMatchIndex } from './in-memory-match-index.js';
import type { IndexedJob, JobFilter } from './match-index.js';

const indexed = (content: JobContent, id: string): IndexedJob => ({
  id,
  version: 1,
  publishedAt: 0,
  facts: jobFacts(content),
});
const jobId = (index: number) => `job-${String(index).padStart(4, '0')}`;

function ranking(profile: RankedProfile, jobs: ReadonlyMap<string, JobContent>) {
  return [...jobs]
    .map(([id, job]) => ({ id, total: matchOf(candidateFacts(profile), jobFacts(job)).total }))
    .sort(byTotalThenId);
}

type Change = { readonly put: JobContent; readonly at: number } | { readonly remove: number };
const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ put: aJobContent, at: fc.nat(12) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(12) }) },
  ),
  { minLength: 1, maxLength: 40 },
) as fc.Arbitrary<Change[]>;

const aFilter: fc.Arbitrary<JobFilter> = fc.record(
  {
    subdivisions: fc.subarray([...subdivisionCodes], { maxLength: 30 }),
    remote: fc.subarray([...remoteModes]),
    industries: fc.subarray([...industries]),
    levels: fc.subarray([...careerLevels]),
    minYearlyPay: fc.integer({ min: 1, max: 1e7 }),
    languagesMet: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the in-memory index', () => {
  it('ranks like the formulas after any sequence of changes, and tells who a job reaches like the rankings do', async () => {
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.array(aProfile, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, profiles, maxRank) => {
          const index = new InMemoryMatchIndex();
          const jobs = new Map<string, JobContent>();
          profiles.forEach((profile, at) =>
            index.putCandidate({ id: `c${at}`, version: 1, facts: candidateFacts(profile) }),
          );
          for (const step of steps) {
            if ('remove' in step) {
              jobs.delete(jobId(step.remove));
              index.removeJob(jobId(step.remove));
              continue;
            }
            const id = jobId(step.at);
            jobs.set(id, step.put);
            const reached = await index.reach(indexed(step.put, id), { maxRank, minTotal: 50, limit: 100 });
            const expected = profiles
              .flatMap((profile, at) => {
                const order = ranking(profile, jobs);
                const rank = 1 + order.findIndex((entry) => entry.id === id);
                const { total } = order[rank - 1]!;
                return rank <= maxRank && total >= 50 ? [{ candidateId: `c${at}`, total, rank }] : [];
              })
              .sort((a, b) => b.total - a.total || (a.candidateId < b.candidateId ? -1 : 1));
            expect(reached).toEqual(expected);
            index.putJob(indexed(step.put, id));
          }
          expect(index.jobCount).toBe(jobs.size);
          for (const profile of profiles) {
            const hits = await index.rankJobs(candidateFacts(profile), { count: 5, offset: 1 });
            expect(hits).toEqual(ranking(profile, jobs).slice(1, 6));
          }
        },
      ),
    );
  });

  it('leaves out what the filter leaves out, and weighs as it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aJobContent, { maxLength: 20 }),
        aProfile,
        aFilter,
        async (contents, profile, filter) => {
          const index = new InMemoryMatchIndex();
          const weights = { skills: 20, culture: 30, geography: 10, salary: 22, career: 18 };
          const candidate = candidateFacts(profile);
          contents.forEach((content, at) => index.putJob(indexed(content, jobId(at))));
          const hits = await index.rankJobs(candidate, { count: 100, filter, weights });
          const expected = contents
            .map((content, at) => ({ content, id: jobId(at) }))
            .filter(({ content }) => {
              const { subdivisions, remote, industries, levels, minYearlyPay = 0, languagesMet } = filter;
              const { workplace } = content;
              const { hardConditions } = matchOf(candidate, jobFacts(content));
              return (
                (!subdivisions || subdivisions.includes(workplace?.subdivision ?? '')) &&
                (!remote || (workplace !== null && remote.includes(workplace.remote))) &&
                (!industries || industries.includes(content.industry)) &&
                (!levels || (content.level !== null && levels.includes(content.level))) &&
                (minYearlyPay === 0 || (jobFacts(content).pay?.high ?? 0) >= minYearlyPay) &&
                !(languagesMet && hardConditions.some(({ code, met }) => code === 'language.minimum' && met === false))
              );
            })
            .map(({ content, id }) => ({ id, total: matchOf(candidate, jobFacts(content), weights).total }));
          expect(hits).toEqual(expected.sort(byTotalThenId));
        },
      ),
    );
  });
});
