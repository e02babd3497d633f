import type {
  Breach,
  ConsentDecision,
  ContextName,
  NewBreach,
  PersonalDataErased,
  PersonalDataExport,
  PersonalDataHolder,
  PrivacyRegime,
  PrivacyRequestKind,
  PrivacyRequestState,
  reviewOutcomes,
  Transfer,
  TransferAgreement,
} from '@iworkz/contracts';
import type { Ctx, Locale, Region } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import type * as z from 'zod';
import type { PrivacyTx } from '../adapters/privacy-database.js';
import type { RecordedDuty } from '../domain/breach-deadlines.js';
import type { LegalDate } from '../domain/legal-days.js';
import type { LegalSource } from '../domain/regime.js';
import type { PlannedStep } from '../domain/request-steps.js';

/** What identity knows of an account. */
export abstract class Accounts {
  /** @throws NotFound; ServiceUnavailable. */
  abstract regionOf(ctx: Ctx, personId: string): Promise<{ readonly region: Region; readonly locale: Locale }>;
  /** @throws TooManyRequests; ServiceUnavailable. */
  abstract passwordMatches(ctx: Ctx, personId: string, password: string): Promise<boolean>;
}

/** Every context, asked for what it holds of a person. */
export abstract class Holders {
  abstract readonly contexts: readonly ContextName[];
  /** @throws ServiceUnavailable. */
  abstract exportOf(ctx: Ctx, context: ContextName, personId: string): Promise<PersonalDataExport>;
  /** @throws ServiceUnavailable. */
  abstract erase(ctx: Ctx, context: ContextName, personId: string, requestId: string): Promise<PersonalDataErased>;
}
export type Holder = PersonalDataHolder;

/** Random bytes nobody can guess. */
export abstract class Secrets {
  /** 256 bits as base64url. */
  abstract token(): string;
  /** 256 bits. */
  abstract key(): Uint8Array<ArrayBuffer>;
}

/** Bytes that are kept for a time under a key of their own. */
export abstract class SealedBlobs {
  /** @returns ids of what was stored, in order. */
  abstract put(key: Uint8Array, text: string): Promise<readonly string[]>;
  /** @throws Error when a piece is gone or was changed. */
  abstract get(key: Uint8Array, ids: readonly string[]): Promise<string>;
  abstract remove(ids: readonly string[]): Promise<void>;
}

/** Has work done after the transaction, by whichever process is free. */
export abstract class RequestBell {
  abstract ring(requestId: string, at?: Date): Promise<void>;
}

export abstract class ConsentDecisions {
  /** Newest first. */
  abstract of(personId: string): Promise<readonly ConsentDecision[]>;
  /** Lets one transaction at a time decide for a person. @returns the newest decision with its number. */
  abstract lastForUpdate(
    tx: PrivacyTx,
    personId: string,
  ): Promise<{ readonly number: number; readonly proof: string } | undefined>;
  abstract add(tx: PrivacyTx, id: string, personId: string, number: number, decision: ConsentDecision): Promise<void>;
}

export interface StoredStep extends PlannedStep {
  readonly position: number;
  readonly doneAt: Date | null;
  readonly notBefore: Date | null;
  readonly count: number | null;
  readonly result: StepResult | null;
}

/** What a step leaves for the steps after it. */
export interface StepResult {
  /** Of an export's part. */
  readonly blobs?: readonly string[];
  readonly erased?: PersonalDataErased['erased'];
  readonly kept?: PersonalDataErased['kept'];
}

export interface StoredRequest {
  readonly id: string;
  readonly personId: string;
  readonly kind: PrivacyRequestKind;
  readonly state: PrivacyRequestState;
  readonly region: Region;
  readonly regime: PrivacyRegime;
  readonly locale: Locale;
  readonly receivedAt: Date;
  readonly dueOn: LegalDate;
  readonly clock: LegalSource;
  readonly extendedAt: Date | null;
  readonly extensionReason: string | null;
  readonly confirmedAt: Date | null;
  readonly startsAt: Date | null;
  readonly completedAt: Date | null;
  readonly trouble: string | null;
  readonly grounds: string | null;
  readonly reviewOutcome: (typeof reviewOutcomes)[number] | null;
  readonly reviewNote: string | null;
  readonly reviewedAt: Date | null;
  readonly exportKey: Uint8Array<ArrayBuffer> | null;
  readonly exportExpiresAt: Date | null;
  readonly certificate: unknown;
  readonly signature: string | null;
  readonly certificateExpiresAt: Date | null;
  readonly steps: readonly StoredStep[];
}

export type NewStoredRequest = Pick<
  StoredRequest,
  | 'id'
  | 'personId'
  | 'kind'
  | 'state'
  | 'region'
  | 'regime'
  | 'locale'
  | 'receivedAt'
  | 'dueOn'
  | 'clock'
  | 'startsAt'
  | 'grounds'
  | 'exportKey'
>;

/** Fields that change while a request is met. */
export type RequestChange = Partial<
  Omit<StoredRequest, 'id' | 'personId' | 'kind' | 'region' | 'regime' | 'steps' | 'clock'>
