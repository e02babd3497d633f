'use client';

import type { Messages } from 'next-intl';
import { useLocale, useTranslations } from 'next-intl';

type PrefectureKey = keyof Messages['prefectures'];

/** JIS X 0401 codes of all prefectures, in order. */
export const prefectureCodes = Array.from({ length: 47 }, (_, index) => index + 1);

export function usePrefectureName(): (code: number) => string {
  const t = useTranslations('prefectures');
  return (code) => t(String(code) as PrefectureKey);
}

interface PlaceLike {
  readonly country: string;
  readonly prefecture: number | null;
  readonly city: string | null;
}

/** A place from the large to the small in Japanese and Korean, from the small to the large in English. */
export function usePlaceText(): (place: PlaceLike) => string {
  const locale = useLocale();
  const prefectureName = usePrefectureName();
  return ({ country, prefecture, city }) => {
    const region = prefecture
      ? prefectureName(prefecture)
      : new Intl.DisplayNames(locale, { type: 'region' }).of(country);
    if (locale === 'en') return [city, region].filter(Boolean).join(', ');
    return [region, city].filter(Boolean).join(' ');
  };
}
