import * as z from 'zod';
import { CalendarDate, Id, Instant, LocaleSchema, RegionSchema, text } from '../common/primitives.js';
import { contextNames } from '../services.js';
import { KeptReason } from './holder-routes.js';

/** Bodies of law about personal data. A region has exactly one. */
export const privacyRegimes = ['APPI', 'PIPA', 'GDPR', 'UK-GDPR', 'PDPA', 'CCPA'] as const;
export const PrivacyRegime = z.enum(privacyRegimes);
export type PrivacyRegime = z.output<typeof PrivacyRegime>;

/** A figure that is not `yes` has not been seen in its source and is shown as such. */
export const Verification = z.enum(['yes', 'part', 'no']);

/** Where a time limit comes from. `practice`: the law says "without delay", and this is what we hold ourselves to. */
export const LegalBasisOfClock = z.object({
  basis: z.enum(['statute', 'guideline', 'practice']),
  statute: z.string(),
  article: z.string(),
  verified: Verification,
});

/** One destination each, since consent to a transfer has to name the country (APPI 28(2), PIPA 28-8(2)). */
export const consentPurposes = [
  'transfer_to_jp',
  'transfer_to_kr',
  'transfer_to_eu',
  'transfer_to_us',
  'transfer_to_uk',
  'transfer_to_sg',
] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.output<typeof ConsentPurpose>;
/** Of the texts in force. */
export const privacyConsentVersion = '2026-11';

/** Where a person was when they decided. */
export const ConsentSurface = z.enum(['web', 'mobile', 'api']);

const decision = {
  purpose: ConsentPurpose,
  version: z.string(),
  given: z.boolean(),
  locale: LocaleSchema,
  surface: ConsentSurface,
  decidedAt: Instant,
  /** SHA-256 of the text as it was shown, hex. */
  wordingHash: z.string(),
  /** SHA-256 over the decision, its text and the proof of the decision before it, hex: none can be changed or left out unseen. */
  proof: z.string(),
};
export const ConsentDecision = z.object(decision).meta({ id: 'ConsentDecision' });
export type ConsentDecision = z.output<typeof ConsentDecision>;

export const PrivacyConsents = z
  .object({
    items: z.array(
      z.object({
        purpose: ConsentPurpose,
        /** The text in force. */
        version: z.string(),
        title: z.string(),
        wording: z.string(),
        /** null: never decided, which is no consent. */
        decision: ConsentDecision.nullable(),
        /** Given, and to the text in force. */
        inForce: z.boolean(),
      }),
    ),
    /** Newest first. */
    history: z.array(ConsentDecision),
  })
  .meta({ id: 'PrivacyConsents' });

export const privacyRequestKinds = ['access', 'portability', 'erasure', 'objection'] as const;
export const PrivacyRequestKind = z.enum(privacyRequestKinds);
export type PrivacyRequestKind = z.output<typeof PrivacyRequestKind>;

export const privacyRequestStates = [
  /** An erasure that the person has not confirmed with the password. */
  'unconfirmed',
  /** Confirmed; begins at `startsAt` and can be cancelled until then. */
  'waiting',
  'running',
  /** An objection that somebody has to decide. */
  'in_review',
  'completed',
  'cancelled',
] as const;
export const PrivacyRequestState = z.enum(privacyRequestStates);
export type PrivacyRequestState = z.output<typeof PrivacyRequestState>;

/** Nothing is done about these requests any more. */
export const closedRequestStates: readonly PrivacyRequestState[] = ['completed', 'cancelled'];
export const isOpenRequest = ({ state }: { readonly state: PrivacyRequestState }): boolean =>
  !closedRequestStates.includes(state);

export const privacyStepNames = [
  'gather',
  'close_account',
  'destroy_keys',
  'erase',
  'settle',
  'sweep',
  'certify',
] as const;
export const PrivacyStep = z.object({
  name: z.enum(privacyStepNames),
  /** Whose part it is; null: the whole. */
  context: z.enum(contextNames).nullable(),
  doneAt: Instant.nullable(),
  /** Rows and files that were gathered or erased; null where nothing is counted, or not yet. */
  count: z.int().nonnegative().nullable(),
});

export const reviewOutcomes = ['decided_by_person', 'decision_changed', 'not_affected'] as const;

export const PrivacyRequest = z
  .object({
    id: Id,
    kind: PrivacyRequestKind,
    state: PrivacyRequestState,
    region: RegionSchema,
    regime: PrivacyRegime,
    receivedAt: Instant,
    /** The last day for the answer, where the region's law holds. */
    dueOn: CalendarDate,
    clock: LegalBasisOfClock,
    extension: z.object({ reason: z.string(), extendedAt: Instant }).nullable(),
    startsAt: Instant.nullable(),
    completedAt: Instant.nullable(),
    steps: z.array(PrivacyStep),
    /** Until when what was gathered can be downloaded; null: nothing to download (any more). */
    downloadableUntil: Instant.nullable(),
    /** What the person objects to, in their words. */
    grounds: z.string().nullable(),
    review: z.object({ outcome: z.enum(reviewOutcomes), note: z.string(), decidedAt: Instant }).nullable(),
  })
  .meta({ id: 'PrivacyRequest' });
export type PrivacyRequest = z.output<typeof PrivacyRequest>;

export const ReviewedPrivacyRequest = PrivacyRequest.extend({
  personId: Id,
  /** Days until `dueOn`; below zero: overdue. */
  daysLeft: z.int(),
  /** Why the last try of a step failed; null while none did. */
  trouble: z.string().nullable(),
}).meta({ id: 'ReviewedPrivacyRequest' });
export type ReviewedPrivacyRequest = z.output<typeof ReviewedPrivacyRequest>;

