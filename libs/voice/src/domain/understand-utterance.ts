import { findSkill, prefectures, type JobSearch } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import {
  bareHelpWords,
  citiesNamedLikePrefectures,
  citySuffix,
  emptyWords,
  everydayKoreanNames,
  helpWords,
  levelWords,
  notPrefectures,
  particles,
  prefectureNicknames,
  remoteWords,
  searchWords,
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
  const place = spokenPrefecture(rest);
  if (place) {
    search.prefecture = place.prefecture;
    take(place.said);
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

/** The first prefecture named; `said` leaves the name of a city in the sentence, because the search finds cities by text. */
function spokenPrefecture(text: string): { prefecture: number; said: string } | undefined {
  for (const [city, prefecture] of Object.entries(citiesNamedLikePrefectures))
    if (text.includes(city)) return { prefecture, said: '' };
  const nickname = firstOf(prefectureNicknames, text);
  if (nickname) return { prefecture: nickname.value, said: nickname.said };
  const readable = text.replace(notPrefectures, (word) => '\u0000'.repeat(word.length));
  const found = prefectureForms
    .flatMap(({ code, form }) => {
      const match = form.exec(readable);
      return match ? [{ code, said: match[0], at: match.index }] : [];
    })
    // 東京都 holds 京都: what begins first is what was said.
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return undefined;
  const isCity = new RegExp(`^${citySuffix}`, 'u').test(readable.slice(found.at + found.said.length));
  return { prefecture: found.code, said: isCity ? '' : found.said };
}

const prefectureForms = prefectures.map(({ code, ja, en, ko }) => {
  const short = code === 1 ? ja : ja.slice(0, -1);
  const korean = ko.replace(/(?:현|도|부)$/u, '');
  const koreanForm = everydayKoreanNames.has(korean) ? `${korean}(?=${citySuffix})` : korean;
  return {
    code,
    form: new RegExp(`${ja}|${short}|\\b${en}\\b|(?<!\\p{Script=Hangul})(?:${ko}|${koreanForm})`, 'iu'),
  };
});

function remainingWords(text: string): string {
  let rest = text.replace(/[、,・]/gu, ' ');
  for (const form of [...emptyWords, ...particles]) rest = rest.replace(form, ' ');
  return rest.replace(/\s+/gu, ' ').trim().slice(0, 300).trim();
}

function mentionsSkill(words: string): boolean {
  return words.split(' ').some((word) => findSkill(word) !== undefined);
}
