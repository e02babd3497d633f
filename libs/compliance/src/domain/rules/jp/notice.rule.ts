import type { NoticeContent, NoticeItem } from '../../inputs/notice-content.js';
import { fieldNames } from '../../../messages/field-names.js';
import { defineRule, notEvaluated, type NotEvaluated, type RuleFinding } from '../../rule.js';
import { deliveryTexts, noticeItemTexts, noticeRaiseTexts, partTimeNoticeTexts } from './notice.texts.js';

const common = {
  kind: 'notice',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第15条・施行規則第5条(e-Gov法令検索の条文を引用する解説)、厚生労働省リーフレット(001114166.pdf)',
} as const;

type Found = RuleFinding<'missing'> | NotEvaluated;

/** One finding for each item that the notice leaves out. */
const missing = (notice: NoticeContent, items: readonly NoticeItem[]): Found[] =>
  items
    .filter((item) => !notice.items[item])
    .map((item) => ({ code: 'missing', field: `/items/${item}`, words: { item: fieldNames[`/items/${item}`] } }));

const always = [
  'term',
  'workplace',
  'duties',
  'hours',
  'overtime',
  'breaks',
  'holidays',
  'leave',
  'wage',
  'wagePayment',
  'leaving',
] as const;

/** 労基法15条1項, 則5条1項1号から4号まで: what every notice states in writing. */
export const noticeItems = defineRule({
  ...common,
  id: 'LSA-15',
  article: '第15条第1項(施行規則第5条第1項第1号から第4号まで)',
  validFrom: null,
  figures: always,
  texts: noticeItemTexts,
  check: (notice: NoticeContent): Found[] => {
    const { term, renewable } = notice.contract;
    const shifts = notice.workplaceHas.shifts;
    return [
      ...missing(notice, always),
      ...(term === 'fixed' && renewable === null ? [notEvaluated('/contract/renewable')] : []),
      ...(term === 'fixed' && renewable ? missing(notice, ['renewalCriteria']) : []),
      ...(shifts === null ? [notEvaluated('/workplaceHas/shifts')] : shifts ? missing(notice, ['shifts']) : []),
    ];
  },
});

/** 則5条, as amended on 2024-04-01: scopes of change, the cap on renewals, and conversion to an indefinite contract. */
export const noticeItems2024 = defineRule({
  ...common,
  id: 'LSA-15-2024',
  article: '第15条第1項(施行規則第5条第1項第1号の2・第1号の3、第5項、令和6年4月1日施行)',
  validFrom: '2024-04-01',
  texts: noticeItemTexts,
  check: (notice: NoticeContent): Found[] => {
    const { term, renewable, conversionRight } = notice.contract;
    const fixed = term === 'fixed';
    return [
      ...missing(notice, ['workplaceScope', 'dutiesScope']),
      ...(fixed && renewable ? missing(notice, ['renewalCap']) : []),
      ...(fixed && conversionRight === null ? [notEvaluated('/contract/conversionRight')] : []),
      ...(fixed && conversionRight ? missing(notice, ['conversionChance', 'conversionTerms']) : []),
    ];
  },
});

const bySchemes = [
  'retirementPay',
  'bonus',
  'borneByWorker',
  'safety',
  'training',
  'accident',
  'sanctions',
  'absence',
] as const;

/** 則5条1項4号の2から11号まで: what is stated where the workplace has rules on it. It may be said by word of mouth. */
export const noticeSchemes = defineRule({
  ...common,
  id: 'LSA-15-IF',
  article: '第15条第1項(施行規則第5条第1項第4号の2から第11号まで)',
  validFrom: null,
  figures: bySchemes,
  texts: noticeItemTexts,
  check: ({ workplaceHas, ...notice }: NoticeContent): Found[] =>
    bySchemes.flatMap((scheme) => {
      const exists = workplaceHas[scheme];
      if (exists === null) return [notEvaluated(`/workplaceHas/${scheme}`)];
      return exists ? missing({ workplaceHas, ...notice }, [scheme]) : [];
    }),
});

/** 則5条1項3号: raises are stated, by word of mouth at least; of part-time and fixed-term contracts PTFT-6 wants them in writing. */
export const noticeRaise = defineRule({
  ...common,
  id: 'LSA-15-RAISE',
  article: '第15条第1項(施行規則第5条第1項第3号・第3項)',
  validFrom: null,
  severity: 'INFO',
  texts: noticeRaiseTexts,
  check: (notice: NoticeContent) =>
    notice.items.raise || notice.contract.partTime || notice.contract.term === 'fixed'
      ? []
      : [{ code: 'by_word', field: '/items/raise' }],
});

/** 則5条4項: on paper; by fax, e-mail or message only if the worker wishes so and can print it. */
export const noticeDelivery = defineRule({
  ...common,
  id: 'LSA-15-FORM',
  article: '第15条第1項(施行規則第5条第4項)',
  validFrom: '2019-04-01',
  texts: deliveryTexts,
  check: ({ delivery }: NoticeContent) => {
    if (!delivery) return [notEvaluated('/delivery')];
    const { by, wished, printable } = delivery;
    if (by === 'paper') return [];
    // A page that must be visited is not sent to a person; only what reaches one may stand for paper.
    if (by === 'oral' || by === 'web_page') return [{ code: 'not_delivered', field: '/delivery/by' }];
    return [
      ...(wished ? [] : [{ code: 'not_wished' as const, field: '/delivery/wished' as const }]),
      ...(printable || by === 'fax' ? [] : [{ code: 'not_printable' as const, field: '/delivery/printable' as const }]),
    ];
  },
});

const partTime = {
  ...common,
  statute: '短時間労働者及び有期雇用労働者の雇用管理の改善等に関する法律',
  texts: partTimeNoticeTexts,
} as const;
const isPartTimeOrFixed = ({ contract }: NoticeContent) => contract.partTime || contract.term === 'fixed';

/** パート有期法6条1項, 則2条1項1号から3号まで. */
export const partTimeNotice = defineRule({
  ...partTime,
  id: 'PTFT-6',
  article: '第6条第1項(施行規則第2条第1項)',
  validFrom: '2021-04-01',
  source: 'パートタイム・有期雇用労働法第6条・施行規則第2条(e-Gov法令検索の条文を引用する解説)',
  check: (notice: NoticeContent): Found[] =>
    isPartTimeOrFixed(notice) ? missing(notice, ['raise', 'retirementPay', 'bonus', 'consultation']) : [],
});

/** 則2条1項4号: that an explanation of differences may be asked for. */
export const partTimeNotice2026 = defineRule({
  ...partTime,
  id: 'PTFT-6-2026',
  article: '第6条第1項(施行規則第2条第1項第4号、令和8年10月1日施行)',
  validFrom: '2026-10-01',
  source: 'パートタイム・有期雇用労働法施行規則第2条第1項第4号(e-Gov法令検索の条文を引用する解説)',
  check: (notice: NoticeContent): Found[] => (isPartTimeOrFixed(notice) ? missing(notice, ['explanationRight']) : []),
});