/** What stays out of reach of an erasure, by code. */
export const outOfReach = ['mails_already_delivered', 'database_files_until_recycled', 'hashes_on_the_chain'] as const;

const counted = z.object({ what: z.string(), count: z.int().nonnegative() });

export const ErasureCertificate = z
  .object({
    id: Id,
    requestId: Id,
    personId: Id,
    region: RegionSchema,
    regime: PrivacyRegime,
    receivedAt: Instant,
    confirmedAt: Instant,
    completedAt: Instant,
    /** From then on what the event log holds of the person can be read by nobody. */
    keysDestroyedAt: Instant,
    contexts: z.array(
      z.object({
        context: z.enum(contextNames),
        erased: z.array(counted),
        kept: z.array(
          z.object({
            what: z.string(),
            count: z.int().positive(),
            reason: KeptReason,
            until: CalendarDate.nullable(),
          }),
        ),
        /** When it was asked again, and had nothing but what is kept. */
        foundEmptyAt: Instant,
      }),
    ),
    outOfReach: z.array(z.enum(outOfReach)),
  })
  .meta({ id: 'ErasureCertificate' });
export type ErasureCertificate = z.output<typeof ErasureCertificate>;

export const SignedErasureCertificate = z
  .object({
    certificate: ErasureCertificate,
    /** SHA-256, hex, of the certificate as JSON without spaces, its fields in the order of this document. */
    hash: z.string(),
    /** By the key that seals events, over the hash; checked by the route for it. */
    signature: z.string(),
  })
  .meta({ id: 'SignedErasureCertificate' });
export type SignedErasureCertificate = z.output<typeof SignedErasureCertificate>;

export const breachNotices = ['authority_preliminary', 'authority_final', 'authority', 'people'] as const;

export const NewBreach = z.object({
  title: text(200),
  description: text(4_000),
  discoveredAt: Instant,
  /** By somebody who meant harm: gives the final report under the APPI its 60 days. */
  malicious: z.boolean().default(false),
  dataKinds: z.array(text(80)).min(1).max(30),
  affected: z
    .array(
      z.object({
        region: RegionSchema,
        people: z.int().min(0).max(2_000_000_000),
        /** 要配慮個人情報, special categories: asks for a notice however few are affected. */
        sensitive: z.boolean().default(false),
        /** Harm to people is likely, e.g. passwords or means of payment went out. */
        likelyHarm: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(6)
    .refine((rows) => new Set(rows.map(({ region }) => region)).size === rows.length),
});
export type NewBreach = z.output<typeof NewBreach>;

export const BreachDeadline = z.object({
  region: RegionSchema,
  regime: PrivacyRegime,
  notice: z.enum(breachNotices),
  /** `assess`: the duty hangs on facts that were not given. */
  duty: z.enum(['required', 'not_required', 'assess']),
  /** null: without a figure in the law ("without undue delay"). */
  dueAt: Instant.nullable(),
  clock: LegalBasisOfClock,
  notifiedAt: Instant.nullable(),
  reference: z.string().nullable(),
  overdue: z.boolean(),
});

export const Breach = NewBreach.extend({
  id: Id,
  recordedAt: Instant,
  deadlines: z.array(BreachDeadline),
}).meta({ id: 'Breach' });
export type Breach = z.output<typeof Breach>;

export const transferInstruments = ['contract_clauses', 'equivalent_measures', 'adequacy_confirmed'] as const;

/** A lasting basis for transfers to one recipient. An adequacy decision counts once somebody here has confirmed it. */
export const NewTransferAgreement = z.object({
  from: RegionSchema,
  to: RegionSchema,
  recipient: text(200),
  instrument: z.enum(transferInstruments),
  article: text(200),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable().default(null),
});
export const TransferAgreement = NewTransferAgreement.extend({ id: Id }).meta({ id: 'TransferAgreement' });

export const TransferWish = z.object({
  personId: Id,
  from: RegionSchema,
  to: RegionSchema,
  recipient: text(200),
  /** What kinds of data, e.g. `profile`. */
  what: z.array(text(80)).min(1).max(30),
});
export type TransferWish = z.output<typeof TransferWish>;

export const Transfer = TransferWish.extend({
  id: Id,
  basis: z.enum(['same_region', 'consent', ...transferInstruments]),
  /** The agreement, or the proof of the consent; null within a region. */
  evidence: z.string().nullable(),
  recordedAt: Instant,
}).meta({ id: 'Transfer' });
export type Transfer = z.output<typeof Transfer>;

export const ProcessingActivity = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    legalBasis: z.string(),
    recipients: z.string(),
    retention: z.string(),
    contexts: z.array(z.enum(contextNames)),
    /** Kinds of data as the schemas mark them: `context.table.column`. */
    categories: z.array(z.string()),
  })
  .meta({ id: 'ProcessingActivity' });

export const RetentionRule = z
  .object({
    id: z.string(),
    what: z.string(),
    context: z.enum(contextNames),
    days: z.int().positive().nullable(),
    reason: z.string(),
    /** `nightly`: deleted by this context's own job; `context`: by the one that holds it. */
    enforcedBy: z.enum(['nightly', 'context']),
    /** What the next run would delete; null where another context knows. */
    due: z.int().nonnegative().nullable(),
  })
  .meta({ id: 'RetentionRule' });

export const RegimeClock = z
  .object({
    region: RegionSchema,
    regime: PrivacyRegime,
    right: z.string(),
    amount: z.int().positive().nullable(),
    unit: z.enum(['hours', 'days', 'months']).nullable(),
    extension: z.object({ amount: z.int().positive(), unit: z.enum(['days', 'months']) }).nullable(),
    clock: LegalBasisOfClock,
  })
  .meta({ id: 'RegimeClock' });
