import { CriterionWeights, criteria, criterionWeights, weightBounds } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedWeights } from './bounded-weights.js';

const Wished = fc.record({
  skills: fc.double({ min: 0, max: 100, noNaN: true }),
  culture: fc.double({ min: 0, max: 100, noNaN: true }),
  geography: fc.double({ min: 0, max: 100, noNaN: true }),
  salary: fc.double({ min: 0, max: 100, noNaN: true }),
  career: fc.double({ min: 0, max: 100, noNaN: true }),
});
const sumOf = (weights: CriterionWeights) => criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
const distance = (one: Record<string, number>, other: Record<string, number>) =>
  criteria.reduce((sum, criterion) => sum + (one[criterion]! - other[criterion]!) ** 2, 0);

describe('weights brought within their bounds', () => {
  it('are what the contract allows and add up to 100, whatever was wished', () => {
    fc.assert(
      fc.property(Wished, (wished) => {
        const weights = boundedWeights(wished);
        expect(CriterionWeights.parse(weights)).toEqual(weights);
        expect(sumOf(weights)).toBe(100);
      }),
    );
  });

  it('are nearer to the wish than any neighbour, but for the rounding to steps', () => {
    fc.assert(
      fc.property(Wished, fc.constantFrom(...criteria), fc.constantFrom(...criteria), (wished, more, less) => {
        fc.pre(more !== less);
        const weights = boundedWeights(wished);
        const moved = { ...weights, [more]: weights[more] + 2, [less]: weights[less] - 2 };
        fc.pre(moved[more] <= weightBounds[more].max && moved[less] >= weightBounds[less].min);
        expect(distance(weights, wished)).toBeLessThanOrEqual(distance(moved, wished) + 1e-6);
      }),
    );
  });

  it('stay as they are where they are allowed', () => {
    expect(boundedWeights(criterionWeights)).toEqual(criterionWeights);
    const shifted = { skills: 40, culture: 15.5, geography: 19.5, salary: 15, career: 10 };
    expect(boundedWeights(shifted)).toEqual(shifted);
  });

  it('give to nobody all and to nobody nothing', () => {
    expect(boundedWeights({ skills: 100, culture: 0, geography: 0, salary: 0, career: 0 })).toMatchObject({
      skills: 45,
    });
    expect(boundedWeights({ skills: 0, culture: 0, geography: 0, salary: 0, career: 100 })).toMatchObject({
      career: 15,
    });
  });
});
