import { findIn, freeTexts } from '../../marked-text.js';
import { defineRule, type PostingInput } from '../../rule.js';
import { equalPayTexts, nationalityTexts } from './equal-treatment.texts.js';

const common = {
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validFrom: null,
  validTo: null,
  severity: 'REVIEW',
  verified: 'no',
} as const;

/** Wanting or excluding people by nationality or creed. Ability in a language is a condition of the work, and no such wording. */
const status =
  /(?:日本人|日本国籍(?:の方|保有者|者)?|外国人|外国籍(?:の方|者)?)(?:のみ(?!ならず|で[はな])|限定|に限(?:る|り(?!ません))|不可|お断り|はご?遠慮)|(?:国籍|信条|宗教)による(?:制限|条件)(?:が)?(?:あり|有)|\b(?:japanese|foreign) (?:nationals?|citizens?) only\b|\bno foreigners\b/giu;
/** Who may hold office or handle certain goods is at times told by another law. */
const open = /^\s*(?:ではありません|という条件はありません|とはしません)/u;

/** 労基法3条: no difference of conditions by nationality, creed or social status. Whether a law wants the nationality is for a person to see. */
export const nationality = defineRule({
  ...common,
  id: 'LSA-3',
  article: '第3条(職業安定法第3条)',
  source: '労働基準法第3条(条文の確認は未了)',
  figures: String(status),
  texts: nationalityTexts,
  check: ({ job }: PostingInput) =>
    freeTexts(job).flatMap((marked) =>
      findIn(marked, status)
        .filter(({ after }) => !open.test(after))
        .map(({ field, span, words }) => ({ code: 'status', field, span, params: { words } })),
    ),
});

const amount = '[^。\\n男女]{0,12}?\\d[\\d,.]*\\s*(?:万円|千円|円)';
/** An amount for each sex within one sentence. */
const bySex = new RegExp(
  `男(?:性|子)?${amount}[^。\\n]{0,12}?女(?:性|子)?${amount}|女(?:性|子)?${amount}[^。\\n]{0,12}?男(?:性|子)?${amount}`,
  'gu',
);

/** 労基法4条: no difference of pay by sex. Statistics of a workforce read alike, so a person decides. */
export const equalPayBySex = defineRule({
  ...common,
  id: 'LSA-4',
  article: '第4条',
  source: '労働基準法第4条(条文の確認は未了)',
  figures: String(bySex),
  texts: equalPayTexts,
  check: ({ job }: PostingInput) =>
    freeTexts(job).flatMap((marked) =>
      findIn(marked, bySex).map(({ field, span, words }) => ({ code: 'sex', field, span, params: { words } })),
    ),
});
