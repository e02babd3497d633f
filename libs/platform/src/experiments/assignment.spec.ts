import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketCount, bucketOf, variantOf } from './assignment.js';

/** Ids as accounts have them, one after another, which a weak hash would not mix; the same in every run. */
const people = Array.from(
  { length: 100_000 },
  (_, i) => `0190${(0x1000_0000 + i * 7).toString(16)}`.replace(/^(.{8})(.{4})/, '$1-$2-7000-8000-') + '00000000',
);
const salts = ['0191f0a0-0000-7000-8000-000000000001', '0191f0a0-0000-7000-8000-000000000002'] as const;

/** Normal approximation of Wilson and Hilferty (1931): z of a chi-square with many degrees of freedom. */
const zOfChiSquare = (value: number, freedom: number): number =>
  ((value / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
/** p > 0.001 on either side: too even would be as wrong as too uneven. */
const plausible = 3.29;

describe('the bucket of a person', () => {
  it('stays the same for ever', () => {
    expect(bucketOf(salts[0], '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b')).toBe(4504);
    for (const person of people.slice(0, 1_000)) expect(bucketOf(salts[0], person)).toBe(bucketOf(salts[0], person));
  });

  it('is any of ten thousand with equal chance, by chi-square', () => {
    for (const salt of [...salts, newId()]) {
      const counts = new Uint32Array(bucketCount);
      for (const person of people) counts[bucketOf(salt, person)]! += 1;
      const expected = people.length / bucketCount;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(Math.abs(zOfChiSquare(chiSquare, bucketCount - 1)), `salt ${salt}`).toBeLessThan(plausible);
    }
  });

  it('in one experiment says nothing of the bucket in another, by chi-square of the table of both', () => {
    const tenths = 10;
    const table = new Uint32Array(tenths * tenths);
    const tenthOf = (salt: string, person: string): number =>
      Math.floor((bucketOf(salt, person) * tenths) / bucketCount);
    for (const person of people) table[tenthOf(salts[0], person) * tenths + tenthOf(salts[1], person)]! += 1;
    const expected = people.length / table.length;
    const chiSquare = table.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(Math.abs(zOfChiSquare(chiSquare, table.length - 1))).toBeLessThan(plausible);
  });
});

describe('the variant of a person', () => {
  it('is the challenger for the share that was asked for', () => {
    for (const challengerPercent of [1, 10, 50]) {
      const got = people.filter(
        (person) => variantOf({ salt: salts[0], challengerPercent, everyoneGets: null }, person) === 'challenger',
      );
      const error = Math.sqrt((people.length * challengerPercent * (100 - challengerPercent)) / 10_000);
      expect(Math.abs(got.length - (people.length * challengerPercent) / 100)).toBeLessThan(plausible * error);
    }
  });

  it('stays the challenger when the share grows', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.integer({ min: 1, max: 49 }), (salt, person, percent) => {
        const at = (challengerPercent: number) => variantOf({ salt, challengerPercent, everyoneGets: null }, person);
        if (at(percent) === 'challenger') expect(at(percent + 1)).toBe('challenger');
      }),
    );
  });

  it('is the same for everybody once the experiment has ended', () => {
    for (const everyoneGets of ['champion', 'challenger'] as const)
      expect(
        new Set(
          people
            .slice(0, 100)
            .map((person) => variantOf({ salt: salts[0], challengerPercent: 50, everyoneGets }, person)),
        ),
      ).toEqual(new Set([everyoneGets]));
  });
});
