import { breakBands, requiredBreak } from '../../calculations/jp/breaks.figures.js';
import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { boundMinutes, inHours, isOwnTime } from '../../working-time.js';
import { breaksTexts } from './breaks.texts.js';
import { isEmployment } from './employment.js';

const longest = breakBands[0].breakMinutes;

/** 労基法34条. Overtime counts as work, so a day that regularly runs over needs the longer break. */
export const breaks = defineRule({
  id: 'LSA-34',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第34条',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第34条(e-Gov法令検索の条文を引用する解説)',
  figures: breakBands,
  texts: breaksTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    const { hours } = job;
    if (!isEmployment(job)) return [];
    if (!hours || hours.breakMinutes === null) return [notEvaluated('/hours/breakMinutes')];
    const { breakMinutes } = hours;
    if (breakMinutes >= longest) return [];
    const bound = boundMinutes(hours);
    if (bound === undefined) return [notEvaluated('/hours/start')];
    if (isOwnTime(hours))
      return [{ code: 'own_time', field: '/hours/breakMinutes', severity: 'REVIEW', params: { breakMinutes } }];

    const work = bound - breakMinutes;
    const needed = requiredBreak(work);
    if (breakMinutes < needed)
      return [{ code: 'short', field: '/hours/breakMinutes', params: { hours: inHours(work), breakMinutes, needed } }];

    const { overtime } = hours;
    if (!overtime?.expected) return [];
    const monthlyDays = ((hours.daysPerWeek ?? 5) * 52) / 12;
    const neededWithOvertime = requiredBreak(work + (overtime.monthlyHours * 60) / monthlyDays);
    return breakMinutes < neededWithOvertime
      ? [
          {
            code: 'short_with_overtime',
            field: '/hours/breakMinutes',
            severity: 'WARN',
            params: { breakMinutes, needed: neededWithOvertime },
          },
        ]
      : [];
  },
});
