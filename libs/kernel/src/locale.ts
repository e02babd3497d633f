export const locales = ['ja', 'en', 'ko'] as const;
export type Locale = (typeof locales)[number];

/** Text in every language of the product. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/**
 * The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4).
 * @returns `fallback` when the header is absent or names none of ours.
 */
export function negotiateLocale(acceptLanguage: string | undefined, fallback: Locale = 'ja'): Locale {
  if (!acceptLanguage) return fallback;
  const wishes = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const wish of wishes) {
    const match = locales.find((locale) => locale === wish.language);
    if (match) return match;
  }
  return fallback;
}

export interface PersonName {
  readonly family: string;
  readonly given: string;
}

const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * A name in the order its own script uses: 山田 太郎 and 김민준 family first, "Taro Yamada" given first.
 * The order follows the name's script, not the reader's language, because a name in kanji is never read given-first.
 */
export function displayName(name: PersonName): string {
  const { family, given } = name;
  if (!family || !given) return family || given;
  if (/\p{Script=Hangul}/u.test(family)) return `${family}${given}`;
  return familyFirst.test(family) ? `${family} ${given}` : `${given} ${family}`;
}
