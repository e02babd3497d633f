import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

/** The text that was agreed to is no longer the one in force. */
export const ConsentOutdated = defineError({
  code: 'fairness.consent_outdated',
  kind: 'conflict',
  params: z.object({ currentVersion: z.string() }),
});
export const AuditWindowTooLarge = defineError({
  code: 'fairness.window_too_large',
  kind: 'unprocessable',
  params: z.object({ limit: z.int() }),
});
/** The audit found no impact ratio below four fifths for that attribute: nothing there gives a reason to reorder. */
export const NoAdverseImpact = defineError({
  code: 'fairness.no_adverse_impact',
  kind: 'unprocessable',
  params: z.object({ auditId: z.string(), attribute: z.string() }),
});
/** One is on already for that job, or for all jobs. */
export const MitigationAlreadyOn = defineError({
  code: 'fairness.mitigation_already_on',
  kind: 'conflict',
  params: z.object({ mitigationId: z.string() }),
});
