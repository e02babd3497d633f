import { currencies } from '@iworkz/kernel';
import * as z from 'zod';
import { CountryCode, SubdivisionCode, text } from '../common/primitives.js';
import { isSubdivisionOf } from './subdivisions.js';

export const payPeriods = ['hour', 'day', 'month', 'year'] as const;
export const remoteModes = ['none', 'hybrid', 'full'] as const;
export const careerLevels = ['entry', 'junior', 'mid', 'senior', 'lead', 'manager', 'executive'] as const;
export const industries = [
  'software',
  'manufacturing',
  'finance',
  'retail',
  'logistics',
  'healthcare',
  'care',
  'hospitality',
  'food',
  'construction',
  'education',
  'media',
  'energy',
  'public',
  'agriculture',
  'consulting',
  'other',
] as const;
/** CEFR; JLPT N5..N1 are written as A1..C1 by the importers, and kept as certificates. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;

export const RemoteMode = z.enum(remoteModes);
export const CareerLevel = z.enum(careerLevels);
export const Industry = z.enum(industries);

/** Amounts in major units of the currency (yen, won, euros). */
export const PayWish = z.object({
  min: z.number().positive().max(1e10),
  currency: z.enum(currencies).default('JPY'),
  period: z.enum(payPeriods),
});

/** BCP 47 primary language, e.g. `ja`. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/);
export const LanguageSkill = z.object({ language: LanguageCode, level: z.enum(languageLevels) });

/** Refuses a subdivision of another country than the place is in. @param path of the subdivision, from what is checked */
export function checkSubdivision(
  { country, subdivision }: { readonly country: string; readonly subdivision: string | null },
  check: z.RefinementCtx,
  path: string[],
): void {
  if (subdivision !== null && !isSubdivisionOf(country, subdivision))
    check.addIssue({ code: 'custom', path, params: { code: 'subdivision_elsewhere' } });
}

/** Where somebody lives or works. */
export const Place = z
  .object({
    country: CountryCode,
    subdivision: SubdivisionCode.nullable().default(null),
    city: text(120).nullable().default(null),
  })
  .superRefine((place, check) => checkSubdivision(place, check, ['subdivision']));
export type Place = z.output<typeof Place>;

/** 1 beginner, 2 basic, 3 intermediate (works alone), 4 advanced, 5 expert (leads others). */
export const SkillLevel = z.int().min(1).max(5);
export const SkillName = text(80);
