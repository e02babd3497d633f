/**
 * How text is cut into tokens for an engine without a Japanese analyser. Runs of Chinese characters, kana and hangul become
 * overlapping pairs (東京都 -> 東京 京都 都), so that words of two characters are found inside longer ones without a dictionary;
 * everything else becomes words.
 */
const paired = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const run = new RegExp(String.raw`((?:(?=[\p{L}\p{N}])${paired})+)|((?:(?!${paired})[\p{L}\p{N}])+[+#]*)`, 'gu');
const unpairedLetter = new RegExp(String.raw`^(?!${paired})[\p{L}\p{N}]$`, 'u');

/** Changes with any rule below: an index made by other rules must be filled again. */
export const textRules = 2;

/** The form in which texts are compared: widths and kana forms are one (NFKC), case and Latin accents do not count. */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      // Only accents of Latin, Greek and Cyrillic letters: the marks of カ/ガ and the parts of 한글 make different letters.
      .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
      // The form of sigma depends on its place in the word, which the beginning of a word does not know yet.
      .replaceAll('ς', 'σ')
      .normalize('NFC')
  );
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The tokens of a document's text, in order. The last character of a run stands alone, so that it too can be found. */
export function tokensOf(text: string): string[] {
  return [...foldForSearch(text).matchAll(run)].flatMap(([, pairs, word]) => (pairs ? pairsOf([...pairs]) : [word!]));
}

export interface QueryTerm {
  /** Folded, as it must stand in the text. */
  readonly text: string;
  /** Tokens that must follow one another; the last one may be the beginning of a longer token. */
  readonly tokens: readonly string[];
  readonly prefix: boolean;
}

/** What a person typed, as terms. At most 20: a longer query is a pasted text, and the rest of it would only cost. */
export function termsOf(query: string): QueryTerm[] {
  return [...foldForSearch(query).matchAll(run)].slice(0, 20).map(([whole, pairs]) => {
    if (!pairs) return { text: whole, tokens: [whole], prefix: true };
    const characters = [...pairs];
    if (characters.length === 1) return { text: whole, tokens: characters, prefix: true };
    return { text: whole, tokens: pairsOf(characters).slice(0, -1), prefix: false };
  });
}

/** Characters each of which folds to exactly one: ASCII, kana, common Chinese characters, hangul, 、 and 。 */
const foldsOneToOne = /^[\0-\x7f\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]*$/;

interface FoldedText {
  readonly folded: string;
  /** Where in the text a unit of `folded` comes from; one more entry for the end. */
  readonly originOf: (at: number) => number;
}

function foldWithOrigins(text: string): FoldedText {
  if (foldsOneToOne.test(text)) return { folded: foldForSearch(text), originOf: (at) => at };
  let folded = '';
  const origin: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const part = foldForSearch(segment);
    for (let unit = 0; unit < part.length; unit += 1) origin.push(index);
    folded += part;
  }
  origin.push(text.length);
  return { folded, originOf: (at) => origin[at]! };
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Where the terms stand in the original text: [from, to) in UTF-16 units, ascending, not overlapping. */
export function placesOf(text: string, terms: readonly QueryTerm[]): [from: number, to: number][] {
  // Most fields of a hit hold none of the words, and cutting a text into graphemes costs ten times as much as folding it.
  const whole = foldForSearch(text);
  if (!terms.some((term) => whole.includes(term.text))) return [];
  const { folded, originOf } = foldWithOrigins(text);
  const found: [number, number][] = [];
  for (const term of terms) {
    const isWord = unpairedLetter.test(characterAt(term.text, 0));
    for (let at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
      // Words are found by their beginning: `java` does not stand in `xjava`.
      if (isWord && unpairedLetter.test(characterBefore(folded, at))) continue;
      found.push([originOf(at), endOf(originOf, folded.length, at + term.text.length)]);
    }
  }
  return merged(found.sort((a, b) => a[0] - b[0]));
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function characterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';
}

/** The end of the last grapheme that the match touches. */
function endOf(originOf: FoldedText['originOf'], length: number, end: number): number {
  const last = originOf(end - 1);
  let next = end;
  while (next < length && originOf(next) === last) next += 1;
  return originOf(next);
}

function merged(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
