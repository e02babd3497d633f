import { inForceOn, UnknownLaw, type Dated } from './calculation.js';
import type { LegalDate } from '../rule.js';

/**
 * The figure in force on a day, where figures are set anew from time to time and the next ones are not known.
 * @param endsBefore first day on which another figure may be in force.
 * @throws UnknownLaw from that day on, and before the first figure.
 */
export function settledOn<Figure>(
  what: string,
  figures: readonly Dated<Figure>[],
  endsBefore: LegalDate,
  date: LegalDate,
): Figure {
  if (date >= endsBefore) throw new UnknownLaw(what, date);
  return inForceOn(what, figures, date);
}
