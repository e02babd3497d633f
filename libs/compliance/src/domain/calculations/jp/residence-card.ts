import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { defineCalculation } from '../calculation.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { refuseBefore } from './known-law.js';

/** Two letters, eight digits, two letters. */
const format = /^[A-Z]{2}[0-9]{8}[A-Z]{2}$/;
/** Residence cards exist since this day. */
const knownFrom = '2012-07-09';

const Input = z.strictObject({
  number: z.string().min(1).max(40).describe('as typed; spaces, hyphens, case and full-width letters do not matter'),
  validUntil: CalendarDate.nullable().describe('printed on the card; null when it was not read'),
});

const checks = [
  'validity_period_of_card',
  'work_restriction_field',
  'permission_on_back',
  'lookup_of_invalid_numbers',
  'chip_read',
] as const;
const Output = z.strictObject({
  number: z.string().describe('in the form of the card'),
  formatFits: z.boolean(),
  provesValidity: z
    .literal(false)
    .describe('always: a number of the right form may be invented, lapsed, or another person’s'),
  validityPeriod: z.enum(['runs', 'expired', 'not_given']),
  stillToCheck: z.array(z.enum(checks)).min(1).describe('by a person, with the card and the agency’s services'),
  basis: CitedBasis,
});

/**
 * The form of a residence card's number, and what a person has still to look at. A form that fits does NOT prove that the card is valid
 * or was ever issued; only the agency's lookup and the chip speak of that.
 * Date: the day on which the card is shown; its last day is still valid.
 */
export const residenceCard = defineCalculation({
  kind: 'residenceCard',
  title: 'Form of a residence card number; it does not prove that the card is valid',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: ({ number: typed, validUntil }, date) => {
    refuseBefore(knownFrom, 'the residence card', date);
    const number = typed
      .normalize('NFKC')
      .replaceAll(/[\s\p{Dash_Punctuation}\u2212]/gu, '')
      .toUpperCase();
    const validityPeriod: z.infer<typeof Output>['validityPeriod'] =
      validUntil === null ? 'not_given' : date <= validUntil ? 'runs' : 'expired';
    return {
      number,
      formatFits: format.test(number),
      provesValidity: false as const,
      validityPeriod,
      stillToCheck: checks.filter((check) => check !== 'validity_period_of_card' || validUntil === null),
      basis: citing('出入国管理及び難民認定法')('第19条の4', 'no', '在留カードの番号'),
    };
  },
});
