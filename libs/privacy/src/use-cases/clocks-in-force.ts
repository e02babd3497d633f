import { privacyRequestKinds, type ListPrivacyClocksRoute, type ReplyOf } from '@iworkz/contracts';
import { legalDay } from '../domain/legal-days.js';
import { answerClock, breachDuties } from '../domain/regime.js';
import { regimes } from '../domain/regimes.js';

/** Time limits of every regime on the day it is there. */
export function clocksInForce(now: Date): ReplyOf<typeof ListPrivacyClocksRoute>['items'] {
  return regimes.all.flatMap((regime) => {
    const { region, id } = regime;
    return [
      ...privacyRequestKinds.map((right) => {
        const { within, extension, source } = answerClock(regime, right, legalDay(now, region));
        return { ...{ region, regime: id, right: right as string, ...within }, extension, clock: source };
      }),
      ...breachDuties(regime, now).map(({ notice, within, source }) => ({
        ...{ region, regime: id, right: `breach_${notice}`, extension: null, clock: source },
        ...{ amount: within?.amount ?? null, unit: within?.unit ?? null },
      })),
    ];
  });
}
