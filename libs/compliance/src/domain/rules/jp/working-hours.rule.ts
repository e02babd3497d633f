import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { annualDays, boundMinutes, dailyMinutes, inHours, isOwnTime, weeklyMinutes } from '../../working-time.js';
import { isEmployment } from './employment.js';
import { workingHoursTexts } from './working-hours.texts.js';

const figures = { dailyMinutes: 480, weeklyMinutes: 2400, weeklyMinutesOfSpecialBusinesses: 2640 };
/** Commerce, cinema, health and hospitality businesses with fewer than ten staff may schedule 44 hours; the figure is not confirmed. */
const maybeSpecial: readonly string[] = ['retail', 'hospitality', 'food', 'healthcare', 'care', 'media'];

/** 労基法32条: scheduled hours of at most 8 a day and 40 a week, breaks excluded. */
export const workingHours = defineRule({
  id: 'LSA-32',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第32条',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第32条・第32条の2(e-Gov法令検索の条文を引用する解説)',
  figures,
  texts: workingHoursTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => {
    const { hours } = job;
    if (!isEmployment(job)) return [];
    if (!hours) return [notEvaluated('/hours')];
    if (isOwnTime(hours)) return [{ code: 'own_time', field: '/hours', severity: 'INFO' }];
    const bound = boundMinutes(hours);
    const daily = dailyMinutes(hours);
    if (bound === undefined) return [notEvaluated('/hours/start')];
    if (daily === undefined) return [notEvaluated('/hours/breakMinutes')];
    if (daily <= 0)
      return [
        {
          code: 'break_fills_day',
          field: '/hours/breakMinutes',
          severity: 'REVIEW',
          params: { breakMinutes: bound - daily, boundMinutes: bound },
        },
      ];

    const variable = hours.system !== 'standard';
    const overDay = daily > figures.dailyMinutes;
    const day = overDay
      ? [
          {
            code: variable ? ('day_varies' as const) : ('day' as const),
            field: '/hours/start' as const,
            ...(variable && { severity: 'REVIEW' as const }),
            params: { hours: inHours(daily) },
          },
        ]
      : [];
    const weekly = weeklyMinutes(job);
    if (weekly === undefined) return [...day, notEvaluated('/hours/daysPerWeek')];
    if (weekly > figures.weeklyMinutes) {
      const params = { hours: inHours(weekly) };
      if (variable) return [...day, { code: 'week_varies', field: '/hours/daysPerWeek', severity: 'REVIEW', params }];
      const special = weekly <= figures.weeklyMinutesOfSpecialBusinesses && maybeSpecial.includes(job.industry);
      return [
        ...day,
        {
          code: special ? 'week_special' : 'week',
          field: '/hours/daysPerWeek',
          ...(special && { severity: 'REVIEW' as const }),
          params,
        },
      ];
    }
    // Five days of eight hours leave no room for fewer than 105 days off: 260 × 8 h is just under 365 ÷ 7 × 40 h.
    const days = annualDays(job);
    const average = days === undefined ? 0 : (days * daily * 7) / 365;
    if (average > figures.weeklyMinutes)
      return [
        ...day,
        {
          code: 'year',
          field: '/holidays/daysPerYear',
          severity: 'WARN',
          params: { hours: Math.ceil(average / 0.6) / 100 },
        },
      ];
    return day;
  },
});
