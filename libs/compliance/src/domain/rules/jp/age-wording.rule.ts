import { findIn, freeTexts, type Match } from '../../marked-text.js';
import { defineRule, type PostingInput, type RuleFinding } from '../../rule.js';
import { ageWordingTexts } from './age-wording.texts.js';

type Found = RuleFinding<keyof typeof ageWordingTexts.findings>;

const range = /(?<min>\d{2})\s*[歳才]?\s*(?:[~〜\-–—ー]|から)\s*(?<max>\d{2})\s*[歳才]/gu;
const upper = /(?<max>\d{2})\s*[歳才]\s*(?:くらい|ぐらい|位|前後)?\s*(?<bound>以下|未満|まで|迄)/gu;
const lower = /(?<min>\d{2})\s*[歳才]\s*(?:以上|から(?!\s*\d))/gu;
const decade =
  /(?<decade>[2-6])0\s*代(?:\s*[~〜・、\-–]\s*[2-6]0\s*代)?(?:前半|後半|半ば)?(?:の方|の人|の男女)?(?:を|が|のみ|も)?(?:大)?(?<wish>歓迎|限定|募集|優遇|希望|対象|のみ|活躍|中心|向け)/gu;
const young =
  /若い(?:方|人|人材|世代|力)(?:の方)?(?:を|が)?(?:大)?(?:歓迎|募集|限定|優遇|希望|求め)|若手(?:のみ|限定|を?歓迎|を?募集)/gu;

const english =
  /\b(?:under|below|younger than|no older than|not older than|not over|maximum age(?: of| is)?:?)\s+(?:the )?(?:age (?:of )?)?(?<max>[1-7]\d)(?=\s*(?:years?[- ]old|years of age|yrs?\.? old|y\/o|only|preferred|welcome|[.,;:)!]|$))|\b(?:up to|at most)\s+(?:the )?(?:age (?:of )?(?<toAge>[1-7]\d)\b|(?<toYears>[1-7]\d)\s*(?:years?[- ]old|years of age))|\bage[ds]?:?\s+(?:between\s+)?(?<min>[1-7]\d)\s*(?:-|–|to|and)\s*(?<rangeMax>[1-7]\d)\b|\b(?<youngest>[1-7]\d)\s*(?:-|–|to)\s*(?<oldest>[1-7]\d)\s*years?[- ]old\b|\bin (?:your|their|his|her) (?:early |mid |late )?(?:20s|30s|twenties|thirties)\b|\byoung (?:people|candidates?|applicants?|person|blood)\b/giu;

/** Ages in other matters: retirement, re-employment, children, insurance, those served. */
const otherBefore =
  /(?:定年|再雇用|継続雇用|勤務延長|雇用延長|契約更新|更新|お子(?:さん|様|さま)?|子ども|子供|子が|子の|の子|児童|園児|保険|年金|健康診断|健診|検診|利用者|患者|入居者|高齢者)[^。、\n]{0,10}$/u;
const otherAfter =
  /^\s*(?:の?定年|(?:まで)?の?(?:再雇用|継続|雇用延長|勤務延長|お子|子|児童|園児|利用者|患者|高齢者|入居者|お客)|(?:まで)?(?:働け|働く|勤務|就業|在籍|雇用)|の?方の(?:介護|看護|支援|お世話)|の?方?も(?:活躍|歓迎|在籍|応募可)|は?(?:人間ドック|健診|検診))/u;
/** “Under 35.” speaks of people only when people stand before it; else it is a latency or a headcount. */
const aboutPeople =
  /\b(?:applicants?|candidates?|people|persons?|anyone|those|you|must be|should be|be|are|aged?)\b[\w\s]{0,12}$/iu;
const saysAge = /age|old|young|twenties|thirties|20s|30s/iu;

/** Age limits in running text. A limit that repeats the stated `ageLimit` with a legal exception is judged there (AGE-9). */
export const ageWording = defineRule({
  id: 'AGE-9-TEXT',
  kind: 'posting',
  jurisdiction: 'JP',
  statute: '労働施策総合推進法',
  article: '第9条',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source:
    '厚生労働省「募集・採用における年齢制限禁止について」を解説する求人媒体の表記基準(25歳まで×、20歳から35歳まで×、若い方を歓迎×)',
  figures: [range, upper, lower, decade, young, english].map(String),
  texts: ageWordingTexts,
  check: ({ job }: PostingInput) => {
    const stated = job.ageLimit?.exception ? job.ageLimit : null;
    const repeats = (age: string | undefined, limit: number | null | undefined, offset = 0) =>
      age !== undefined && limit != null && Number(age) === limit + offset;
    return freeTexts(job).flatMap((marked) => {
      const found = (match: Match, code: Found['code'], severity?: Found['severity']): Found => ({
        code,
        field: match.field,
        span: match.span,
        severity,
        params: { words: match.words },
      });
      const about = (pattern: RegExp) =>
        findIn(marked, pattern).filter(({ before, after }) => !otherBefore.test(before) && !otherAfter.test(after));
      const ranges = about(range).filter(
        ({ groups }) => !(repeats(groups['min'], stated?.min) && repeats(groups['max'], stated?.max)),
      );
      const inRange = ({ span }: Match) => ranges.some((each) => each.span.from < span.to && span.from < each.span.to);
      const uppers = about(upper)
        .filter(
          ({ groups }) =>
            Number(groups['max']) >= 16 && !repeats(groups['max'], stated?.max, groups['bound'] === '未満' ? 1 : 0),
        )
        .filter((match) => !inRange(match));
      const lowers = about(lower)
        .filter(({ groups }) => Number(groups['min']) >= 16 && !repeats(groups['min'], stated?.min))
        .filter((match) => !inRange(match));
      return [
        ...ranges.map((match) => found(match, 'limit')),
        ...uppers.map((match) => found(match, 'limit')),
        // 18 is what the law itself asks for night or dangerous work (例外事由2号).
        ...lowers.map((match) =>
          Number(match.groups['min']) <= 18 ? found(match, 'minors', 'REVIEW') : found(match, 'limit'),
        ),
        ...findIn(marked, decade).map((match) =>
          /活躍|中心/u.test(match.groups['wish'] ?? '')
            ? found(match, 'suggestion', 'WARN')
            : found(match, 'limit', stated ? 'REVIEW' : undefined),
        ),
        ...findIn(marked, young).map((match) => found(match, 'suggestion', 'WARN')),
        ...findIn(marked, english)
          .filter(({ groups }) => !repeats(groups['max'], stated?.max, 1))
          .filter(
            ({ words, before, after }) =>
              saysAge.test(words) || aboutPeople.test(before) || /^\s*(?:y|only|preferred|welcome)/iu.test(after),
          )
          .map((match) =>
            /^young\b/iu.test(match.words) ? found(match, 'suggestion', 'WARN') : found(match, 'limit'),
          ),
      ];
    });
  },
});
