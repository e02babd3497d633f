import { expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { dispatchMargin } from './dispatch-margin.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const rate = (averageFee: number, averageWage: number) =>
  answerOf(dispatchMargin, { averageFee, averageWage }, '2026-06-30').rateTenths;

it('is the part of the fee that is not wage, rounded to a tenth of a per cent', () => {
  expect(answerOf(dispatchMargin, { averageFee: 20_000, averageWage: 14_000 }, '2026-06-30')).toMatchObject({
    marginYen: 6_000,
    rateTenths: 300,
    basis: { verified: 'yes' },
  });
  expect(rate(26_100, 14_556)).toBe(442); // published as 44.2 %
  expect(rate(20_000, 13_990)).toBe(301); // 30.05 %
  expect(rate(20_000, 13_991)).toBe(300); // 30.045 %
  expect(rate(20_000, 20_000)).toBe(0);
});

it('refuses a wage above the fee, and a time before the duty', () => {
  expect(refusedFields(dispatchMargin, { averageFee: 100, averageWage: 101 })).toEqual(['averageWage']);
  expect(refusedFields(dispatchMargin, { averageFee: 100 })).toEqual(['averageWage']);
  expect(() => answerOf(dispatchMargin, { averageFee: 2, averageWage: 1 }, '2012-09-30')).toThrow(UnknownLaw);
});
