import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { residenceCard } from './residence-card.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const ask = (number: string, validUntil: string | null = null, date = '2026-11-20') =>
  answerOf(residenceCard, { number, validUntil }, date);

describe('residence card', () => {
  it.each([
    ['AB12345678CD', true],
    ['ab12345678cd', true],
    ['AB 1234-5678 CD', true],
    ['ＡＢ１２３４５６７８ＣＤ', true],
    ['AB1234567CD', false],
    ['AB123456789CD', false],
    ['A12345678CD', false],
    ['AB12345678C', false],
    ['AB1234567OCD', false],
    ['12AB345678CD', false],
    ['ÄB12345678CD', false],
    ['xAB12345678CD', false],
  ])('takes %s for a number of the right form: %s', (number, fits) => {
    expect(ask(number).formatFits).toBe(fits);
  });

  it('says plainly that the form proves nothing, marks it as not verified, and says what is left to check', () => {
    expect(ask('AB12345678CD')).toMatchObject({
      provesValidity: false,
      validityPeriod: 'not_given',
      basis: { verified: 'no' },
      stillToCheck: [
        'validity_period_of_card',
        'work_restriction_field',
        'permission_on_back',
        'lookup_of_invalid_numbers',
        'chip_read',
      ],
    });
    expect(ask('AB12345678CD', '2028-01-01').stillToCheck).not.toContain('validity_period_of_card');
  });

  it.each([
    ['2026-11-20', 'runs'],
    ['2026-11-19', 'expired'],
  ])('finds a card valid until %s on 20 November 2026 %s', (validUntil, state) => {
    expect(ask('AB12345678CD', validUntil).validityPeriod).toBe(state);
  });

  it('refuses an empty number, a day that is none, and days before the cards', () => {
    expect(refusedFields(residenceCard, { number: '', validUntil: null })).toEqual(['number']);
    expect(refusedFields(residenceCard, { number: 'AB12345678CD', validUntil: '2026-02-29' })).toEqual(['validUntil']);
    expect(refusedFields(residenceCard, { number: 'AB12345678CD' })).toEqual(['validUntil']);
    expect(() => ask('AB12345678CD', null, '2012-07-08')).toThrow(UnknownLaw);
    expect(ask('AB12345678CD', null, '2012-07-09').formatFits).toBe(true);
  });

  it('takes every number of the form, however it is typed, and never proves anything by it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}[0-9]{8}[A-Z]{2}$/), (number) => {
        expect(ask(` ${number.toLowerCase()} `)).toMatchObject({ number, formatFits: true, provesValidity: false });
      }),
    );
  });
});
