import { findIn, freeTexts } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { giftMoneyTexts } from './gift-money.texts.js';

const gift =
  /(?:入社|就職|転職|採用|入職)?お?祝い?金|(?:入社|就職|応募)(?:特典|ボーナス)(?:金)?|\b(?:sign(?:ing)?[- ]on bonus|signing bonus|congratulatory (?:money|payment|bonus)|joining bonus)\b/giu;
/** 結婚祝金, 出産祝金 and the like are benefits for employees. */
const benefit = /(?:結婚|出産|誕生日?|入学|進学|成人|永年勤続|勤続|慶弔|資格(?:取得|合格)?)(?:・[^\s、。]{1,6})?$/u;
const denied = /^\s*(?:制度)?(?:は)?(?:なし|ありません|ございません|はありません)/u;

/**
 * お祝い金: intermediaries may no longer pay it (placement: licence term since 2025-01-01, job boards: since 2025-04-01). An employer's own
 * starting bonus is not forbidden, but must not be what a board pays; so it is a warning here.
 */
export const giftMoney = defineRule({
  id: 'ESA-GIFT',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '職業安定法',
  article: '職業紹介事業者・募集情報等提供事業者等に関する指針',
  validFrom: '2025-04-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: '日本人材紹介事業協会ほか、令和7年1月1日・4月1日施行の指針改正の解説',
  figures: String(gift),
  texts: giftMoneyTexts,
  check: ({ job }: PostingInput) =>
    freeTexts(job).flatMap((marked) =>
      findIn(marked, gift)
        .filter(({ before, after }) => !benefit.test(before) && !denied.test(after))
        .map(({ field, span, words }) => ({ code: 'gift', field, span, params: { words } })),
    ),
});
