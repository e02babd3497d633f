import {
  CriterionWeights,
  PartWeights,
  careerParts,
  criteria,
  criterionWeights,
  partBounds,
  partWeights,
  weightBounds,
  workStyleDimensions,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedParts, boundedWeights } from './bounded-weights.js';

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

const wish = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const WishedParts = fc.record({
  culture: fc.record({
    decisions: wish(6),
    communication: wish(6),
    hierarchy: wish(6),
    collaboration: wish(6),
    change: wish(6),
    togetherness: wish(6),
  }),
  career: fc.record({ level: wish(100), industry: wish(100), growth: wish(100) }),
});

describe('weights within criteria brought within their bounds', () => {
  it('are what the contract allows, sums included, whatever was wished, and stay as they are where they are allowed', () => {
    fc.assert(
      fc.property(WishedParts, (wished) => {
        const parts = boundedParts(wished);
        expect(PartWeights.parse(parts)).toEqual(parts);
        expect(boundedParts(parts)).toEqual(parts);
      }),
    );
    expect(boundedParts(partWeights)).toEqual(partWeights);
  });

  it('are nearer to the wish than any neighbour, but for the rounding to steps', () => {
    const apart = (one: Record<string, number>, other: Record<string, number>) =>
      Object.keys(one).reduce((sum, name) => sum + (one[name]! - other[name]!) ** 2, 0);
    const checked = <Name extends string>(
      wished: Record<Name, number>,
      taken: Record<Name, number>,
      { of: bounds, step }: { of: Readonly<Record<Name, { min: number; max: number }>>; step: number },
      [more, less]: readonly [Name, Name],
    ) => {
      const moved = { ...taken, [more]: taken[more] + 2 * step, [less]: taken[less] - 2 * step };
      if (more === less || moved[more] > bounds[more].max || moved[less] < bounds[less].min) return;
      expect(apart(taken, wished)).toBeLessThanOrEqual(apart(moved, wished) + 1e-9);
    };
    fc.assert(
      fc.property(
        WishedParts,
        fc.tuple(fc.constantFrom(...workStyleDimensions), fc.constantFrom(...workStyleDimensions)),
        fc.tuple(fc.constantFrom(...careerParts), fc.constantFrom(...careerParts)),
        (wished, dimensions, parts) => {
          const taken = boundedParts(wished);
          checked(wished.culture, taken.culture, partBounds.culture, dimensions);
          checked(wished.career, taken.career, partBounds.career, parts);
        },
      ),
    );
  });
});
