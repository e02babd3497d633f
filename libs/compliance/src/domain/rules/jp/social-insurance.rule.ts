import { inForceOn } from '../../calculations/calculation.js';
import { hourlyPay } from '../../hourly-pay.js';
import { defineRule, notEvaluated, type PostingInput } from '../../rule.js';
import { inHours, weeklyMinutes } from '../../working-time.js';
import { isEmployment } from './employment.js';
import { socialInsuranceTexts } from './social-insurance.texts.js';

const figures = {
  /** Three quarters of 40 hours; three quarters of what the regular staff of the firm work may be less. */
  regularWeeklyMinutes: 1800,
  shortWeeklyMinutes: 1200,
  termMonths: 2,
  /** Planned to be no condition from that day on (令和7年年金制度改正法). */
  monthlyYen: { least: 88_000, until: '2026-10-01' },
  /** Insured people that a firm has at least for its part-time staff to be insured. */
  firmSizes: [
    { from: '2024-10-01', figure: 51 },
    { from: '2027-10-01', figure: 36 },
    { from: '2029-10-01', figure: 21 },
    { from: '2032-10-01', figure: 11 },
    { from: '2035-10-01', figure: 1 },
  ],
} as const;

/** 健保法3条1項・厚年法12条: a posting that offers no health or pension insurance though its hours call for it. */
export const socialInsuranceOffered = defineRule({
  id: 'SI-ELIG',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '健康保険法',
  article: '第3条第1項(厚生年金保険法第12条)',
  validFrom: '2024-10-01',
  validTo: null,
  severity: 'REVIEW',
  verified: 'part',
  source:
    '社会保険の適用拡大の解説(kazeyomi、kagukenpo、athrun)。賃金要件の廃止日と企業規模要件の縮小は予定、4分の3基準の細目は未確認',
  figures,
  texts: socialInsuranceTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput, date) => {
    const { contract, socialInsurance } = job;
    if (!isEmployment(job) || (socialInsurance.includes('health') && socialInsurance.includes('pension'))) return [];
    const passing =
      contract?.term === 'fixed' &&
      contract.termMonths != null &&
      contract.termMonths <= figures.termMonths &&
      contract.renewal?.possible === false;
    if (passing) return [];
    const weekly = weeklyMinutes(job);
    if (weekly === undefined) return [notEvaluated('/hours/daysPerWeek')];
    const field = '/socialInsurance' as const;
    if (weekly >= figures.regularWeeklyMinutes) return [{ code: 'regular', field, params: { hours: inHours(weekly) } }];
    if (weekly < figures.shortWeeklyMinutes || (date < figures.monthlyYen.until && earnsLess(job, weekly))) return [];
    const size = inForceOn('the size of the firm', figures.firmSizes, date);
    return [{ code: 'short', field, params: { hours: inHours(weekly), size } }];
  },
});

/** Pay that is not stated may be any. */
function earnsLess(job: PostingInput['job'], weekly: number): boolean {
  const pay = hourlyPay(job);
  return 'amount' in pay && (pay.amount * weekly * 52) / (pay.minutes * 12) < figures.monthlyYen.least;
}
