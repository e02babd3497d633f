import { findIn, freeTexts, type Match } from '../../marked-text.js';
import { defineRule, type PostingInput, type Severity } from '../../rule.js';
import { sexNeutralityTexts } from './sex-neutrality.texts.js';

/** A katakana word ends here: 営業マンション is a flat, カウボーイ no page boy. */
const kana = 'ァ-ヺーｦ-ﾟ';
const wordEnd = `(?![${kana}])`;
const wordStart = `(?<![${kana}])`;

const sex = '(?:男性|女性|男子|女子)';
const male =
  '(?:ウ[ェエ]イター|営業マン|セールスマン|カメラマン|ガードマン|サービスマン|ルートマン|スチュワード|ホテルボーイ|ドアボーイ)';
const female =
  '(?:ウ[ェエ]イトレス|営業ウーマン|セールスウーマン|カメラウーマン|営業レディ|セールスレディ|スチュワーデス|看護婦|保母|助産婦|家政婦)';
const both = '\\s*(?:[・、,/&]|と|や|も|及び|および|又は|または|か|\\()\\s*';

/** Phrases that name both sexes, or say that sex does not matter. */
const neutral = new RegExp(
  [
    `男女(?:を)?(?:問わず|問いません|不問|共に|とも|いずれも|歓迎|活躍)`,
    `(?:性別|男女)(?:は)?(?:不問|問わず|を問わず|問いません|を問いません)`,
    `男性${both}女性`,
    `女性${both}男性`,
    `男子${both}女子`,
    `女子${both}男子`,
    `${male}${both}${female}`,
    `${female}${both}${male}`,
    `(?:${male}|${female})\\s*\\(\\s*男女`,
    `主婦\\s*[・、/\\(と]\\s*(?:主)?夫\\)?`,
    `主夫\\s*[・、/\\(と]\\s*主婦\\)?`,
  ].join('|'),
  'gu',
);
const neutralEnglish =
  /\b(?:wo)?men (?:and|or|&) (?:wo)?men\b|\b(?:fe)?males? (?:and|or|&|\/) (?:fe)?males?\b|\b(\w+)(?:man|men)\s*(?:\/|or|and)\s*\1(?:woman|women)\b|\b(\w+)(?:woman|women)\s*(?:\/|or|and)\s*\2(?:man|men)\b|\bwait(?:er|ress)\s*(?:\/|or|and)\s*wait(?:er|ress)\b|\bhost(?:ess)?\s*(?:\/|or|and)\s*host(?:ess)?\b/giu;

/** Wanting, preferring or excluding one sex. */
const preference = new RegExp(
  `${sex}(?:の方|の方々|スタッフ|社員)?(?:を|が)?(?:大)?(?:歓迎|限定|優遇|優先|希望|募集|向き|向け(?=の?(?:お?仕事|求人|職種|業務|募集))|尊重)|${sex}のみ(?!の(?:職場|部署|フロア|チーム|更衣))|${sex}に限(?:る|り(?!ません))|(?:若い|独身の?)(?:男性|女性)|(?:主婦|主夫|ママさん|ワーキングママ|ワーママ|お母さん)(?:さん)?(?:の方)?(?:大)?(?:歓迎|限定|優遇|募集)`,
  'gu',
);
/** Occupations named after one sex. */
const occupation = new RegExp(
  `${wordStart}(?:ウ[ェエ]イター|ウ[ェエ]イトレス|カメラマン|ガードマン|セールスマン|セールスレディ|セールスウーマン|スチュワーデス|ホテルボーイ|ドアボーイ|サービスマン|ルートマン)${wordEnd}|営業(?:マン|ウーマン|レディ)${wordEnd}|看護婦|助産婦|保母|家政婦|看板娘`,
  'gu',
);
/** A number of each sex: a quota when people are recruited by it, a mere fact when it describes a team. */
const quota = new RegExp(`${sex}\\s*\\d+\\s*[名人]`, 'gu');
const recruits = /募集|採用|急募|増員/u;
const english =
  /\b(?:salesm[ae]n|saleswom[ae]n|businessm[ae]n|cameram[ae]n|forem[ae]n|handym[ae]n|repairm[ae]n|waitress(?:es)?|stewardess(?:es)?|hostess(?:es)?|chambermaids?|cleaning lad(?:y|ies)|girl friday)\b|\b(?:men|women|males?|females?|ladies|gentlemen) (?:only|preferred|wanted|welcome)\b|\b(?:male|female|lady) (?:candidates?|applicants?|staff|employees?|secretar(?:y|ies)|assistants?|drivers?) (?:only|preferred|wanted|welcome)\b|\b(?:only|preferably|prefer|preferring|seeking|looking for) (?:a )?(?:young )?(?:men|women|males?|females?|man|woman|lad(?:y|ies)|gentlem[ae]n)\b|\bsuitable for (?:men|women|males|females|ladies)\b/giu;
const negated = /^.{0,8}(?:ではあり?ません|ではない|ではござい|じゃない|は禁止)/u;
const negatedEnglish = /\b(?:not|no|never|isn't|aren't)\s+(?:\w+\s+){0,2}$/iu;
const positiveAction = /ポジティブ[・\s]?アクション|均等法第?8条|positive action/iu;

/** 男女雇用機会均等法5条: recruiting must give both sexes the same chance; wording that wants or excludes one is marked where it stands. */
export const sexNeutrality = defineRule({
  id: 'EEO-5',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '男女雇用機会均等法',
  article: '第5条',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '男女雇用機会均等法第5条・第8条および性差別指針を解説する弁護士事務所・求人媒体の表記基準(営業マン×、営業マン(男女)○、女性活躍中は事実の記載として可)',
  figures: [preference, occupation, quota, english, neutral, neutralEnglish].map(String),
  texts: sexNeutralityTexts,
  check: ({ job }: PostingInput) => {
    const texts = freeTexts(job);
    // Measures in favour of women where they are few (8条) can be lawful; whether they are is for a person to judge.
    const asPositiveAction = texts.some(({ text }) => positiveAction.test(text));
    return texts.flatMap((marked) => {
      const found = (
        pattern: RegExp,
        code: 'preference' | 'occupation' | 'quota',
        severity?: (match: Match) => Severity | undefined,
      ) =>
        findIn(marked, pattern, neutral)
          .filter(({ after }) => !negated.test(after))
          .map((match) => ({
            code,
            field: match.field,
            span: match.span,
            severity: asPositiveAction ? ('REVIEW' as const) : severity?.(match),
            params: { words: match.words },
          }));
      const inEnglish = findIn(marked, english, neutralEnglish)
        .filter(({ before }) => !negatedEnglish.test(before))
        .map(({ field, span, words }) => ({
          code: 'preference' as const,
          field,
          span,
          severity: asPositiveAction ? ('REVIEW' as const) : undefined,
          params: { words },
        }));
      return [
        ...found(preference, 'preference'),
        ...found(occupation, 'occupation'),
        ...found(quota, 'quota', ({ before, after }) => (recruits.test(before + after) ? undefined : 'REVIEW')),
        ...inEnglish,
      ];
    });
  },
});
