import type { Breach, NewBreach, PrivacyRegime } from '@iworkz/contracts';
import { addDays, type Region } from '@iworkz/kernel';
import { endOfDay, legalDay } from './legal-days.js';
import { breachDuties, type BreachNoticeKind, type LegalSource, type Regimes } from './regime.js';

/** A duty as it was when the breach was recorded. */
export interface RecordedDuty {
  readonly region: Region;
  readonly regime: PrivacyRegime;
  readonly notice: BreachNoticeKind;
  readonly duty: 'required' | 'not_required' | 'assess';
  /** ISO 8601; null: without undue delay. */
  readonly dueAt: string | null;
  readonly clock: LegalSource;
}

/**
 * Whom to notify until when, for each region of those affected. Of two time limits for one notice the one that applies is kept.
 * @throws UnknownPrivacyRegion
 */
export function dutiesOf(breach: NewBreach, regimes: Regimes): readonly RecordedDuty[] {
  const discoveredAt = new Date(breach.discoveredAt);
  return breach.affected.flatMap(({ region, people, sensitive, likelyHarm }) => {
    const regime = regimes.of(region);
    const duties = breachDuties(regime, discoveredAt).map(({ notice, within, source, applies }): RecordedDuty => ({
      ...{ region, regime: regime.id, notice, clock: source },
      duty: applies({ people, sensitive, likelyHarm, malicious: breach.malicious }),
      dueAt: within && deadline(discoveredAt, within, region).toISOString(),
    }));
    return duties.filter(
      (duty, index) =>
        duty.duty !== 'not_required' ||
        // One line is enough to say that a notice is not required.
        !duties.some(
          (other, at) => other.notice === duty.notice && (other.duty !== 'not_required' || at < index) && at !== index,
        ),
    );
  });
}

function deadline(
  discoveredAt: Date,
  { amount, unit }: { readonly amount: number; readonly unit: 'hours' | 'days' },
  region: Region,
): Date {
  if (unit === 'hours') return new Date(discoveredAt.getTime() + amount * 3_600_000);
  return endOfDay(addDays(legalDay(discoveredAt, region), amount), region);
}

/** What stands in the register: each duty with the notice that was given, or that it is overdue. */
export function deadlinesOf(
  duties: readonly RecordedDuty[],
  notices: readonly {
    readonly region: string;
    readonly notice: string;
    readonly notifiedAt: Date;
    readonly reference: string;
  }[],
  now: Date,
): Breach['deadlines'] {
  return duties.map((duty) => {
    const given = notices.find(({ region, notice }) => region === duty.region && notice === duty.notice);
    return {
      ...duty,
      notifiedAt: given?.notifiedAt.toISOString() ?? null,
      reference: given?.reference ?? null,
      // What has to be assessed counts as well: leaving it unassessed is no way out of the deadline.
      overdue: !given && duty.duty !== 'not_required' && duty.dueAt !== null && Date.parse(duty.dueAt) < now.getTime(),
    };
  });
}
