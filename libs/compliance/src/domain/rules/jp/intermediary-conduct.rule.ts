import type { JobAggregation } from '../../inputs/job-aggregation.js';
import type { PlacementBusiness } from '../../inputs/placement-business.js';
import { defineRule, notEvaluated, type FoundBy, type LegalDate, type NotEvaluated } from '../../rule.js';
import { accuracyTexts, clientTermsTexts, giftTexts } from './intermediary-conduct.texts.js';

const common = { jurisdiction: 'JP', statute: '職業安定法', validTo: null, verified: 'yes' } as const;

/** 指針: no money for registering, applying or taking a job. Small prizes for answering questionnaires are tolerated; the law names no sum. */
const giftFigures = { prizeYen: 500 };

function judgeGifts({ gifts }: Pick<PlacementBusiness, 'gifts'>): FoundBy<typeof giftTexts>[] {
  if (gifts === null) return [notEvaluated('/gifts')];
  return gifts.flatMap(({ for: occasion, yen }): FoundBy<typeof giftTexts>[] => {
    if (occasion !== 'survey') return [{ code: 'gift', field: '/gifts' }];
    if (yen === null) return [notEvaluated('/gifts')];
    return yen > giftFigures.prizeYen
      ? [{ code: 'prize', field: '/gifts', severity: 'REVIEW', params: { yen, usual: giftFigures.prizeYen } }]
      : [];
  });
}

const gifts = { ...common, severity: 'BLOCK', figures: giftFigures, texts: giftTexts } as const;
export const placementGifts = defineRule({
  ...gifts,
  id: 'ESA-GIFT-PLACEMENT',
  kind: 'placement_business',
  article: '職業紹介事業者等に関する指針・許可の条件(転職及び求職の勧奨関係)',
  validFrom: '2021-04-01',
  source:
    '日本人材紹介事業協会「許可条件の追加」(2024年10月9日)ほか。500円程度の謝礼は運用上の目安で、法令に金額の定めはない',
  check: (business: PlacementBusiness) => judgeGifts(business),
});
export const boardGifts = defineRule({
  ...gifts,
  id: 'ESA-GIFT-BOARD',
  kind: 'job_aggregation',
  article: '職業紹介事業者、募集情報等提供事業者等に関する指針(令和7年4月1日適用)',
  validFrom: '2025-04-01',
  source:
    '令和7年4月1日適用の指針改正の解説(日本人材ニュース、hoikusys)。500円程度の謝礼は運用上の目安で、法令に金額の定めはない',
  check: (business: JobAggregation) => judgeGifts(business),
});

function judgeTerms({ clientTerms }: Pick<PlacementBusiness, 'clientTerms'>): FoundBy<typeof clientTermsTexts>[] {
  if (clientTerms === null) return [notEvaluated('/clientTerms')];
  const { toldBefore, inWriting } = clientTerms;
  return [
    ...unless(toldBefore, 'not_before', '/clientTerms/toldBefore'),
    ...unless(inWriting, 'not_written', '/clientTerms/inWriting'),
  ];
}

/** 令和7年4月1日: fees, penalties and how to end the contract are explained before it is made. */
const terms = {
  ...common,
  validFrom: '2025-04-01',
  severity: 'WARN',
  source:
    '厚生労働省「紹介手数料率の実績の公開と違約金規約の明示が必要になります」(2024年10月30日)を転載する資料(wic-net)、keiyaku-watch',
  texts: clientTermsTexts,
} as const;
export const placementTerms = defineRule({
  ...terms,
  id: 'ESA-2025-TERMS',
  kind: 'placement_business',
  article: '職業紹介事業者等に関する指針(違約金等の明示、令和7年4月1日適用)',
  check: (business: PlacementBusiness) => judgeTerms(business),
});
export const boardTerms = defineRule({
  ...terms,
  id: 'ESA-2025-BOARD',
  kind: 'job_aggregation',
  article: '募集情報等提供事業者に関する指針(利用料金・違約金等の明示、令和7年4月1日適用)',
  check: (business: JobAggregation) => judgeTerms(business),
});

/** @param keptUp how a business of its kind keeps up, and how grave it is when it does so in no way. */
function judgeAccuracy(
  { accuracy }: Pick<PlacementBusiness, 'accuracy'>,
  keptUp: { readonly code: 'no_date' | 'no_date_collecting'; readonly severity?: 'REVIEW' },
): FoundBy<typeof accuracyTexts>[] {
  if (accuracy === null) return [notEvaluated('/accuracy')];
  const { onRequest, onOwnKnowledge, keepsUp, showsDate } = accuracy;
  const current: FoundBy<typeof accuracyTexts>[] =
    keepsUp || showsDate
      ? []
      : keepsUp === null
        ? [notEvaluated('/accuracy/keepsUp')]
        : showsDate === null
          ? [notEvaluated('/accuracy/showsDate')]
          : [{ field: '/accuracy/showsDate', ...keptUp }];
  return [
    ...unless(onRequest, 'requests', '/accuracy/onRequest'),
    ...unless(onOwnKnowledge, 'own_knowledge', '/accuracy/onOwnKnowledge'),
    ...current,
  ];
}

/** 職業安定法5条の4第3項・則4条の3: measures that keep what is offered accurate and current. */
const accuracy = {
  ...common,
  validFrom: '2022-10-01' satisfies LegalDate,
  severity: 'WARN',
  article: '第5条の4第3項(施行規則第4条の3)',
  texts: accuracyTexts,
} as const;
export const placementAccuracy = defineRule({
  ...accuracy,
  id: 'ESA-5-4-PLACEMENT',
  kind: 'placement_business',
  source: '令和4年職業安定法改正の解説(nsr-j、労働新聞2022年5月30日)',
  check: (business: PlacementBusiness) => judgeAccuracy(business, { code: 'no_date' }),
});
export const boardAccuracy = defineRule({
  ...accuracy,
  id: 'ESA-5-4-BOARD',
  kind: 'job_aggregation',
  source: '令和4年職業安定法改正の解説(nsr-j、労働新聞2022年5月30日)。依頼を受けずに収集する場合の措置は出典未確認',
  check: (business: JobAggregation) => {
    if (business.byRequest === null) return [notEvaluated('/byRequest')];
    return business.byRequest
      ? judgeAccuracy(business, { code: 'no_date' })
      : // What collectors do instead was not confirmed, so a person decides.
        judgeAccuracy(business, { code: 'no_date_collecting', severity: 'REVIEW' });
  },
});

/** A duty that is kept, is not, or was not looked at. */
export function unless<Code extends string, Field extends NotEvaluated['field']>(
  kept: boolean | null,
  code: Code,
  field: Field,
): ({ readonly code: Code; readonly field: Field } | NotEvaluated)[] {
  if (kept === null) return [notEvaluated(field)];
  return kept ? [] : [{ code, field }];
}
