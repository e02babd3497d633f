import { dayIn, endOfDayIn, type CalendarDay, type Region } from '@iworkz/kernel';

export type LegalDate = CalendarDay;

const timeZones: Readonly<Record<Region, string>> = {
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  // The earliest midnight of the Union's larger countries would be Helsinki's; a day is counted where most of it lies.
  eu: 'Europe/Berlin',
  // `compliance` takes New York's day for the same region; neither is the day of the whole country.
  us: 'America/Los_Angeles',
  uk: 'Europe/London',
  sg: 'Asia/Singapore',
};

/** The day it is where the region's law holds. */
export const legalDay = (instant: Date, region: Region): LegalDate => dayIn(timeZones[region], instant);

/** The last instant of a day where the region's law holds, to the second. */
export const endOfDay = (day: LegalDate, region: Region): Date => endOfDayIn(timeZones[region], day);
