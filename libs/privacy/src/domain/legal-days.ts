import type { Region } from '@iworkz/kernel';

/** `YYYY-MM-DD`; such dates compare as strings. */
export type LegalDate = string;

const timeZones: Readonly<Record<Region, string>> = {
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  // The earliest midnight of the Union's larger countries would be Helsinki's; a day is counted where most of it lies.
  eu: 'Europe/Berlin',
  us: 'America/Los_Angeles',
  uk: 'Europe/London',
  sg: 'Asia/Singapore',
};

/** The day it is where the region's law holds. */
export function legalDay(instant: Date, region: Region): LegalDate {
  // The Swedish locale writes dates as YYYY-MM-DD.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZones[region], dateStyle: 'short' }).format(instant);
}

const dayMs = 86_400_000;
const noon = (day: LegalDate): Date => new Date(`${day}T12:00:00Z`);
const text = (date: Date): LegalDate => date.toISOString().slice(0, 10);

export function addDays(day: LegalDate, days: number): LegalDate {
  return text(new Date(noon(day).getTime() + days * dayMs));
}

/**
 * The same day `months` later, or the last day of that month where it has no such day (Regulation 1182/71, article 3(2)(c);
 * 民法143条2項).
 */
export function addMonths(day: LegalDate, months: number): LegalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return text(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last), 12)));
}

/** Days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / dayMs);
}

/** The last instant of a day where the region's law holds, to the second. */
export function endOfDay(day: LegalDate, region: Region): Date {
  // No zone is more than 14 hours ahead or 12 behind; the day ends where the next one begins.
  let low = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  let high = Date.parse(`${day}T00:00:00Z`) + 39 * 3_600_000;
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (legalDay(new Date(middle), region) > day) high = middle;
    else low = middle;
  }
  return new Date(low);
}
