import {
  PartWeights,
  RankShardRoute,
  VersionedWeights,
  careerParts,
  criterionWeights,
  partBounds,
  partWeights,
  workStyleDimensions,
} from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJobContent, aProfile, somePartWeights, someVersionedWeights } from '../testing/arbitraries.js';
import { candidateFacts } from './candidate-facts.js';
import { scoreCareer } from './career.js';
import { scoreCulture } from './culture.js';
import type { CandidateFacts, JobFacts } from './facts.js';
import { jobFacts } from './job-facts.js';
import { matchOf } from './match.js';
import { partScores } from './part-scores.js';
import { unknownCandidate, unknownJob } from './unknown-facts.js';
import { areDefault, weightsKey } from './weights.js';

const somePair: fc.Arbitrary<readonly [CandidateFacts, JobFacts]> = fc
  .tuple(aProfile, aJobContent)
  .map(([profile, content]) => [candidateFacts(profile), jobFacts(content)]);

describe('weights within criteria', () => {
  it('are the default ones where none are given, to the last bit', () => {
    fc.assert(
      fc.property(somePair, ([candidate, job]) => {
        const { weights: _given, ...written } = matchOf(candidate, job, { ...criterionWeights, parts: partWeights });
        expect(matchOf(candidate, job)).toEqual({ ...written, weights: criterionWeights });
      }),
    );
    expect(PartWeights.parse(partWeights)).toEqual(partWeights);
  });

  it('stay as they are on the way to another process of the ranking', () => {
    fc.assert(
      fc.property(someVersionedWeights, (weights) => {
        expect(RankShardRoute.body.shape.weights.parse(weights)).toEqual(weights);
      }),
    );
  });

  it('weigh what is told of the parts: culture and career are the means of it, and nothing else moves', () => {
    fc.assert(
      fc.property(somePair, somePartWeights, ([candidate, job], parts) => {
        const told = partScores(candidate, job);
        const culture = workStyleDimensions.reduce((sum, each) => sum + parts.culture[each] * told.culture[each], 0);
        const career = careerParts.reduce((sum, each) => sum + parts.career[each] * told.career[each], 0);
        expect(scoreCulture(candidate, job, parts).score).toBeCloseTo(culture / 6, 12);
        expect(scoreCareer(candidate, job, parts).score).toBeCloseTo(career / 100, 12);
        const [usual, other] = [matchOf(candidate, job), matchOf(candidate, job, { ...criterionWeights, parts })];
        for (const criterion of ['skills', 'geography', 'salary'] as const)
          expect(other.criteria[criterion]).toEqual(usual.criteria[criterion]);
        for (const { score, confidence } of Object.values(other.criteria)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('have parts of a career that never exceed the whole, for any that are allowed', () => {
    const { of: bounds, step } = partBounds.career;
    const person: CandidateFacts = {
      ...unknownCandidate,
      ...({ level: 'mid', wishedLevel: 'mid', wishedIndustries: ['care'] } as const),
    };
    const job: JobFacts = { ...unknownJob, level: 'mid', industry: 'care', growth: ['specialist'] };
    for (let level = bounds.level.min; level <= bounds.level.max; level += step) {
      for (let industry = bounds.industry.min; industry <= bounds.industry.max; industry += step) {
        const career = { level, industry, growth: 100 - level - industry };
        if (!PartWeights.safeParse({ ...partWeights, career }).success) continue;
        const { score, confidence } = scoreCareer(person, job, { career });
        expect(score).toBeGreaterThan(1 - 1e-12);
        expect(score).toBeLessThanOrEqual(1);
        expect(confidence).toBe(score);
      }
    }
  });

  it('are told apart by their key, in which the default ones say nothing', () => {
    fc.assert(
      fc.property(someVersionedWeights, someVersionedWeights, (one, other) => {
        const same =
          JSON.stringify({ parts: partWeights, ...one }) === JSON.stringify({ parts: partWeights, ...other });
        expect(VersionedWeights.parse(one)).toEqual(one);
        expect(weightsKey(one) === weightsKey(other)).toBe(same);
      }),
    );
    expect(weightsKey({ ...criterionWeights, parts: partWeights })).toBe('30-25-20-15-10');
    expect(areDefault({ ...criterionWeights, parts: partWeights })).toBe(true);
    const parts = { ...partWeights, career: { level: 45, industry: 35, growth: 20 } };
    expect(weightsKey({ ...criterionWeights, parts })).toBe('30-25-20-15-10/1-1-1-1-1-1-45-35-20');
    expect(areDefault({ ...criterionWeights, parts })).toBe(false);
  });

  it('keep to bounds and sums', () => {
    const of = (culture: object, career: object = {}) =>
      PartWeights.safeParse({
        culture: { ...partWeights.culture, ...culture },
        career: { ...partWeights.career, ...career },
      }).success;
    expect(of({ decisions: 2, hierarchy: 0.5, change: 0.5 })).toBe(true);
    expect(of({}, { level: 75, industry: 15, growth: 10 })).toBe(true);
    expect(of({ decisions: 2 })).toBe(false);
    expect(of({ decisions: 2.125, hierarchy: 0.5, change: 0.5, togetherness: 0.875 })).toBe(false);
    expect(of({ decisions: 1.25, hierarchy: 0.375, change: 1.375 })).toBe(false);
    expect(of({ decisions: 1.1, hierarchy: 0.9 })).toBe(false);
    expect(of({}, { level: 55 })).toBe(false);
    expect(of({}, { level: 80, industry: 15, growth: 5 })).toBe(false);
    expect(of({}, { level: 52, industry: 28 })).toBe(false);
  });
});
