import { findSkill, subdivisions, type JobSearch, type Subdivision } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { particleBehindKoreanPlace, saidOfKorea } from './korean-places-lexicon.js';
import {
  bareHelpWords,
  citiesNamedLikeSubdivisions,
  citySuffix,
  emptyWords,
  everydayKoreanNames,
  helpWords,
  levelWords,
  notSubdivisions,
  particles,
  remoteWords,
  searchWords,
  subdivisionNicknames,
} from './lexicon.js';
import { spokenPay } from './spoken-amount.js';

export type Understanding =
  | { readonly intent: 'search_jobs'; readonly search: Partial<JobSearch> }
  | { readonly intent: 'help' }
  | { readonly intent: 'not_understood' };

/** The language of a sentence, by its script. */
export function languageOf(text: string): Locale {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en';
}

/**
 * What a spoken or typed sentence asks for. Whatever is not recognised as a place, pay, level or way of working stays as
 * search text, so nothing the person said is silently dropped.
 */
export function understandUtterance(utterance: string): Understanding {
  const text = utterance
    .normalize('NFKC')
    .replace(/[。！？!?]/gu, ' ')
    .trim();
  const asksForJobs = searchWords.test(text);
  if (helpWords.test(text) || (bareHelpWords.test(text) && !asksForJobs)) return { intent: 'help' };
  let rest = text;
  const take = (said: string): void => {
    rest = rest.replace(said, ' ');
  };
  const search: Partial<JobSearch> = {};

  const pay = spokenPay(rest);
  if (pay) {
    search.minYearlyYen = pay.yearlyYen;
    take(pay.said);
  }
  const place = spokenSubdivision(rest);
  if (place) {
    search.subdivision = place.code;
    if (place.length > 0) rest = `${rest.slice(0, place.at)} ${rest.slice(place.at + place.length)}`;
  }
  const remote = firstOf(remoteWords, rest);
  if (remote) {
    search.remote = remote.value;
    take(remote.said);
  }
  const level = firstOf(levelWords, rest);
  if (level) {
    search.level = level.value;
    take(level.said);
  }
  const words = remainingWords(rest);
  if (words) search.q = words;
  const somethingUnderstood = asksForJobs || place || pay || remote || mentionsSkill(words);
  return somethingUnderstood ? { intent: 'search_jobs', search } : { intent: 'not_understood' };
}

function firstOf<T>(words: readonly (readonly [RegExp, T])[], text: string): { value: T; said: string } | undefined {
  for (const [form, value] of words) {
    const found = form.exec(text);
    if (found) return { value, said: found[0] };
  }
  return undefined;
}

/**
 * The first prefecture or province named, and the part of the sentence that said it: `length` 0 leaves the name of a city in
 * the sentence, because the search finds cities by text.
 */
function spokenSubdivision(text: string): { code: string; at: number; length: number } | undefined {
  for (const [city, code] of Object.entries(citiesNamedLikeSubdivisions))
    if (text.includes(city)) return { code, at: 0, length: 0 };
  for (const [form, code] of subdivisionNicknames) {
    const found = form.exec(text);
    if (found) return { code, at: found.index, length: found[0].length };
  }
  const readable = text.replace(notSubdivisions, (word) => '\u0000'.repeat(word.length));
  const found = subdivisionForms
    .flatMap(({ code, form }) => {
      const match = form.exec(readable);
      return match ? [{ code, said: match[0], at: match.index }] : [];
    })
    // 東京都 holds 京都: what begins first is what was said.
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return undefined;
  const { code, said, at } = found;
  const after = readable.slice(at + said.length);
  if (isCity.test(after)) return { code, at, length: 0 };
  const particle = /\p{Script=Hangul}$/u.test(said) ? (particleBehindKoreanPlace.exec(after)?.[0] ?? '') : '';
  return { code, at, length: said.length + particle.length };
}

const isCity = new RegExp(`^${citySuffix}`, 'u');

const subdivisionForms = subdivisions.map((subdivision) => ({
  code: subdivision.code,
  form: new RegExp((subdivision.country === 'KR' ? formsOfKorea : formsOfJapan)(subdivision).join('|'), 'iu'),
}));

function formsOfJapan({ code, ja, en, ko }: Subdivision): string[] {
  // Of 47 names Hokkaido's alone is never said without its last letter.
  const short = code === 'JP-01' ? ja : ja.slice(0, -1);
  const korean = ko.replace(/(?:현|도|부)$/u, '');
  const koreanForm = everydayKoreanNames.has(korean) ? `${korean}(?=${citySuffix})` : korean;
  return [ja, short, String.raw`\b${en}\b`, String.raw`(?<!\p{Script=Hangul})(?:${ko}|${koreanForm})`];
}

function formsOfKorea({ code, ja, ko }: Subdivision): string[] {
  return [ja, String.raw`(?<!\p{Script=Hangul})${ko}`, ...(saidOfKorea[code] ?? [])];
}

function remainingWords(text: string): string {
  let rest = text.replace(/[、,・]/gu, ' ');
  for (const form of [...emptyWords, ...particles]) rest = rest.replace(form, ' ');
  return rest.replace(/\s+/gu, ' ').trim().slice(0, 300).trim();
}

function mentionsSkill(words: string): boolean {
  return words.split(' ').some((word) => findSkill(word) !== undefined);
}
