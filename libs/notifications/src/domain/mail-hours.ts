import { dayIn, type CalendarDay, type Region } from '@iworkz/kernel';

/** Local hour from which the daily mail goes out. */
export const dailyHour = 8;

const zones: Readonly<Record<Region, string>> = {
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  eu: 'Europe/Berlin',
  us: 'America/New_York',
  uk: 'Europe/London',
  sg: 'Asia/Singapore',
};

/** Of people who never told theirs. */
export const zoneOf = (region: Region): string => zones[region];

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @returns the morning of the day that it is in a zone; undefined while it has not come. */
export function morningIn(timeZone: string, now: Date): { readonly day: CalendarDay; readonly at: Date } | undefined {
  const since = minuteOfDay(timeZone, now) - dailyHour * 60;
  if (since < 0) return undefined;
  return { day: dayIn(timeZone, now), at: new Date(wholeMinutes(now) - since * 60_000) };
}

/**
 * 정보통신망법 제50조 제3항: advertising between 21:00 and 08:00 needs a consent of its own, which nobody is asked for. The decree is
 * said to exempt mail (시행령 제61조 제2항; not seen in a source): resting is lawful either way.
 * @returns until when advertising waits; undefined when it may go.
 */
export function advertisingRestsUntil(region: Region, now: Date): Date | undefined {
  if (region !== 'kr') return undefined;
  const minute = minuteOfDay(zones.kr, now);
  if (minute >= 8 * 60 && minute < 21 * 60) return undefined;
  // Korea has no summer time, so the minutes until eight are always there.
  const wait = (8 * 60 - minute + 24 * 60) % (24 * 60);
  return new Date(wholeMinutes(now) + wait * 60_000);
}

function minuteOfDay(timeZone: string, instant: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hours, minutes] = format.format(instant).split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

const wholeMinutes = (instant: Date): number => Math.floor(instant.getTime() / 60_000) * 60_000;
