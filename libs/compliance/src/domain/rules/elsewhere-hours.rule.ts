import { hourlyPay, isBelow, perHour } from '../hourly-pay.js';
import { defineRule, notEvaluated, type LegalDate, type PostingInput } from '../rule.js';
import { boundMinutes, inHours, isOwnTime, weeklyMinutes } from '../working-time.js';
import { europeanHoursTexts, federalWageTexts, koreanHoursTexts } from './elsewhere-hours.texts.js';

const common = { kind: 'posting', validFrom: null, validTo: null, severity: 'REVIEW', judgesOffers: true } as const;

/** Weekly minutes with the foreseen overtime spread over the month; undefined when hours are not told. */
function weekWithOvertime(job: PostingInput['job']): number | undefined {
  const weekly = weeklyMinutes(job);
  if (weekly === undefined || !job.hours?.overtime) return undefined;
  return weekly + (job.hours.overtime.expected ? (job.hours.overtime.monthlyHours * 60 * 12) / 52 : 0);
}
const missingField = (job: PostingInput['job']) =>
  weeklyMinutes(job) === undefined ? ('/hours' as const) : ('/hours/overtime' as const);

const koreanFigures = { regular: 40 * 60, withOvertime: 52 * 60 };

/** 근로기준법 50조·53조: 40 hours and 12 of overtime, in firms of five and more. */
export const koreanHours = defineRule({
  ...common,
  id: 'KR-52',
  jurisdiction: 'KR',
  statute: '근로기준법',
  article: '제50조·제53조·제56조',
  verified: 'no',
  source: '주 52시간제(상시 5인 이상). 출처 확인 미완료',
  figures: koreanFigures,
  texts: koreanHoursTexts,
  check: ({ job }: PostingInput) => {
    if (job.contract?.employment === 'outsourced') return [];
    const weekly = weeklyMinutes(job);
    const all = weekWithOvertime(job);
    if (weekly === undefined || all === undefined) return [notEvaluated(missingField(job))];
    return [
      ...(weekly > koreanFigures.regular
        ? [{ code: 'regular' as const, field: '/hours' as const, params: { hours: inHours(weekly) } }]
        : []),
      ...(all > koreanFigures.withOvertime
        ? [{ code: 'with_overtime' as const, field: '/hours/overtime' as const, params: { hours: inHours(all) } }]
        : []),
    ];
  },
});

const europeanFigures = { weeklyMinutes: 48 * 60, dailyRest: 11 * 60, breakOver: 6 * 60 };

/** Directive 2003/88/EC: 48 hours on average, 11 hours' rest a day, a day a week, a break in more than six hours. */
export const europeanHours = defineRule({
  ...common,
  id: 'EU-WTD',
  jurisdiction: 'EU',
  statute: 'Directive 2003/88/EC',
  article: 'Articles 3–6',
  verified: 'no',
  source: 'Working Time Directive; not confirmed, and national law may be stricter',
  figures: europeanFigures,
  texts: europeanHoursTexts,
  check: ({ job }: PostingInput) => {
    if (job.contract?.employment === 'outsourced') return [];
    const all = weekWithOvertime(job);
    const bound = boundMinutes(job.hours);
    const { daysPerWeek } = job.hours ?? {};
    return [
      ...(all === undefined
        ? [notEvaluated(missingField(job))]
        : all > europeanFigures.weeklyMinutes
          ? [{ code: 'week' as const, field: '/hours' as const, params: { hours: inHours(all) } }]
          : []),
      ...(bound !== undefined && job.hours && !isOwnTime(job.hours) && bound > 24 * 60 - europeanFigures.dailyRest
        ? [{ code: 'rest' as const, field: '/hours/start' as const, params: { hours: inHours(24 * 60 - bound) } }]
        : []),
      ...(bound !== undefined && bound > europeanFigures.breakOver && job.hours?.breakMinutes === 0
        ? [{ code: 'no_break' as const, field: '/hours/breakMinutes' as const }]
        : []),
      ...(daysPerWeek != null && daysPerWeek > 6
        ? [{ code: 'no_day' as const, field: '/hours/daysPerWeek' as const }]
        : []),
    ];
  },
});

const federal = { hourly: 7.25, exemptWeekly: 684, weeklyMinutes: 40 * 60 };

/** FLSA: $7.25 an hour; overtime at one and a half beyond 40 hours unless exempt at $684 a week or more. States often ask for more. */
export const federalWage = defineRule({
  ...common,
  id: 'US-FLSA',
  jurisdiction: 'US',
  statute: 'Fair Labor Standards Act',
  article: '29 U.S.C. §§ 206, 207, 213',
  verified: 'part',
  source: 'FLSA figures ($7.25, exempt from $684 a week), in part confirmed; state minimums are not held',
  figures: federal,
  texts: federalWageTexts,
  check: ({ job }: PostingInput, _date: LegalDate) => {
    if (job.contract?.employment === 'outsourced') return [];
    if (job.pay && job.pay.currency !== 'USD')
      return [{ code: 'currency', field: '/pay/currency', params: { currency: job.pay.currency } }];
    const pay = hourlyPay(job);
    if ('missing' in pay) return [notEvaluated(pay.missing)];
    if (isBelow(pay, federal.hourly))
      return [{ code: 'below', field: '/pay/min', params: { hourly: perHour(pay), least: federal.hourly } }];
    const all = weekWithOvertime(job);
    if (all === undefined) return [notEvaluated(missingField(job))];
    const period = job.pay!.period;
    const weeklyPay = period === 'year' ? job.pay!.min / 52 : period === 'month' ? (job.pay!.min * 12) / 52 : null;
    return all > federal.weeklyMinutes && weeklyPay !== null && weeklyPay < federal.exemptWeekly
      ? [
          {
            code: 'not_exempt',
            field: '/pay/min',
            params: { weekly: Math.floor(weeklyPay * 100) / 100, least: federal.exemptWeekly },
          },
        ]
      : [];
  },
});
