'use client';

import { subdivisionByCode } from '@iworkz/contracts';
import { useLocale } from 'next-intl';
import { homeOf } from './home-country';

/** A country as the reader says it; its code where the browser has no name for it. */
export function useCountryName(): (country: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: 'region' });
  return (country) => names.of(country) ?? country;
}

/** @returns of the name, undefined for a code that no country gave out */
export function useSubdivisionName(): (code: string | null) => string | undefined {
  const locale = useLocale();
  return (code) => subdivisionByCode(code)?.[locale];
}

interface PlaceLike {
  readonly country: string;
  readonly subdivision: string | null;
  readonly city: string | null;
}

/**
 * A place from the large to the small in Japanese and Korean, from the small to the large in English. The country is said
 * where it is another than the reader's own, as few know where in the world 京畿道 or 대분현 is.
 */
export function usePlaceText(): (place: PlaceLike) => string {
  const locale = useLocale();
  const countryName = useCountryName();
  const subdivisionName = useSubdivisionName();
  return ({ country, subdivision, city }) => {
    const region = subdivisionName(subdivision);
    const abroad = region === undefined || country !== homeOf(locale) ? countryName(country) : undefined;
    const parts = [abroad, region, city].filter(Boolean);
    return locale === 'en' ? parts.reverse().join(', ') : parts.join(' ');
  };
}
