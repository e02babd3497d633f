import type { PageRequest } from '@iworkz/platform';

export interface StoredMatch {
  readonly id: string;
  readonly candidateId: string;
  readonly jobId: string;
  readonly total: number;
  readonly modelVersion: string;
  readonly computedAt: Date;
}

/** Stored matches as the bias audit reads them. */
export abstract class StoredMatches {
  /**
   * `limit + 1` matches computed from `from` on and before `to`, by id, after that id. Of a pair, those by the default
   * weights and by the weights that its job's company chose: what a candidate weighs for themselves, no employer sees.
   */
  abstract within(
    window: { readonly from: Date; readonly to: Date },
    page: PageRequest,
  ): Promise<readonly StoredMatch[]>;
}
