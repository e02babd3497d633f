import { locales } from '@iworkz/kernel';
import { map, pattern } from './syntax.js';

const ours = locales.join('|');
const weights = [
  '1(?:\\.0*)?',
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenths) => `0?\\.${tenths}\\d*`),
  '0?\\.0+[1-9]\\d*',
];

const wish = (weight: string, optional: boolean): string =>
  `^(?:[^,]*,)*?\\s*(${ours})(?:-[^,;]*)?\\s*(?:;\\s*q=${weight}\\s*)${optional ? '?' : ''}(?:,|$)`;

/** Regular expressions without regard to case; the first that matches an `Accept-Language` has the language wished for. */
export const languagePatterns: readonly string[] = weights.map((weight, index) => wish(weight, index === 0));

/**
 * `$reader_language`: the kernel's `negotiateLocale` as far as patterns reach. Weights are compared by their first
 * decimal; languages whose weights agree in it are taken in the order they are named in.
 */
export const readerLanguageMaps = (fallback: (typeof locales)[number] = 'ja'): string =>
  [
    map(
      '$http_accept_language',
      'wished_language',
      languagePatterns.map((source) => [pattern(source, { ignoreCase: true }), '$1'] as const),
    ),
    // Without regard to case, as all plain keys.
    map('$wished_language', 'reader_language', [
      ...locales.map((locale) => [locale, locale] as const),
      ['default', fallback],
    ]),
  ].join('\n');
