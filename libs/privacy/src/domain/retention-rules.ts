import type { ContextName } from '@iworkz/contracts';

export const retentionRuleIds = [
  'exports',
  'unconfirmed_requests',
  'closed_requests',
  'kept_by_law',
  'viewed_jobs',
  'live_log',
] as const;
export type RetentionRuleId = (typeof retentionRuleIds)[number];

export interface RetentionRuleDeclaration {
  readonly id: RetentionRuleId;
  readonly context: ContextName;
  /** null: until the day that stands in the row itself. */
  readonly days: number | null;
  /** `context`: the one that holds it has a job of its own for it. */
  readonly enforcedBy: 'nightly' | 'context';
}

export const retentionRules: readonly RetentionRuleDeclaration[] = [
  { id: 'exports', context: 'privacy', days: null, enforcedBy: 'nightly' },
  { id: 'unconfirmed_requests', context: 'privacy', days: 30, enforcedBy: 'nightly' },
  // Long enough for the limitation of claims about an answer; what a law keeps of an erased person outlives it.
  { id: 'closed_requests', context: 'privacy', days: 3 * 365, enforcedBy: 'nightly' },
  { id: 'kept_by_law', context: 'privacy', days: null, enforcedBy: 'nightly' },
  { id: 'viewed_jobs', context: 'analytics', days: 400, enforcedBy: 'context' },
  { id: 'live_log', context: 'notifications', days: 30, enforcedBy: 'context' },
];
