import { hourlyPay, isBelow, perHour } from '../../hourly-pay.js';
import { defineRule, notEvaluated, type LegalDate, type PostingInput } from '../../rule.js';
import { livingWageTexts } from './living-wage.texts.js';

/** Pounds an hour from the age of 21. */
const figures = {
  rates: [
    { pounds: 12.21, from: '2025-04-01' },
    { pounds: 12.71, from: '2026-04-01' },
  ],
  /** Under 21, known from April 2026 on: for ages up to and including `to`. */
  young: [
    { to: 17, pounds: 8, from: '2026-04-01' },
    { to: 20, pounds: 10.85, from: '2026-04-01' },
  ],
  tableEndsBefore: '2027-04-01',
};

/** Rates of a posting that only people under 21 may apply for; else those of 21 and over, to whom it is open. */
function ratesFor({ ageLimit }: PostingInput['job']): readonly { readonly pounds: number; readonly from: LegalDate }[] {
  const oldest = ageLimit?.max;
  const band = oldest == null ? undefined : figures.young.find(({ to }) => oldest <= to);
  return band ? [band] : figures.rates;
}

/** National Living Wage, and the rates for 16-17 and 18-20. A posting without an upper age is open to people of 21 and over, so their rate is what it must offer. */
export const livingWage = defineRule({
  id: 'UK-NLW',
  kind: 'posting',
  jurisdiction: 'UK',
  statute: 'National Minimum Wage Act 1998',
  article: 's. 1; National Minimum Wage Regulations 2015',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: 'Published National Living Wage rates (2025-04: £12.21, 2026-04: £12.71) as quoted by payroll guides',
  figures,
  texts: livingWageTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput, date: LegalDate) => {
    if (job.contract?.employment === 'outsourced')
      return [{ code: 'outsourced', field: '/contract/employment', severity: 'REVIEW' }];
    if (job.pay && job.pay.currency !== 'GBP')
      return [{ code: 'currency', field: '/pay/currency', severity: 'REVIEW', params: { currency: job.pay.currency } }];
    const pay = hourlyPay(job);
    if ('missing' in pay) return [notEvaluated(pay.missing)];
    const rate = ratesFor(job).findLast((each) => each.from <= date);
    if (!rate) return [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }];
    if (isBelow(pay, rate.pounds)) {
      return [
        {
          code: 'below',
          field: '/pay/min',
          ...(pay.assumed && { severity: 'REVIEW' as const }),
          params: { hourly: perHour(pay), minimum: rate.pounds },
          dates: { since: rate.from },
        },
      ];
    }
    return date >= figures.tableEndsBefore
      ? [{ code: 'rate_unknown', field: '/pay/min', severity: 'REVIEW', dates: { date } }]
      : [];
  },
});
