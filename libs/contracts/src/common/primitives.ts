import { currencies, locales, regions } from '@iworkz/kernel';
import * as z from 'zod';
import { subdivisionCodes } from '../vocabulary/subdivisions.js';

export const Id = z.uuid();
export const Instant = z.iso.datetime();
export const CalendarDate = z.iso.date();
/** `2024-04`, or `2024-04-01` when the day is known. */
export const YearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const LocaleSchema = z.enum(locales);
export const RegionSchema = z.enum(regions);
export const CurrencySchema = z.enum(currencies);
/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
/** JIS X 0401 number of a Japanese prefecture, 1 (北海道) to 47 (沖縄県), for what holds in Japan alone. */
export const PrefectureCode = z.int().min(1).max(47);
/** ISO 3166-2: a Japanese prefecture (`JP-13`) or one of the first-level divisions of Korea (`KR-11`). */
export const SubdivisionCode = z.enum(subdivisionCodes);

/** Text a person wrote: trimmed, of bounded length, without control characters that break logs and mails. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    // eslint-disable-next-line no-control-regex -- these are exactly what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

export const LocalizedTextSchema = z.object({ ja: z.string(), en: z.string(), ko: z.string() });
