import {
  VersionedWeights,
  careerParts,
  criterionWeights,
  partWeights,
  workStyleDimensions,
  type PartNumbers,
} from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { inversePropensity } from '../domain/position-bias.js';
import { scoredFacts, weightsOfFacts, type ScoredFact } from '../domain/scored-facts.js';
import { fitCriteria, fitParts, lossOfVersion, type FittedWeights, type ScoredLists } from './fit-weights.js';
import type { SeenJob } from './learn-weights.js';

const weightOf = inversePropensity(1);
const plan = { weightOf, l2: 1e-3, tolerance: 1e-5 };
/** How much of a total's points choices hang on: 10 points more are e times as likely to be chosen. */
const size = 0.1;
const usual = { ...criterionWeights, parts: partWeights };
const partial = {
  ...criterionWeights,
  parts: {
    culture: { decisions: 0.5, communication: 2, hierarchy: 0.5, collaboration: 1.5, change: 0.75, togetherness: 0.75 },
    career: { level: 30, industry: 45, growth: 25 },
  },
};

/** As the formulas score a job for a person with those answers. */
function scoreOf({ name, criterion }: ScoredFact, answer: number, random: SeededRandom): number {
  const oneOf = (scores: readonly number[]): number => scores[Math.floor(scores.length * random.next())]!;
  if (criterion === 'culture') return random.chance(0.3) ? 0.6 : 1 - Math.abs(answer - oneOf([1, 2, 3, 4, 5])) / 4;
  if (name === 'career.level') return oneOf([1, 0.8, 0.6, 0.4, 0.3, 0.5]);
  if (name === 'career.industry') return oneOf([1, 0.8, 0.5, 0.2]);
  if (name === 'career.growth') return oneOf([1, 0.7, 0.5]);
  return random.next();
}

/** Lists of ten jobs shown by geography, each place looked at with probability 1/place, in which something was chosen. */
function seenLists(seed: number, count: number, weights: VersionedWeights): ScoredLists {
  const random = new SeededRandom(seed);
  const ofFacts = weightsOfFacts(weights);
  const geography = scoredFacts.findIndex(({ name }) => name === 'geography');
  const lists: SeenJob[][] = [];
  while (lists.length < count) {
    const answers = scoredFacts.map(() => 1 + Math.floor(5 * random.next()));
    const jobs = Array.from({ length: 10 }, () => scoredFacts.map((fact, at) => scoreOf(fact, answers[at]!, random)))
      .sort((one, other) => other[geography]! - one[geography]!)
      .map((facts) => ({ facts, total: facts.reduce((sum, score, at) => sum + score * ofFacts[at]!, 0) }));
    const best = Math.max(...jobs.map(({ total }) => total));
    const seen = jobs.map(({ facts, total }, at) => ({
      ...{ facts, position: at + 1 },
      chosen: random.chance(Math.exp(size * (total - best)) / (at + 1)),
    }));
    if (seen.some(({ chosen }) => chosen)) lists.push(seen);
  }
  return lists;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const errors = ({ weights: { parts } }: FittedWeights, wanted: PartNumbers) => ({
  culture: mean(workStyleDimensions.map((name) => Math.abs(parts!.culture[name] - wanted.culture[name]))),
  career: mean(careerParts.map((name) => Math.abs(parts!.career[name] - wanted.career[name]))),
});
const seeds = [1, 2, 3];

describe('weights fitted within criteria', () => {
  it.each([
    ['parts as the default weights do', usual],
    ['some parts more than for others', partial],
  ])(
    'come nearer to the truth with more choices, of people who care for %s',
    (_, weights) => {
      const [few, many] = [500, 4_000].map((count) => {
        const runs = seeds.map((seed) => errors(fitParts(seenLists(seed, count, weights), plan), weights.parts));
        return { culture: mean(runs.map(({ culture }) => culture)), career: mean(runs.map(({ career }) => career)) };
      });
      expect(many!.culture).toBeLessThan(0.2);
      expect(many!.culture).toBeLessThan(few!.culture / 2);
      expect(many!.career).toBeLessThan(8);
      expect(many!.career).toBeLessThan(few!.career);
    },
    60_000,
  );

  it('do better for others than the default ones where people care for some parts more, and are within bounds', () => {
    const others = seenLists(99, 4_000, partial);
    for (const seed of seeds) {
      const lists = seenLists(seed, 2_000, partial);
      const [within, without] = [fitParts(lists, plan), fitCriteria(lists, plan)];
      expect(VersionedWeights.parse(within.weights)).toEqual(within.weights);
      expect(without.weights.parts).toBeUndefined();
      expect(without.unboundedParts).toEqual(partWeights);
      const [loss, lossWithout] = [within, without].map((fit) =>
        lossOfVersion(others, fit.weights, fit.size, weightOf),
      );
      expect(loss!, `seed ${seed}`).toBeLessThan(lossWithout!);
    }
  }, 60_000);

  it('do worse for others than the default ones where there are few choices and people care as these do', () => {
    const others = seenLists(99, 4_000, usual);
    for (const seed of seeds) {
      const lists = seenLists(seed, 500, usual);
      const [loss, lossWithout] = [fitParts(lists, plan), fitCriteria(lists, plan)].map((fit) =>
        lossOfVersion(others, fit.weights, fit.size, weightOf),
      );
      expect(loss!, `seed ${seed}`).toBeGreaterThan(lossWithout!);
    }
  }, 60_000);

  it('are pulled towards the default ones, not towards equal parts of a career', () => {
    // Both jobs differ in career alone, and in all of its parts alike: nothing tells the parts apart.
    const jobWith = (score: number) => scoredFacts.map(({ criterion }) => (criterion === 'career' ? score : 0.5));
    const list = [
      { facts: jobWith(1), position: 1, chosen: true },
      { facts: jobWith(0), position: 2, chosen: false },
    ];
    const { career } = fitParts([list], plan).unboundedParts;
    for (const part of careerParts) expect(career[part]).toBeCloseTo(partWeights.career[part], 3);
  });
});
