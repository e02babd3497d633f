import { isSubdivisionOf } from '@iworkz/contracts';

/** What remains chosen when somebody chooses this country: the subdivision if it is one of it, else nothing. */
export const subdivisionWithin = (country: string, subdivision: string): string =>
  isSubdivisionOf(country, subdivision) ? subdivision : '';
