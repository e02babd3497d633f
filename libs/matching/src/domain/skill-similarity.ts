import { lexicon } from './skill-similarity-lexicon.js';

/**
 * A longer text is no name of a skill, and is like none: what a list of everything or an instruction to the reader gains is
 * nothing. In UTF-16 units of the folded text.
 */
export const longestComparedName = 48;

/** Under this cosine two names are not taken for alike: the card in `models` says how often that errs, either way. */
export const similarityThreshold = 0.6;

/** Names alike are no proof of the same skill: worth at most this share of it. */
export const mostSharedByName = 0.6;

/**
 * How much of one skill another brings whose name is this similar. From the threshold on, the similarity is close to the
 * share of names whose most similar skill is the right one (reliability in the card), so it is taken as it is.
 */
export function shareOfSimilarity(similarity: number): number {
  return similarity < similarityThreshold ? 0 : mostSharedByName * similarity;
}

/** A name as weighted features. Weights are whole numbers, so that sums are exact and come out alike in every order. */
export interface NameVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly squaredLength: number;
}

const noFeatures: NameVector = { weights: new Map(), squaredLength: 0 };

/** Of two squared lengths, so that it is symmetric bit for bit. 0 to 1; 0 when a name has no features. */
export function cosine(dot: number, squaredLength: number, otherSquaredLength: number): number {
  return dot === 0 ? 0 : Math.min(1, dot / Math.sqrt(squaredLength * otherSquaredLength));
}

export function similarityOf(a: NameVector, b: NameVector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [feature, weight] of few.weights) dot += weight * (many.weights.get(feature) ?? 0);
  return cosine(dot, a.squaredLength, b.squaredLength);
}

/** What names are cut into. `words` adds translations from the lexicon. */
export interface Cutting {
  readonly words: boolean;
  /** Rare features weigh more (inverse document frequency); else all weigh the same. */
  readonly rarity: boolean;
}

/** A word that two languages share says more than the letters that it is written with. */
const wordWeight = 2;
/** Makes weights of two or three digits, so that every sum and product of them is exact. */
const weightSteps = 16;

/**
 * Turns folded names into vectors: n-grams of letters within each script, and words of the lexicon, weighted by how few of
 * the known skills have them (Spärck Jones 1972, Journal of Documentation 28, 11-21).
 */
export class NameVectors {
  private readonly skillsWith = new Map<string, number>();

  /** @param skills the folded spellings of each known skill. */
  constructor(
    private readonly skills: readonly (readonly string[])[],
    private readonly cutting: Cutting = { words: true, rarity: true },
  ) {
    for (const spellings of skills) {
      for (const feature of new Set(spellings.flatMap((spelling) => [...this.cut(spelling)]))) {
        this.skillsWith.set(feature, (this.skillsWith.get(feature) ?? 0) + 1);
      }
    }
  }

  /** @param name folded by `foldText`. */
  of(name: string): NameVector {
    if (name.length > longestComparedName) return noFeatures;
    const weights = new Map<string, number>();
    let squaredLength = 0;
    for (const feature of this.cut(name)) {
      const weight = this.weightOf(feature);
      weights.set(feature, weight);
      squaredLength += weight * weight;
    }
    return { weights, squaredLength };
  }

  private weightOf(feature: string): number {
    if (!this.cutting.rarity) return 1;
    const rarity = Math.log(1 + this.skills.length / (1 + (this.skillsWith.get(feature) ?? 0)));
    return Math.round(weightSteps * rarity) * (feature.startsWith(wordMark) ? wordWeight : 1);
  }

  /** Each feature once: writing a word again adds nothing. */
  private cut(name: string): Set<string> {
    if (!this.cutting.words) return new Set(lettersOf(name));
    const { words, rest } = splitAtWords(name);
    return new Set([...words, ...lettersOf(rest)]);
  }
}

const runs = /[\p{sc=Latin}\d.+#]+|\p{sc=Han}+|[\p{sc=Katakana}ー]+|\p{sc=Hiragana}+|\p{sc=Hangul}+/gu;

/** Shortest and longest n-grams: a letter says little, a syllable more, an ideograph most. */
function gramsOf(run: string): readonly [shortest: number, longest: number] {
  if (/^[\p{sc=Latin}\d.+#]/u.test(run)) return [3, 4];
  if (/^[\p{sc=Katakana}\p{sc=Hiragana}ー]/u.test(run)) return [2, 3];
  return [1, 2];
}

function lettersOf(name: string): string[] {
  const grams: string[] = [];
  for (const [run] of name.matchAll(runs)) {
    const [shortest, longest] = gramsOf(run);
    // Folding takes away the spaces between Latin words, so at least the ends of a run are marked.
    const letters = shortest === 3 ? `^${run}$` : run;
    for (let length = shortest; length <= longest; length += 1) {
      for (let at = 0; at + length <= letters.length; at += 1) grams.push(letters.slice(at, at + length));
    }
    if (letters.length < shortest || letters.length > longest) grams.push(`=${run}`);
  }
  return grams;
}

/** No n-gram has a colon in it. */
const wordMark = 'word:';
const wordIds = new Map<string, string[]>();
for (const [id, translations] of lexicon.entries()) {
  for (const word of translations) wordIds.set(word, [...(wordIds.get(word) ?? []), `${wordMark}${id}`]);
}
/** By the letter that they start with: most letters start no word, and looking is most of the work. */
const longestWord = new Map<string, number>();
for (const word of wordIds.keys()) longestWord.set(word[0]!, Math.max(word.length, longestWord.get(word[0]!) ?? 0));

const shortWord = 3;
const continues = /(?:[\p{sc=Latin}\d]{2}|[\p{sc=Katakana}ー]{2})$/u;

/**
 * Words of the lexicon in a name, longest first, not overlapping, and what is left between them. Short Latin and katakana
 * words count only where a run of that script or another word ends: `art` is no part of `start`, nor ラベル of ララベル.
 */
function splitAtWords(name: string): { readonly words: readonly string[]; readonly rest: string } {
  const words: string[] = [];
  let rest = '';
  for (let at = 0; at < name.length;) {
    let length = Math.min(longestWord.get(name[at]!) ?? 0, name.length - at);
    while (length > 0 && !isWordAt(name, at, length, rest)) length -= 1;
    if (length > 0) words.push(...wordIds.get(name.slice(at, at + length))!);
    rest += length > 0 ? gap : name[at]!;
    at += Math.max(1, length);
  }
  return { words, rest };
}

/** Stands for a word in what is left; no letter of any script. */
const gap = ' ';

function isWordAt(name: string, at: number, length: number, before: string): boolean {
  if (!wordIds.has(name.slice(at, at + length))) return false;
  return length > shortWord || !continues.test(before.slice(-1) + name[at]!);
}
