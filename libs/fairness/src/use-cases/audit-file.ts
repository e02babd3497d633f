import {
  AuditParameters,
  AuditedWeights,
  DeclaredAttributes,
  adverseGroups,
  selectionStages,
  type AuditFindings,
} from '@iworkz/contracts';
import * as z from 'zod';
import { auditBias, auditVersion, defaultWeights, type Attributes, type AuditInput } from '../domain/bias-audit.js';
import { inputHash } from './input-hash.js';

/** Data of an audit from elsewhere, such as an employer's own export. Any ids will do, pseudonyms best. */
export const AuditFile = z.object({
  parameters: AuditParameters.default(AuditParameters.parse({})),
  people: z.array(z.object({ id: z.string(), attributes: DeclaredAttributes })),
  /** One for each person, job and weights. */
  scores: z
    .array(
      z.object({
        candidateId: z.string(),
        jobId: z.string(),
        total: z.number(),
        weights: AuditedWeights.default(defaultWeights),
      }),
    )
    .default([]),
  selections: z
    .array(
      z.object({
        candidateId: z.string(),
        jobId: z.string(),
        /** The furthest stage reached. */
        stage: z.enum(selectionStages).nullable().default(null),
        withdrawn: z.boolean().default(false),
      }),
    )
    .default([]),
  /** One for each person and job; `exposure` is 1 where all applicants of the job were seen alike. */
  sightings: z.array(z.object({ candidateId: z.string(), jobId: z.string(), exposure: z.number().min(0) })).default([]),
});
export type AuditFile = z.output<typeof AuditFile>;

export interface FileAudit {
  readonly versions: { readonly audit: string };
  readonly parameters: AuditParameters;
  readonly inputHash: string;
  readonly findings: AuditFindings;
  readonly adverseImpact: boolean;
}

export function auditFile({ parameters, people, scores, selections, sightings }: AuditFile): FileAudit {
  const input: AuditInput = {
    people: new Map(people.map(({ id, attributes }) => [id, stated(attributes)])),
    scores,
    selections,
    sightings,
  };
  const findings = auditBias(input, parameters);
  return {
    versions: { audit: auditVersion },
    parameters,
    inputHash: inputHash(input, parameters),
    findings,
    adverseImpact: adverseGroups(findings).length > 0,
  };
}

function stated(attributes: DeclaredAttributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) as Attributes;
}
