import { findIn, freeTexts, type MarkedText } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { isEmployment } from './employment.js';
import { penaltyTexts } from './penalty.texts.js';

/** Penalties, fines, preset damages and repayments, in Japanese and English. */
export const penalty =
  /(?:退職|辞め|無断欠勤|欠勤|遅刻|途中解約|契約途中|早期離職|ノルマ|キャンセル)[^。\n]{0,20}(?:罰金|違約金|損害賠償|ペナルティ|賠償金)|(?:罰金|違約金)(?:として|を|は)?[^。\n]{0,12}(?:支払|徴収|請求|控除|天引|いただ|頂)|(?:研修費|教育費|採用費|支度金)[^。\n]{0,15}(?:返還|返金|返済|全額負担|請求)|\b(?:penalty|fine|liquidated damages)\b[^.\n]{0,40}\b(?:resign|quit|leave|leaving|absen(?:ce|t)|late(?:ness)?|early termination)\w*|\b(?:resign|quit|leave|leaving|absen(?:ce|t)|late(?:ness)?)\w*\b[^.\n]{0,40}\b(?:penalt(?:y|ies)|fines?|fined|liquidated damages|repay (?:the )?training)\b/giu;
const denied = /^[^。.\n]{0,10}(?:ありません|はない|なし|しません|いたしません|不要)/u;
const deniedBefore = /\b(?:no|without|never)\s+(?:\w+\s+)?$/iu;

/** 労基法16条: no penalty and no damages fixed in advance for breaking a labour contract. */
export const penaltyClause = defineRule({
  id: 'LSA-16',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  article: '第16条',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第16条(公開されている法令データ)',
  figures: String(penalty),
  texts: penaltyTexts,
  judgesOffers: true,
  check: ({ job }: PostingInput) => (isEmployment(job) ? findPenalties(freeTexts(job)) : []),
});

export const findPenalties = (texts: readonly MarkedText[]) =>
  texts.flatMap((marked) =>
    findIn(marked, penalty)
      .filter(({ before, after }) => !denied.test(after) && !deniedBefore.test(before))
      .map(({ field, span, words }) => ({ code: 'penalty' as const, field, span, params: { words } })),
  );
