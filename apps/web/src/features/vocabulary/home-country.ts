import { subdivisions } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';

/** The country in which a reader of this language most likely looks for work. ISO 3166-1 alpha-2. */
export const homeOf = (locale: Locale): string => (locale === 'ko' ? 'KR' : 'JP');

/** The countries whose places are told by subdivisions, the reader's own first. */
export function countriesWithSubdivisions(locale: Locale): readonly string[] {
  return [...new Set([homeOf(locale), ...subdivisions.map(({ country }) => country)])];
}
