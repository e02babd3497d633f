import * as z from 'zod';
import { UnknownLaw } from '../calculation.js';
import type { LegalDate } from '../../rule.js';

/** @throws UnknownLaw on a day before the first of which the law is known here. */
export function refuseBefore(knownFrom: LegalDate, what: string, date: LegalDate): void {
  if (date < knownFrom) throw new UnknownLaw(what, date);
}

/**
 * Input that no schema can refuse, since it only contradicts the date asked for.
 * @throws ZodError that names the field, as the schemas do.
 */
export function refuseField(path: (string | number)[], message: string, input: unknown): never {
  throw new z.ZodError([{ code: 'custom', path, message, input }]);
}
