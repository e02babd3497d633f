import type {
  AuditWindow,
  BiasAudit,
  DeclaredAttributes,
  FairnessPurpose,
  Mitigation,
  ProtectedAttribute,
  SelectionStage,
  StoredMatch,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import type { FairnessTx } from '../adapters/fairness-database.js';
import type { Attributes, Selection } from '../domain/bias-audit.js';
import type { JobApplicant, SightedList } from '../domain/sight.js';

export interface Declaration {
  readonly attributes: DeclaredAttributes;
  readonly consent: {
    readonly purposes: readonly FairnessPurpose[];
    readonly version: string;
    readonly givenAt: Date;
  };
}

/** What people said of themselves. Nothing outside of this context reads it. */
export abstract class DeclaredAttributesStore {
  /** undefined: nothing was said, or it was withdrawn. */
  abstract of(userId: string): Promise<Declaration | undefined>;
  /** In the place of all that the person said before. */
  abstract replace(tx: FairnessTx, userId: string, declaration: Declaration): Promise<void>;
  abstract remove(tx: FairnessTx, userId: string): Promise<void>;
  /** Of those among the people who said something, with the versions of the consents. */
  abstract forAudit(userIds: readonly string[]): Promise<{
    readonly people: ReadonlyMap<string, Attributes>;
    readonly consentVersions: readonly string[];
  }>;
  /** One attribute of those who agreed to its use for ordering shortlists. */
  abstract forMitigation(
    userIds: readonly string[],
    attribute: ProtectedAttribute,
  ): Promise<ReadonlyMap<string, string>>;
}

/** What hiring told of applications. To be told again, or in another order, changes nothing. */
export abstract class Selections {
  abstract learn(
    tx: FairnessTx,
    fact: {
      readonly applicationId: string;
      readonly jobId: string;
      readonly candidateId: string;
      readonly submittedAt: Date | null;
      readonly stage: SelectionStage | null;
      readonly withdrawn: boolean;
      readonly at: Date;
    },
  ): Promise<void>;
  /** Of applications submitted in the window, at most `limit`. */
  abstract within(
    window: AuditWindow,
    limit: number,
  ): Promise<{ readonly selections: readonly Selection[]; readonly upTo: Date | null }>;

  /** Who had applied to the jobs before that instant, at most `limit`. */
  abstract applicantsOf(jobIds: readonly string[], before: Date, limit: number): Promise<readonly JobApplicant[]>;
}

export type OnRead = (count: number) => Promise<void>;

/** What companies had in sight, as `analytics` was told. */
export abstract class SightedLists {
  /**
   * All of a window, in the order of their ids.
   * @param onRead told after each page how many lists have been read so far.
   * @throws AuditWindowTooLarge when they have more than `limit` places; ServiceUnavailable.
   */
  abstract within(ctx: Ctx, window: AuditWindow, limit: number, onRead: OnRead): Promise<readonly SightedList[]>;
}

/** What `matching` stored. */
export abstract class StoredMatches {
  /**
   * All of a window, in the order of their ids.
   * @param onRead told after each page how many have been read so far.
   * @throws AuditWindowTooLarge when there are more than `limit`; ServiceUnavailable.
   */
  abstract within(ctx: Ctx, window: AuditWindow, limit: number, onRead: OnRead): Promise<readonly StoredMatch[]>;
}

export abstract class BiasAudits {
  abstract add(tx: FairnessTx, audit: BiasAudit, createdBy: string): Promise<void>;
  abstract find(auditId: string): Promise<BiasAudit | undefined>;
  abstract newest(): Promise<BiasAudit | undefined>;
  /** `limit + 1` rows, newest first. */
  abstract list(page: PageRequest): Promise<readonly Omit<BiasAudit, 'findings'>[]>;
}

export type MitigationRecord = Omit<Mitigation, 'effect' | 'startedAt' | 'expiresAt' | 'endedAt'> & {
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
};

export interface MitigationEffect {
  readonly utilityLoss: number;
  readonly parityBefore: number;
  readonly parityAfter: number;
}

export type ReportedMitigation = MitigationRecord & {
  /** Means over the shortlists, one a job. */
  readonly effect: MitigationEffect & { readonly shortlists: number };
};

export abstract class Mitigations {
  /** Lets one transaction at a time switch mitigations on. */
  abstract lock(tx: FairnessTx): Promise<void>;
  abstract add(tx: FairnessTx, mitigation: MitigationRecord, startedBy: string): Promise<void>;
  /** On at that time for exactly this job, or for all jobs (null). */
  abstract activeOn(jobId: string | null, at: Date, tx?: FairnessTx): Promise<MitigationRecord | undefined>;
  /** undefined when there is no such mitigation. One that ended or expired stays as it is. */
  abstract end(tx: FairnessTx, mitigationId: string, at: Date, endedBy: string): Promise<boolean>;
  abstract find(mitigationId: string): Promise<ReportedMitigation | undefined>;
  /** `limit + 1` rows, newest first. */
  abstract list(page: PageRequest): Promise<readonly ReportedMitigation[]>;
  abstract noteEffect(mitigationId: string, jobId: string, effect: MitigationEffect, at: Date): Promise<void>;
}
