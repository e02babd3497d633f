import { isBelow, perHour, type HourlyPay } from '../../hourly-pay.js';
import { defineRule, notEvaluated, type LegalDate, type PostingInput } from '../../rule.js';
import { dailyMinutes, weeklyMinutes } from '../../working-time.js';
import { minimumWageTexts } from './minimum-wage.texts.js';

/** Won an hour; each runs for a calendar year. A full-time month counts 209 hours, the paid weekly holiday included. */
const figures = {
  rates: [
    { won: 10_030, from: '2025-01-01' },
    { won: 10_320, from: '2026-01-01' },
    { won: 10_700, from: '2027-01-01' },
  ],
  monthlyHours: 209,
  fullTimeWeeklyMinutes: 2400,
  tableEndsBefore: '2028-01-01',
};

/** 최저임금법 6조. */
export const koreanMinimumWage = defineRule({
  id: 'KR-MW',
  kind: 'posting',
  jurisdiction: 'KR',
  statute: '최저임금법',
  article: '제6조',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '고용노동부 고시 최저임금액(2025년 10,030원, 2026년 10,320원, 2027년 10,700원)을 인용한 해설',
  figures,
  texts: minimumWageTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput, date: LegalDate) => {
    const { pay } = job;
    if (job.contract?.employment === 'outsourced')
      return [{ code: 'outsourced', field: '/contract/employment', severity: 'REVIEW' }];
    if (!pay) return [notEvaluated('/pay')];
    if (pay.currency !== 'KRW')
      return [{ code: 'currency', field: '/pay/currency', severity: 'REVIEW', params: { currency: pay.currency } }];
    const rate = figures.rates.findLast((each) => each.from <= date);
    if (!rate) return [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }];
    let hourly: HourlyPay;
    let partTime = false;
    if (pay.period === 'hour') hourly = { amount: pay.min, minutes: 60, assumed: false };
    else if (pay.period === 'day') {
      const daily = dailyMinutes(job.hours);
      if (daily === undefined || daily <= 0) return [notEvaluated('/hours/start')];
      hourly = { amount: pay.min, minutes: daily, assumed: false };
    } else {
      hourly = {
        amount: pay.period === 'month' ? pay.min : pay.min / 12,
        minutes: figures.monthlyHours * 60,
        assumed: false,
      };
      const weekly = weeklyMinutes(job);
      // 209 hours is the month of a 40-hour week; of a shorter week it would be too many.
      partTime = weekly !== undefined && weekly < figures.fullTimeWeeklyMinutes;
    }
    const params = { hourly: perHour(hourly), minimum: rate.won, monthlyHours: figures.monthlyHours };
    const dates = { since: rate.from };
    if (isBelow(hourly, rate.won)) {
      return [
        partTime
          ? { code: 'part_time', field: '/pay/min', severity: 'REVIEW', params, dates }
          : { code: 'below', field: '/pay/min', params, dates },
      ];
    }
    return date >= figures.tableEndsBefore
      ? [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }]
      : [];
  },
});
