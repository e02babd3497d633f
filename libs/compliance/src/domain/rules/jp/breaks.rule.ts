import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { boundMinutes, inHours, isOwnTime } from '../../working-time.js';
import { breaksTexts } from './breaks.texts.js';
import { isEmployment } from './employment.js';

/** Over 6 hours 45 minutes, over 8 hours 60; exactly 6 and exactly 8 hours fall in the lower band. */
const bands = [
  { overMinutes: 480, breakMinutes: 60 },
  { overMinutes: 360, breakMinutes: 45 },
] as const;
const longest = bands[0].breakMinutes;
const required = (workMinutes: number) => bands.find((band) => workMinutes > band.overMinutes)?.breakMinutes ?? 0;

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
  figures: bands,
  texts: breaksTexts,
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
    const needed = required(work);
    if (breakMinutes < needed)
      return [{ code: 'short', field: '/hours/breakMinutes', params: { hours: inHours(work), breakMinutes, needed } }];

    const { overtime } = hours;
    if (!overtime?.expected) return [];
    const monthlyDays = ((hours.daysPerWeek ?? 5) * 52) / 12;
    const neededWithOvertime = required(work + (overtime.monthlyHours * 60) / monthlyDays);
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
