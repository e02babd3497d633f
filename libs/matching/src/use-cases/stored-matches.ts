import type { PageRequest } from '@iworkz/platform';

export interface StoredMatch {
  readonly id: string;
  readonly candidateId: string;
  readonly jobId: string;
  readonly total: number;
  readonly weightsKey: string;
  /** Whether the job's company sees it, and by whose weights. */
  readonly seenByEmployer: 'default' | 'company' | null;
  /** Of learned weights; null for all others. */
  readonly weightsVersion: string | null;
  readonly modelVersion: string;
  readonly computedAt: Date;
}

/** Stored matches as the bias audit reads them. */
export abstract class StoredMatches {
  /**
   * `limit + 1` matches that were computed before `to` and shown from `from` on, by id, after that id. Of a pair, those by the
   * default weights, those that its job's company saw by weights it had chosen then, and those by learned weights. What a
   * candidate weighs for themselves is left out: no employer sees it, and nobody but the candidate can have made it unfair.
   */
  abstract within(
    window: { readonly from: Date; readonly to: Date },
    page: PageRequest,
  ): Promise<readonly StoredMatch[]>;
}
