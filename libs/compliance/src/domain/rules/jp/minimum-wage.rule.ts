import { hourlyPay, isBelow, perHour, type HourlyPay } from '../../hourly-pay.js';
import { defineRule, notEvaluated, type LegalDate, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { minimumWageAheadTexts, minimumWageTexts } from './minimum-wage.texts.js';
import { minimumWages, tableEndsBefore, type MinimumWage } from './minimum-wages.js';
import { prefectureOf, type Prefecture } from './workplace-prefecture.js';

const common = {
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '最低賃金法',
  article: '第4条',
  validTo: null,
  verified: 'yes',
} as const;

/** 最低賃金法4条: the rate of the workplace's prefecture on the day; exactly the rate passes. */
export const minimumWage = defineRule({
  ...common,
  id: 'MW-4',
  validFrom: null,
  severity: 'BLOCK',
  source:
    '厚生労働省「地域別最低賃金の全国一覧」(001745621.pdf)、各都道府県労働局の公示、最低賃金法施行規則第1条・第2条',
  figures: { minimumWages, tableEndsBefore },
  texts: minimumWageTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput, date) => {
    if (!isEmployment(job)) return [];
    if (job.pay && job.pay.currency !== 'JPY')
      return [{ code: 'currency', field: '/pay/currency', severity: 'REVIEW', params: { currency: job.pay.currency } }];
    const pay = hourlyPay(job);
    if ('missing' in pay) return [notEvaluated(pay.missing)];
    const prefecture = prefectureOf(job.workplace);
    if (!prefecture) return [notEvaluated('/workplace/subdivision')];
    const rates = ratesUntil(prefecture, date);
    const rate = rates.at(-1);
    if (!rate) return [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }];

    const confirmed = rates.findLast((each) => !each.dateUnconfirmed);
    const found = (against: MinimumWage) => ({
      field: '/pay/min' as const,
      params: paramsOf(pay, against, prefecture),
      dates: { since: against.from },
      words: { prefecture: prefecture.name },
    });
    if (confirmed && isBelow(pay, confirmed.yen)) {
      return [
        pay.assumed
          ? { code: 'below_if_eight_hours', severity: 'REVIEW', ...found(confirmed) }
          : { code: 'below', ...found(confirmed) },
      ];
    }
    if (isBelow(pay, rate.yen)) return [{ code: 'below_planned', severity: 'REVIEW', ...found(rate) }];
    return date >= tableEndsBefore
      ? [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }]
      : [];
  },
});

/** A posting that stays open, or work that starts, past the next effective date must meet the next rate too. */
export const minimumWageAhead = defineRule({
  ...common,
  id: 'MW-FWD',
  validFrom: null,
  severity: 'WARN',
  source:
    '厚生労働省「地域別最低賃金の全国一覧」(001745621.pdf)、各都道府県労働局の公示。掲載期間が発効日をまたぐ求人を双方の額で確認する運用',
  texts: minimumWageAheadTexts,
  check: ({ job }: PostingInput, date) => {
    if (!isEmployment(job) || (job.pay && job.pay.currency !== 'JPY')) return [];
    const pay = hourlyPay(job);
    const prefecture = prefectureOf(job.workplace);
    // MW-4 says which of these is missing.
    if ('missing' in pay || !prefecture) return [];
    const lastDay = job.closesOn === null ? '9999-12-31' : [job.closesOn, job.startsOn ?? job.closesOn].sort().at(-1)!;
    return ratesOf(prefecture)
      .filter((rate) => rate.from > date && rate.from <= lastDay && isBelow(pay, rate.yen))
      .map((rate) => ({
        code: 'below_from' as const,
        field: '/pay/min' as const,
        params: paramsOf(pay, rate, prefecture),
        dates: { from: rate.from },
        words: { prefecture: prefecture.name },
      }));
  },
});

const ratesOf = ({ number }: Prefecture) => minimumWages[number] ?? [];
const ratesUntil = (prefecture: Prefecture, date: LegalDate) => ratesOf(prefecture).filter((rate) => rate.from <= date);
const paramsOf = (pay: HourlyPay, rate: MinimumWage, prefecture: Prefecture) => ({
  hourly: perHour(pay),
  minimum: rate.yen,
  prefectureCode: prefecture.number,
});
