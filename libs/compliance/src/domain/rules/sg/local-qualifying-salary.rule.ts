import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { localQualifyingSalaryTexts } from './local-qualifying-salary.texts.js';

const figures = { monthly: 1800 };

/** Firms that employ foreign workers pay full-time locals at least the Local Qualifying Salary. Whether a firm does is not known here. */
export const localQualifyingSalary = defineRule({
  id: 'SG-LQS',
  kind: 'posting',
  jurisdiction: 'SG',
  statute: 'Employment of Foreign Manpower Act',
  article: 'Local Qualifying Salary',
  validFrom: '2026-07-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: 'Budget 2026 announcements as reported in February 2026 (S$1,800 from July 2026)',
  figures,
  texts: localQualifyingSalaryTexts,
  judgesOffers: true,
  check: ({ job: { pay, contract } }: PostingInput) => {
    if (!pay) return [notEvaluated('/pay')];
    if (pay.currency !== 'SGD')
      return [{ code: 'currency', field: '/pay/currency', severity: 'REVIEW', params: { currency: pay.currency } }];
    if (pay.period === 'hour' || pay.period === 'day' || contract?.employment === 'part_time') {
      return [{ code: 'part_time', field: '/pay/min', severity: 'REVIEW', params: { minimum: figures.monthly } }];
    }
    const monthly = pay.period === 'month' ? pay.min : pay.min / 12;
    return monthly < figures.monthly
      ? [{ code: 'below', field: '/pay/min', params: { monthly: Math.floor(monthly), minimum: figures.monthly } }]
      : [];
  },
});
