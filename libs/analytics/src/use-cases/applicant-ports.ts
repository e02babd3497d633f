import type { ShownPlace } from '@iworkz/contracts';
import type { PageRequest } from '@iworkz/platform';
import type { AnalyticsTx } from '../adapters/analytics-database.js';
import type { RepeatedShowing } from '../domain/position-bias.js';
import type { ShownJob } from '../domain/ranking-quality.js';

/** Who applied to which job. */
export interface Application {
  readonly jobId: string;
  readonly candidateId: string;
}

export type SeenApplicant = Application & { readonly place: ShownPlace };

export interface ApplicantList {
  readonly companyId: string;
  readonly modelVersion: string;
  readonly weightsVersion: string | null;
  readonly shownAt: Date;
  /** What the company did with whom, by the kinds that its steps have as outcomes. */
  readonly applicants: readonly ShownJob[];
}

/** A list as far as it was in sight. */
export interface SightedList {
  readonly id: string;
  readonly jobId: string;
  readonly shownAt: Date;
  readonly places: readonly { readonly candidateId: string; readonly position: number }[];
}

/** What companies saw of who applied to their jobs. To be told again changes nothing: what was told first stays. */
export abstract class ShownApplicants {
  /** Those of the jobs that were published by the company. */
  abstract jobsOf(tx: AnalyticsTx, companyId: string, jobIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those that were submitted, also if withdrawn since. */
  abstract submittedAmong(tx: AnalyticsTx, pairs: readonly Application[]): Promise<readonly Application[]>;
  /** @returns how many were new. */
  abstract add(tx: AnalyticsTx, seen: readonly SeenApplicant[], at: Date): Promise<number>;
  /** @returns those that were added and had not been viewed from that list. */
  abstract view(tx: AnalyticsTx, seen: readonly SeenApplicant[], at: Date): Promise<readonly SeenApplicant[]>;

  /**
   * The lists of each company that were shown from `from` to before `to`, with everything that has become of them. What came of
   * an application counts for the list from which the company last viewed the applicant, or else was last shown them, in the
   * 30 days before its first step.
   */
  abstract listsByCompany(from: Date, to: Date): AsyncIterable<readonly ApplicantList[]>;
  /** Applicants whom the same company viewed and was shown at different places. */
  abstract repeatedShowings(from: Date, to: Date): Promise<readonly RepeatedShowing[]>;

  /** `limit + 1` lists that first came into sight from `from` on and before `to`, by id, after that id. */
  abstract listsWithin(
    window: { readonly from: Date; readonly to: Date },
    page: PageRequest,
  ): Promise<readonly SightedList[]>;

  /** @returns how many rows were forgotten. */
  abstract removeBefore(instant: Date): Promise<number>;
}
