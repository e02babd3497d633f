import { criteria, criterionWeights, weightBounds } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJobContent, aProfile, someVersionedWeights } from '../testing/arbitraries.js';
import { candidateFacts } from './candidate-facts.js';
import { baselineTotal, baselines, explain } from './explanation.js';
import { jobFacts } from './job-facts.js';
import { matchOf } from './match.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);

describe('an explanation', () => {
  it('counts from 58.6 points, the total of two sides of which nothing is known', () => {
    expect(baselines).toEqual({
      skills: 0.6,
      culture: expect.closeTo(0.6, 12) as number,
      geography: expect.closeTo(0.58, 12) as number,
      salary: 0.6,
      career: expect.closeTo(0.5, 12) as number,
    });
    expect(baselineTotal(criterionWeights)).toBeCloseTo(58.6, 9);
  });

  it('has points that add up to weight x (score - baseline) in each criterion, and to the total', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, someVersionedWeights, (profile, content, weights) => {
        const [candidate, job] = [candidateFacts(profile), jobFacts(content)];
        const match = matchOf(candidate, job, weights);
        const explanation = explain(candidate, job, match);
        for (const criterion of criteria) {
          const { baseline, contributions } = explanation[criterion];
          expect(sum(contributions.map(({ points }) => points))).toBeCloseTo(
            weights[criterion] * (match.criteria[criterion].score - baseline),
            9,
          );
        }
        const all = criteria.flatMap((criterion) => explanation[criterion].contributions);
        expect(baselineTotal(weights) + sum(all.map(({ points }) => points))).toBeCloseTo(match.total, 9);
      }),
      { numRuns: 2_000 },
    );
  });

  it('names exactly the facts that the formulas name, in their order', () => {
    fc.assert(
      fc.property(aProfile, aJobContent, someVersionedWeights, (profile, content, weights) => {
        const [candidate, job] = [candidateFacts(profile), jobFacts(content)];
        const match = matchOf(candidate, job, weights);
        const explanation = explain(candidate, job, match);
        for (const criterion of criteria) {
          expect(explanation[criterion].contributions.map(({ reason }) => reason)).toEqual(
            match.criteria[criterion].reasons,
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

it('lets weights be shifted between half and one and a half times their defaults', () => {
  for (const criterion of criteria) {
    expect(weightBounds[criterion]).toEqual({
      min: criterionWeights[criterion] / 2,
      max: criterionWeights[criterion] * 1.5,
    });
  }
});
