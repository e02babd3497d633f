import { dayIn, type Region } from '@iworkz/kernel';
import type { LegalDate } from './rule.js';

/** Where the day of a region begins and ends. */
export const timeZones: Readonly<Record<Region, string>> = {
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  eu: 'Europe/Berlin',
  us: 'America/New_York',
  uk: 'Europe/London',
  sg: 'Asia/Singapore',
};

/** The day it is where the region's law holds: a rate in force from 1 October holds from midnight in Tokyo, not in Greenwich. */
export const legalDay = (instant: Date, region: Region): LegalDate => dayIn(timeZones[region], instant);
