import { foldText, skillSpellings, skills, type SkillId } from '@iworkz/contracts';

/** A skill and where the text names it: `text.slice(from, to)`. */
export interface SkillInText {
  readonly skill: SkillId;
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how sure it is that the words mean the skill. */
  readonly confidence: number;
}

/** One character of the folded text. `㌴` folds to five: names begin with the `first` and end with the `last` of what is written. */
interface FoldedCharacter {
  readonly character: string;
  readonly from: number;
  readonly to: number;
  readonly first: boolean;
  readonly last: boolean;
}

const latin = /[\p{Script=Latin}\d]/u;
const katakana = /[\p{Script=Katakana}ー]/u;
const han = /\p{Script=Han}/u;

/** Spellings as people write them, by folded form. Ids are no spellings: `go` in a text is mostly the verb. */
const written = new Map<string, Set<string>>();
for (const { ja, en, ko, aliases } of skills) {
  for (const spelling of [ja, en, ko, ...aliases]) {
    const key = foldText(spelling);
    written.set(key, (written.get(key) ?? new Set()).add(spelling.normalize('NFKC')));
  }
}
const longest = Math.max(...[...skillSpellings().keys()].map((spelling) => spelling.length));

/** Names of products that are also everyday English words; without their capital they are just words. */
const everydayWords = new Set(
  'excel word access react express spring swift rust unity teams outlook flask dart notion slack spark figma go helm salesforce rails chef gin echo jest cypress fishing printing photography casting laundry reception sewing gardening cooking cleaning driving'.split(
    ' ',
  ),
);
const wordsBefore = /(?:^|[\s(])(?:in|with|using|and|or|like|of|language|languages|skills?)\s*$/iu;
const wordsAfter = /^\s*(?:and|or|developers?|engineers?|programming|languages?|code|experience|skills?|services?)\b/iu;

/**
 * Skills of the taxonomy that a text names. Japanese needs no spaces around them; Latin spellings must be whole words,
 * and one- and two-letter names (R, C, Go) must stand as in a list or beside a word such as "in" or "engineer".
 * @returns in order of their place, not overlapping; one skill may be named several times.
 */
export function findSkills(text: string): SkillInText[] {
  const spellings = skillSpellings();
  const folded = fold(text);
  const found: SkillInText[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    if (!folded[start]!.first) continue;
    let spelling = '';
    let best: { hit: SkillInText; end: number } | undefined;
    for (let end = start; end < folded.length && spelling.length < longest; end += 1) {
      spelling += folded[end]!.character;
      if (!folded[end]!.last) continue;
      const skill = spellings.get(spelling);
      if (!skill) continue;
      const from = folded[start]!.from;
      const to = folded[end]!.to;
      const confidence = confidenceOf(text, spelling, from, to);
      if (confidence > 0) best = { hit: { skill, from, to, confidence }, end };
    }
    if (!best) continue;
    found.push(best.hit);
    start = best.end;
  }
  return found;
}

function confidenceOf(text: string, spelling: string, from: number, to: number): number {
  const named = text.slice(from, to);
  const plain = named.normalize('NFKC');
  const before = text.slice(Math.max(0, from - 24), from).normalize('NFKC');
  const after = text.slice(to, to + 24).normalize('NFKC');
  const previous = before.at(-1) ?? '';
  const next = after[0] ?? '';
  // A name does not run over the comma of a list or the end of a line.
  if (/[,、，\n\r;；。]/u.test(named)) return 0;

  if (latin.test(spelling[0]!) && (latin.test(previous) || /[.#@_]/.test(previous))) return 0;
  if (latin.test(spelling.at(-1)!)) {
    if (/[#+_]/.test(next)) return 0;
    if (/\p{Script=Latin}/u.test(next)) return 0;
    // Vue3, HTML5: a version after a name long enough to be sure of.
    if (/\d/.test(next) && (spelling.length < 3 || /^[\d.]*\p{Script=Latin}/u.test(after))) return 0;
  }
  if (katakana.test(spelling[0]!) && katakana.test(previous)) return 0;
  if (katakana.test(spelling.at(-1)!) && katakana.test(next)) return 0;

  const isLatin = /^[a-z\d.+#]+$/.test(spelling);
  if (isLatin && spelling.replace(/[^a-z]/g, '').length <= 2)
    return shortNameConfidence(spelling, plain, before, after);
  if (isLatin && everydayWords.has(plain)) return stands(before, after) ? 0.85 : 0;
  // "can't so" must not become a three-letter name; FP&A is written like that.
  if (isLatin && spelling.length <= 3 && named.length !== spelling.length && !written.get(spelling)?.has(plain))
    return 0;
  if (han.test(spelling) && (han.test(previous) || han.test(next))) return spelling.length > 2 ? 0.8 : 0.6;
  return 0.95;
}

function shortNameConfidence(spelling: string, plain: string, before: string, after: string): number {
  const forms = written.get(spelling) ?? new Set<string>();
  const asWritten = forms.has(plain) || (forms.has(plain.toLowerCase()) && plain === plain.toUpperCase());
  if (!asWritten) return 0;
  if (/[+#]/.test(spelling)) return 0.95;
  // "R&D" and "R-18": the marks glue the letter to what follows.
  if (/^[&'’-]/u.test(after) || /[&'’-]$/u.test(before)) return 0;
  return stands(before, after) ? 0.85 : 0;
}

/** Does what is between the two texts stand as in a list, or beside a word that goes with skills? */
function stands(before: string, after: string): boolean {
  const notWord = /[^\p{Script=Latin}\d\s&'’.-]/u;
  const previous = before.trimEnd().at(-1);
  const next = after.trimStart()[0];
  const startsItem =
    previous === undefined || /\n\s*$/u.test(before) || notWord.test(previous) || wordsBefore.test(before);
  const endsItem =
    next === undefined ||
    /^\s*\n/u.test(after) ||
    /^\.(?:\s|$)/u.test(after) ||
    notWord.test(next) ||
    wordsAfter.test(after);
  return startsItem && endsItem;
}

/** The text as `foldText` writes names, each character with the place it came from. */
function fold(text: string): FoldedCharacter[] {
  const folded: FoldedCharacter[] = [];
  // A half-width kana and its voicing mark are one character once they are full width, and so are the letters of a
  // Hangul syllable that was written in parts, as file systems do.
  for (const match of text.matchAll(/[\s\S](?:\p{Mn}|[\uff9e\uff9f\u1160-\u11ff])*/gu)) {
    const from = match.index;
    const to = from + match[0].length;
    const characters = [...match[0].normalize('NFKC').toLowerCase()].filter((character) => {
      const startsName = character === '.' && !latin.test(text[from - 1] ?? '') && latin.test(text[to] ?? '');
      return startsName || !/[\s\-‐‑–_/・·,、'’&.]/u.test(character);
    });
    characters.forEach((character, index) =>
      folded.push({ character, from, to, first: index === 0, last: index === characters.length - 1 }),
    );
  }
  return folded;
}
