import { fullFrom, fullGrants, proportionalGrants } from '../../calculations/jp/annual-leave.figures.js';
import { defineRule, notEvaluated, type FoundBy, type OfferInput } from '../../rule.js';
import { annualDays, weeklyMinutes } from '../../working-time.js';
import { isEmployment } from './employment.js';
import { dismissalTexts, paidLeaveTexts } from './offer-leave.texts.js';

const common = {
  kind: 'offer',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
} as const;
const firstAfterMonths = 6;

/** 労基法39条1項・3項, 則24条の3: the first grant of paid leave, after six months at the latest. */
export const paidLeave = defineRule({
  ...common,
  id: 'LSA-39',
  article: '第39条第1項・第3項(施行規則第24条の3)',
  source: '労働基準法第39条・施行規則第24条の3(e-Gov法令検索の条文を引用する解説)',
  figures: { firstAfterMonths, fullFrom, full: fullGrants[0], proportionalGrants },
  texts: paidLeaveTexts,
  check: ({ job, terms }: OfferInput): FoundBy<typeof paidLeaveTexts>[] => {
    if (!isEmployment(job)) return [];
    if (!terms.paidLeave) return [notEvaluated('/terms/paidLeave')];
    const least = firstGrant(job);
    if (least === undefined) return [notEvaluated('/hours/daysPerWeek')];
    if (least === 0) return [];
    const { afterMonths, days } = terms.paidLeave;
    return [
      ...(afterMonths > firstAfterMonths
        ? [
            {
              code: 'late' as const,
              field: '/terms/paidLeave' as const,
              params: { afterMonths, latest: firstAfterMonths },
            },
          ]
        : []),
      ...(days < least ? [{ code: 'few' as const, field: '/terms/paidLeave' as const, params: { days, least } }] : []),
    ];
  },
});

/** Days of the first grant by the hours and days scheduled; undefined when they are not told. */
function firstGrant(job: OfferInput['job']): number | undefined {
  const weekDays = job.hours?.daysPerWeek ?? undefined;
  const minutes = weeklyMinutes(job);
  if (weekDays !== undefined && weekDays >= fullFrom.weeklyDays) return fullGrants[0];
  if (minutes !== undefined && minutes >= fullFrom.weeklyMinutes) return fullGrants[0];
  // Fewer days than five help only when the hours are known to be few.
  if (weekDays === undefined || minutes === undefined) return undefined;
  if (Number.isInteger(weekDays))
    return proportionalGrants.find(({ weeklyDays }) => weeklyDays === weekDays)?.days[0] ?? 0;
  const days = annualDays(job) ?? 0;
  if (days >= fullFrom.annualDays) return fullGrants[0];
  return proportionalGrants.find(({ annualDaysFrom }) => days >= annualDaysFrom)?.days[0] ?? 0;
}

const noticeDays = 30;

/** 労基法20条: thirty days' notice of dismissal, or average wage for the days that are missing. */
export const dismissalTerms = defineRule({
  ...common,
  id: 'LSA-20',
  article: '第20条',
  source: '労働基準法第20条・第21条(e-Gov法令検索の条文を引用する解説)',
  figures: { noticeDays },
  texts: dismissalTexts,
  check: ({ job, terms: { dismissal } }: OfferInput) => {
    if (!isEmployment(job)) return [];
    if (!dismissal) return [notEvaluated('/terms/dismissal')];
    return dismissal.noticeDays < noticeDays && !dismissal.payInLieu
      ? [{ code: 'short', field: '/terms/dismissal', params: { days: dismissal.noticeDays, least: noticeDays } }]
      : [];
  },
});
