import { hourlyPay, isBelow, perHour } from '../../hourly-pay.js';
import { findIn, markText } from '../../marked-text.js';
import { defineRule, notEvaluated, type OfferInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { minimumWages } from './minimum-wages.js';
import { deductionTexts, paymentTexts, probationPayTexts } from './offer-pay.texts.js';
import { findPenalties, penalty } from './penalty.rule.js';
import { penaltyTexts } from './penalty.texts.js';
import { prefectureOf } from './workplace-prefecture.js';

const common = {
  kind: 'offer',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validFrom: null,
  validTo: null,
} as const;

/** 労基法16条, in the text of the contract. LSA-16 looks at the posting's own texts. */
export const penaltyInContract = defineRule({
  ...common,
  id: 'LSA-16-CONTRACT',
  article: '第16条',
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第16条(公開されている法令データ)',
  figures: String(penalty),
  texts: penaltyTexts,
  check: ({ job, terms: { clauses } }: OfferInput) => {
    if (!isEmployment(job)) return [];
    if (clauses.trim() === '') return [notEvaluated('/terms/clauses')];
    return findPenalties([markText('/terms/clauses', clauses)]);
  },
});

const deduction =
  /(?:賃金|給与|給料|報酬)(?:から|より)[^。\n]{0,25}(?:控除|天引き?|差し?引)|(?:キャンセル料|制服代|研修費|罰金|弁償金|備品代|クリーニング代)[^。\n]{0,15}(?:控除|天引き?|差し?引)|\b(?:deduct(?:ed)?|withh?eld|set off)\b[^.\n]{0,30}\bfrom (?:the |your )?(?:pay|wages?|salary)/giu;
const lawful =
  /所得税|住民税|社会保険|健康保険|厚生年金|雇用保険|法令|労使協定|財形|組合費|税金|income tax|social insurance|required by law/iu;

/** A sentence beside it may speak of taxes; only the one with the deduction tells what it is for. */
const sentenceAround = (before: string, words: string, after: string) =>
  before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1) + words + after.split(/[。\n]/u, 1)[0];

/** 労基法24条1項: wages are paid in full; only law or a written agreement with the staff's representative allows a deduction. */
export const deductions = defineRule({
  ...common,
  id: 'LSA-24',
  article: '第24条第1項',
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第24条(公開されている法令データ)',
  figures: String(deduction),
  texts: deductionTexts,
  check: ({ job, terms }: OfferInput) => {
    if (!isEmployment(job)) return [];
    const marked = markText('/terms/clauses', terms.clauses);
    const inText = findIn(marked, deduction)
      .filter(({ words, before, after }) => !lawful.test(sentenceAround(before, words, after)))
      .map(({ field, span, words }) => ({
        code: 'in_text' as const,
        field,
        span,
        severity: 'REVIEW' as const,
        params: { words },
      }));
    if (!terms.deductions) return [...inText, notEvaluated('/terms/deductions')];
    return [
      ...inText,
      ...terms.deductions
        .filter(({ basis }) => basis === 'none')
        .map(({ what }) => ({ code: 'no_basis' as const, field: '/terms/deductions' as const, params: { what } })),
    ];
  },
});

/** 労基法24条2項: at least once a month, on a fixed day. */
export const payment = defineRule({
  ...common,
  id: 'LSA-24-2',
  article: '第24条第2項',
  severity: 'REVIEW',
  verified: 'no',
  source: '労働基準法第24条第2項(条文の確認は未了)',
  texts: paymentTexts,
  check: ({ job, terms }: OfferInput) => {
    if (!isEmployment(job)) return [];
    if (!terms.payment) return [notEvaluated('/terms/payment')];
    return [
      ...(terms.payment.timesAMonth < 1 ? [{ code: 'rare' as const, field: '/terms/payment' as const }] : []),
      ...(terms.payment.fixedDay ? [] : [{ code: 'no_fixed_day' as const, field: '/terms/payment' as const }]),
    ];
  },
});

/** 最低賃金法7条: a permit for probation may lower the minimum by at most a fifth. */
const reducedPercent = 80;

/** 最低賃金法4条・7条: pay during probation meets the minimum too, unless the labour bureau permitted less. */
export const probationPay = defineRule({
  ...common,
  id: 'MW-7',
  statute: '最低賃金法',
  article: '第4条・第7条第2号',
  severity: 'BLOCK',
  verified: 'yes',
  source: '最低賃金法第4条・第7条(e-Gov法令検索の条文を引用する解説)',
  figures: { minimumWages, reducedPercent },
  texts: probationPayTexts,
  check: ({ job, terms }: OfferInput, date) => {
    const months = job.contract?.probation?.months ?? 0;
    // MW-4 judges the ordinary pay, which also holds during probation when no other is stated.
    if (!isEmployment(job) || terms.probationPay === null || months === 0 || !job.pay || job.pay.currency !== 'JPY')
      return [];
    const pay = hourlyPay({ ...job, pay: { ...job.pay, min: terms.probationPay } });
    if ('missing' in pay) return [notEvaluated(pay.missing)];
    const prefecture = prefectureOf(job.workplace);
    if (!prefecture) return [notEvaluated('/workplace/subdivision')];
    const rate = (minimumWages[prefecture.number] ?? []).findLast((each) => each.from <= date && !each.dateUnconfirmed);
    if (!rate) return [notEvaluated('/terms/probationPay')];
    const least = terms.minimumWagePermit ? (rate.yen * reducedPercent) / 100 : rate.yen;
    return isBelow(pay, least)
      ? [
          {
            code: terms.minimumWagePermit ? 'below_permit' : 'below',
            field: '/terms/probationPay',
            ...(pay.assumed && { severity: 'REVIEW' as const }),
            params: { hourly: perHour(pay), least },
            words: { prefecture: prefecture.name },
          },
        ]
      : [];
  },
});