> & {
  readonly certificateTokenHash?: Uint8Array<ArrayBuffer>;
  readonly reviewedBy?: string;
};

export abstract class PrivacyRequests {
  /** Lets one transaction at a time open a request for a person. */
  abstract lockPerson(tx: PrivacyTx, personId: string): Promise<void>;
  abstract openOf(tx: PrivacyTx, personId: string): Promise<readonly StoredRequest[]>;
  abstract add(tx: PrivacyTx, request: NewStoredRequest, steps: readonly PlannedStep[]): Promise<void>;
  /** Locks the request until the transaction ends. */
  abstract findForUpdate(tx: PrivacyTx, requestId: string): Promise<StoredRequest | undefined>;
  abstract find(requestId: string): Promise<StoredRequest | undefined>;
  abstract findByCertificateToken(tokenHash: Uint8Array<ArrayBuffer>): Promise<StoredRequest | undefined>;
  /** Newest first. */
  abstract of(personId: string): Promise<readonly StoredRequest[]>;
  /** Open: by the day they are due. Else: newest first. At most `limit`. */
  abstract all(open: boolean, limit: number): Promise<readonly StoredRequest[]>;
  abstract change(tx: PrivacyTx, requestId: string, change: RequestChange): Promise<void>;
  abstract plan(tx: PrivacyTx, requestId: string, steps: readonly PlannedStep[]): Promise<void>;
  /** False when somebody else has done the step already. */
  abstract completeStep(
    tx: PrivacyTx,
    requestId: string,
    position: number,
    done: { readonly at: Date; readonly count: number | null; readonly result: StepResult | null },
  ): Promise<boolean>;
  abstract postponeStep(requestId: string, position: number, until: Date, trouble: string | null): Promise<void>;
  /**
   * Takes a request that has begun, or may begin, for this process alone until `until`.
   * @param held until when this process has it already.
   * @returns false when another process has it, or it is not due.
   */
  abstract claim(requestId: string, now: Date, until: Date, held: Date | undefined): Promise<boolean>;
  abstract release(requestId: string, held: Date | undefined): Promise<void>;
  /** Ids of requests that wait for a process. */
  abstract due(now: Date, limit: number): Promise<readonly string[]>;
  /** Of these people, whose objection is open or led to a decision by a person. */
  abstract objecting(personIds: readonly string[]): Promise<readonly string[]>;
  abstract keep(
    tx: PrivacyTx,
    requestId: string,
    context: ContextName,
    kept: PersonalDataErased['kept'],
  ): Promise<void>;
}

export interface BreachRecord extends NewBreach {
  readonly id: string;
  readonly duties: readonly RecordedDuty[];
  readonly recordedAt: Date;
}
export interface GivenNotice {
  readonly region: Region;
  readonly notice: Breach['deadlines'][number]['notice'];
  readonly notifiedAt: Date;
  readonly reference: string;
}
export type NotifiedBreach = BreachRecord & { readonly notices: readonly GivenNotice[] };

export abstract class Breaches {
  abstract add(tx: PrivacyTx, breach: BreachRecord, recordedBy: string): Promise<void>;
  abstract find(breachId: string): Promise<NotifiedBreach | undefined>;
  /** `limit + 1` rows, newest first. */
  abstract list(page: PageRequest): Promise<readonly NotifiedBreach[]>;
  /** The first notice of its kind stays: when it was given is a fact. False when there is no such breach. */
  abstract addNotice(tx: PrivacyTx, breachId: string, notice: GivenNotice, recordedBy: string): Promise<boolean>;
}

export type AgreementOnFile = z.output<typeof TransferAgreement>;

export abstract class Transfers {
  abstract add(tx: PrivacyTx, transfer: Transfer): Promise<void>;
  /** `limit + 1` rows, newest first. */
  abstract list(page: PageRequest): Promise<readonly Transfer[]>;
  abstract addAgreement(tx: PrivacyTx, agreement: AgreementOnFile, addedBy: string): Promise<void>;
  abstract agreements(): Promise<readonly AgreementOnFile[]>;
  abstract agreementsWith(from: Region, to: Region, recipient: string): Promise<readonly AgreementOnFile[]>;
}

/** What this context itself keeps for a time only. */
export abstract class Retention {
  /** Blobs and keys of exports whose time is over, of the rows that `now` makes due. */
  abstract expiredExports(now: Date, limit: number): Promise<readonly StoredRequest[]>;
  abstract forgetExport(requestId: string): Promise<void>;
  abstract countRequests(kind: 'unconfirmed' | 'closed', before: Date): Promise<number>;
  abstract removeRequests(kind: 'unconfirmed' | 'closed', before: Date): Promise<number>;
  abstract countExpiredExports(now: Date): Promise<number>;
  /** What was kept by law and no longer is, by person and context. */
  abstract keptNoLonger(
    today: LegalDate,
    limit: number,
  ): Promise<readonly { readonly requestId: string; readonly personId: string; readonly context: ContextName }[]>;
  abstract countKeptNoLonger(today: LegalDate): Promise<number>;
  abstract markErased(requestId: string, context: ContextName, at: Date): Promise<void>;
}
