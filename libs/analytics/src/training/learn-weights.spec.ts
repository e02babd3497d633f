import { SeededRandom } from '@iworkz/kernel';
import fc from 'fast-check';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { inversePropensity } from '../domain/position-bias.js';
import { exportWeights } from './export-weights.js';
import { learnWeights, type SeenJob } from './learn-weights.js';

const eta = 1;
const truth = [1.5, 0.8, 0, 0.4];
const plan = { weightOf: inversePropensity(eta), l2: 1e-6, tolerance: 1e-5 };

/**
 * Lists of ten jobs in an order that goes by the third fact, which nobody cares for. A place is looked at with probability
 * 1/place, and a job that is looked at is chosen with a probability proportional to exp(truth x facts).
 */
function seenLists(seed: number, count: number): SeenJob[][] {
  const random = new SeededRandom(seed);
  const highest = truth.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, () =>
    Array.from({ length: 10 }, () => truth.map(() => random.next()))
      .sort((one, other) => other[2]! - one[2]!)
      .map((facts, i) => {
        const relevance = Math.exp(facts.reduce((sum, fact, f) => sum + fact * truth[f]!, 0) - highest);
        return { facts, position: i + 1, chosen: random.chance(relevance * (i + 1) ** -eta) };
      }),
  );
}

const farthest = (weights: readonly number[]) => Math.max(...weights.map((weight, i) => Math.abs(weight - truth[i]!)));

describe('weights learned from choices', () => {
  it('are those that people chose by, where learning without the correction believes in the order that was shown', () => {
    for (const seed of [1, 2, 3]) {
      const lists = seenLists(seed, 12_000);
      const { weights, loss, chosen } = learnWeights(lists, plan);
      expect(chosen).toBeGreaterThan(5_000);
      expect(loss).toBeLessThan(Math.LN2);
      expect(farthest(weights), `seed ${seed}: ${weights.join(' ')}`).toBeLessThan(0.2);
      const naive = learnWeights(lists, { ...plan, weightOf: () => 1 });
      expect(naive.weights[2]!, `seed ${seed}`).toBeGreaterThan(1);
    }
  }, 60_000);

  it('come nearer to the truth with more choices', () => {
    const errors = [500, 20_000].map((count) => {
      const runs = [4, 5, 6].map((seed) => farthest(learnWeights(seenLists(seed, count), plan).weights));
      return runs.reduce((sum, error) => sum + error, 0) / runs.length;
    });
    expect(errors[1]!).toBeLessThan(errors[0]! / 2);
  }, 60_000);

  it('are never negative, add up to one as shares, and are the same for the same choices', () => {
    const Lists = fc.array(
      fc.array(
        fc.record({
          facts: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
          position: fc.integer({ min: 1, max: 30 }),
          chosen: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(Lists, (lists) => {
        const pulled = { ...plan, l2: 0.01 };
        const learned = learnWeights(lists, pulled);
        for (const weight of learned.weights) expect(weight).toBeGreaterThanOrEqual(0);
        const sum = learned.shares.reduce((one, other) => one + other, 0);
        expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
        expect(learned.loss).toBeLessThanOrEqual(Math.LN2 + 1e-12);
        expect(learnWeights(lists, pulled)).toEqual(learned);
      }),
      { numRuns: 60 },
    );
  });

  it('stay finite where no choice contradicts them, and need a pull towards zero for it', () => {
    const lists = [
      [
        { facts: [1], position: 1, chosen: true },
        { facts: [0], position: 2, chosen: false },
      ],
    ];
    const [weight] = learnWeights(lists, plan).weights;
    expect(weight).toBeGreaterThan(5);
    expect(weight).toBeLessThan(50);
    expect(() => learnWeights(lists, { ...plan, l2: 0 })).toThrow(RangeError);
  });

  it('are nothing without a choice', () => {
    const unchosen = [{ facts: [1, 0], position: 1, chosen: false }];
    expect(learnWeights([unchosen], plan)).toEqual({ weights: [0, 0], shares: [0, 0], loss: Math.LN2, chosen: 0 });
  });

  it('score the same in onnxruntime, never lower for more of a fact', async () => {
    const { weights } = learnWeights(seenLists(8, 2_000), plan);
    const session = await InferenceSession.create(exportWeights(weights, 'weights', ['a', 'b', 'c', 'd']), {
      executionProviders: ['cpu'],
    });
    const random = new SeededRandom(9);
    const rows = Array.from({ length: 50 }, () => truth.map(() => random.next()));
    const scores = async (of: readonly (readonly number[])[]): Promise<number[]> => {
      const facts = new Tensor('float32', Float32Array.from(of.flat()), [of.length, truth.length]);
      return Array.from((await session.run({ facts }))['score']!.data as Float32Array);
    };
    const given = await scores(rows);
    for (const [i, score] of given.entries())
      expect(score).toBeCloseTo(
        rows[i]!.reduce((sum, fact, f) => sum + fact * weights[f]!, 0),
        5,
      );
    for (const fact of truth.keys()) {
      const more = await scores(rows.map((row) => row.map((value, f) => (f === fact ? value + 0.5 : value))));
      for (const [i, score] of more.entries()) expect(score).toBeGreaterThanOrEqual(given[i]!);
    }
  });
});
