import { findSkill, prefectures, type JobSearch, type Prefecture } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import { emptyWords, helpWords, levelWords, remoteWords, searchWords } from './lexicon.js';
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
  if (helpWords.test(text)) return { intent: 'help' };
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
    search.prefecture = place.prefecture.code;
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
  const asksForJobs = searchWords.test(text);
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

function spokenPrefecture(text: string): { prefecture: Prefecture; said: string } | undefined {
  for (const prefecture of prefectures) {
    // 東京都, 東京; but not the 京都 inside 東京都, since 東京 comes first in the list.
    const short = prefecture.code === 1 ? prefecture.ja : prefecture.ja.slice(0, -1);
    const korean = prefecture.ko.replace(/(?:현|도|부)$/u, '');
    const form = new RegExp(`${prefecture.ja}|${short}|\\b${prefecture.en}\\b|${prefecture.ko}|${korean}`, 'iu');
    const found = form.exec(text);
    if (found) return { prefecture, said: found[0] };
  }
  return undefined;
}

function remainingWords(text: string): string {
  return text
    .replace(emptyWords, ' ')
    .replace(
      /(?<=[\p{L}\p{N}])(?:の|で|が|を|に|は|と|も)(?=\s|$|[A-Za-z0-9])|(?<=^|\s)(?:の|で|が|を|に|は|と|も|や)/gu,
      ' ',
    )
    .replace(/[、,・]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function mentionsSkill(words: string): boolean {
  return words.split(' ').some((word) => findSkill(word) !== undefined);
}
