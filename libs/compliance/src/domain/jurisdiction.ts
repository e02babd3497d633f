import { UnknownJurisdiction, type WorkPermissionJob } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import type { Jurisdiction } from './rule.js';

const membersOfTheUnion = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');
const byCountry: ReadonlyMap<string, Jurisdiction> = new Map<string, Jurisdiction>([
  ['JP', 'JP'],
  ['KR', 'KR'],
  ['GB', 'UK'],
  ['US', 'US'],
  ['SG', 'SG'],
  ...membersOfTheUnion.map((country): [string, Jurisdiction] => [country, 'EU']),
]);
const byRegion: Readonly<Record<Region, Jurisdiction>> = { jp: 'JP', kr: 'KR', eu: 'EU', us: 'US', uk: 'UK', sg: 'SG' };

/**
 * Whose law judges a job: that of the country of its workplace. A posting that names no workplace is judged where it is published,
 * so that the missing workplace becomes a finding there.
 * @throws UnknownJurisdiction for a country whose law the book does not hold; it is never judged as another country's.
 */
export function jurisdictionOf(job: Pick<WorkPermissionJob, 'workplace'>, publishedIn: Region): Jurisdiction {
  const country = job.workplace?.country;
  return country === undefined ? byRegion[publishedIn] : jurisdictionOfCountry(country);
}

/** @throws UnknownJurisdiction */
export function jurisdictionOfCountry(country: string): Jurisdiction {
  const jurisdiction = byCountry.get(country);
  if (!jurisdiction) throw UnknownJurisdiction({ country });
  return jurisdiction;
}
