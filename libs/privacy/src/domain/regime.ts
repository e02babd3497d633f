import {
  UnknownPrivacyRegion,
  type PrivacyRegime,
  type PrivacyRequestKind,
  type breachNotices,
} from '@iworkz/contracts';
import { addDays, type Region, regions, sameDayAfterMonths } from '@iworkz/kernel';
import { legalDay, type LegalDate } from './legal-days.js';

export type Verified = 'yes' | 'part' | 'no';
export type BreachNoticeKind = (typeof breachNotices)[number];

/** Where a figure comes from. */
export interface LegalSource {
  /** `practice`: the law gives no figure ("without delay"), and this is what we hold ourselves to. */
  readonly basis: 'statute' | 'guideline' | 'practice';
  readonly statute: string;
  readonly article: string;
  /** `yes` only when its figure was seen in a source. */
  readonly verified: Verified;
}

export interface Span {
  readonly amount: number;
  readonly unit: 'days' | 'months';
}

/** A figure with the days on which it holds. */
interface Dated {
  /** First day in force; null when it was in force before anything this product handles. */
  readonly validFrom: LegalDate | null;
  readonly validTo: LegalDate | null;
}

export interface AnswerClock extends Dated {
  readonly within: Span;
  /** At most once. */
  readonly extension: Span | null;
  readonly source: LegalSource;
}

/** What is known of a breach in one region. */
export interface AffectedPeople {
  readonly people: number;
  readonly sensitive: boolean;
  readonly likelyHarm: boolean;
  readonly malicious: boolean;
}

export interface BreachDuty extends Dated {
  readonly notice: BreachNoticeKind;
  /** From discovery. `hours` run on, `days` end with the day where the law holds; null: "without undue delay". */
  readonly within: { readonly amount: number; readonly unit: 'hours' | 'days' } | null;
  readonly source: LegalSource;
  /** `assess` where the law asks something that the facts of the register do not say. */
  applies(facts: AffectedPeople): 'required' | 'not_required' | 'assess';
}

export interface Regime {
  readonly id: PrivacyRegime;
  readonly region: Region;
  readonly answers: Readonly<Record<PrivacyRequestKind, readonly AnswerClock[]>>;
  readonly breaches: readonly BreachDuty[];
}

/** @throws Error when the clocks of a right leave a day open or cover one twice: a request must have exactly one. */
export function defineRegime(regime: Regime): Regime {
  for (const [right, clocks] of Object.entries(regime.answers)) {
    const ordered = [...clocks].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
    const gapless = ordered.every((clock, index) => {
      const next = ordered[index + 1];
      return next ? clock.validTo !== null && next.validFrom === addDays(clock.validTo, 1) : clock.validTo === null;
    });
    if (ordered[0]?.validFrom !== null || !gapless)
      throw new Error(`${regime.id} has not one clock a day for ${right}`);
  }
  return regime;
}

const holdsOn = ({ validFrom, validTo }: Dated, day: LegalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** The law of each region, whole. */
export class Regimes {
  private readonly byRegion: ReadonlyMap<string, Regime>;

  /** @throws Error unless every region has exactly one regime. */
  constructor(readonly all: readonly Regime[]) {
    this.byRegion = new Map(all.map((regime) => [regime.region, regime]));
    if (all.length !== regions.length || regions.some((region) => !this.byRegion.has(region)))
      throw new Error('every region needs exactly one regime');
  }

  /** @throws UnknownPrivacyRegion: nobody is ever judged by the law of another region. */
  of(region: string): Regime {
    const regime = this.byRegion.get(region);
    if (!regime) throw UnknownPrivacyRegion({ region });
    return regime;
  }
}

/** The clock of a right for a request received on that day. */
export function answerClock(regime: Regime, kind: PrivacyRequestKind, day: LegalDate): AnswerClock {
  return regime.answers[kind].find((clock) => holdsOn(clock, day))!;
}

const after = (day: LegalDate, { amount, unit }: Span): LegalDate =>
  unit === 'days' ? addDays(day, amount) : sameDayAfterMonths(day, amount);

/**
 * The last day for the answer. The day of receipt does not count (民法140条, 민법 157조, Regulation 1182/71 article 3(1));
 * that a day off would let the period run on to the next working day is not used.
 */
export function dueDay(receivedOn: LegalDate, clock: AnswerClock, extended: boolean): LegalDate {
  const { within, extension } = clock;
  if (!extended || !extension) return after(receivedOn, within);
  // One month and two more are three from the receipt: 31 January leads to 30 April, not through 28 February to the 28th.
  return within.unit === extension.unit
    ? after(receivedOn, { amount: within.amount + extension.amount, unit: within.unit })
    : after(after(receivedOn, within), extension);
}

/** The duties of a region on the day of discovery. */
export function breachDuties(regime: Regime, discoveredAt: Date): readonly BreachDuty[] {
  const day = legalDay(discoveredAt, regime.region);
  return regime.breaches.filter((duty) => holdsOn(duty, day));
}
