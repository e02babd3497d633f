'use client';

import { subdivisionsOf } from '@iworkz/contracts';
import { useLocale } from 'next-intl';
import type { Choice, ChoiceGroup } from '@/ui/field';
import { countriesWithSubdivisions } from './home-country';
import { useCountryName } from './use-place-text';

/** What can be chosen in one country; nothing where places are told by their cities alone. */
export function useSubdivisionChoices(): (country: string) => readonly Choice[] {
  const locale = useLocale();
  return (country) => subdivisionsOf(country).map((entry) => ({ value: entry.code, label: entry[locale] }));
}

/** What can be chosen in all countries, the reader's own first. */
export function useSubdivisionGroups(): readonly ChoiceGroup[] {
  const countryName = useCountryName();
  const choicesOf = useSubdivisionChoices();
  return countriesWithSubdivisions(useLocale()).map((country) => ({
    label: countryName(country),
    choices: choicesOf(country),
  }));
}
