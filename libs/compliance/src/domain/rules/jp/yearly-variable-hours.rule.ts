import { yearlyVariableFigures } from '../../calculations/jp/yearly-variable-hours.js';
import { defineRule, notEvaluated, type FoundBy, type PostingInput } from '../../rule.js';
import { dailyMinutes, inHours } from '../../working-time.js';
import { isEmployment } from './employment.js';
import { yearlyVariableHoursTexts } from './yearly-variable-hours.texts.js';

const { dayMinutes, weekMinutes, weeklyMinutes, daysOfYear, consecutiveDays } = yearlyVariableFigures;
/** Taxis and some buses have days of up to 16 hours (則附則66条), which was not confirmed. */
const maybeLonger: readonly string[] = ['logistics'];

/**
 * 労基法32条の4・則12条の4: the limits of a yearly calendar as far as a posting shows them. The calculation `yearlyVariableHours`
 * judges the calendar itself. Periods of three months or less have no limit of days, so days only warn.
 */
export const yearlyVariable = defineRule({
  id: 'LSA-32-4',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第32条の4第1項・第3項(施行規則第12条の4)',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第32条の4・施行規則第12条の4の解説(ka-forestry、mykomon、sharoushi24、ikeguchi-sr)',
  figures: yearlyVariableFigures,
  texts: yearlyVariableHoursTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    const { hours, holidays, industry } = job;
    if (!isEmployment(job) || hours?.system !== 'yearly_variable') return [];
    const daily = dailyMinutes(hours);
    if (daily === undefined) return [notEvaluated('/hours/start')];
    const found: FoundBy<typeof yearlyVariableHoursTexts>[] = [];
    if (daily > dayMinutes)
      found.push({
        ...{ code: 'day', field: '/hours/start', params: { hours: inHours(daily), limit: dayMinutes / 60 } },
        ...(maybeLonger.includes(industry) && { severity: 'REVIEW' as const }),
      });
    const { daysPerWeek } = hours;
    if (daysPerWeek == null) found.push(notEvaluated('/hours/daysPerWeek'));
    else {
      const field = '/hours/daysPerWeek';
      const week = daily * daysPerWeek;
      if (week > weekMinutes)
        found.push({ code: 'week', field, params: { hours: inHours(week), limit: weekMinutes / 60 } });
      if (daysPerWeek > consecutiveDays)
        found.push({ code: 'run', field, severity: 'WARN', params: { limit: consecutiveDays } });
    }
    return [...found, ...judgeYear(holidays?.daysPerYear ?? null, daily)];
  },
});

function judgeYear(holidays: number | null, daily: number): FoundBy<typeof yearlyVariableHoursTexts>[] {
  if (holidays === null) return [notEvaluated('/holidays/daysPerYear')];
  const days = 365 - holidays;
  const common = { field: '/holidays/daysPerYear', severity: 'WARN' } as const;
  const average = (days * daily * 7) / 365;
  return [
    ...(days > daysOfYear ? [{ code: 'days' as const, ...common, params: { days, limit: daysOfYear } }] : []),
    ...(average > weeklyMinutes
      ? [{ code: 'average' as const, ...common, params: { hours: Math.ceil(average / 0.6) / 100 } }]
      : []),
  ];
}
