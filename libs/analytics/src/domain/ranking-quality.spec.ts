import { outcomeKinds } from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainOf, outcomeGains } from './outcome-gain.js';
import { inversePropensity } from './position-bias.js';
import { sumsOfList, type ShownJob } from './ranking-quality.js';
import { RatioOfSums } from './ratio-of-sums.js';

const Kinds = fc.uniqueArray(fc.constantFrom(...outcomeKinds), { maxLength: 4 });
const List = fc
  .array(Kinds, { minLength: 1, maxLength: 30 })
  .map((all) => all.map((kinds, i) => ({ position: i + 1, kinds })));
const once = () => 1;

describe('the gain of a job', () => {
  it('is that of its furthest outcome, whatever else happened on the way', () => {
    expect(gainOf(['viewed', 'applied', 'shortlisted'])).toBe(outcomeGains.shortlisted);
    expect(gainOf(['applied', 'rejected'])).toBe(outcomeGains.applied);
    expect(gainOf([])).toBe(0);
  });

  it('is nothing for a job that was dismissed, unless the candidate applied after all', () => {
    expect(gainOf(['viewed', 'saved', 'dismissed'])).toBe(0);
    expect(gainOf(['dismissed', 'applied'])).toBe(outcomeGains.applied);
  });
});

describe('the figures of a list', () => {
  it('give an nDCG of 1 for a perfect order, and of less for its reverse unless all gains are equal', () => {
    fc.assert(
      fc.property(List, (list) => {
        const best = [...list]
          .sort((a, b) => gainOf(b.kinds) - gainOf(a.kinds))
          .map((job, i) => ({ ...job, position: i + 1 }));
        const { dcg, idealDcg } = sumsOfList(best, once);
        expect(dcg).toBeCloseTo(idealDcg, 10);
        const worst = best.map((job) => ({ ...job, position: list.length + 1 - job.position }));
        const gains = new Set(list.map(({ kinds }) => gainOf(kinds)));
        if (gains.size > 1) expect(sumsOfList(worst, once).dcg).toBeLessThan(idealDcg);
      }),
    );
  });

  it('stay within their bounds with any weights', () => {
    fc.assert(
      fc.property(List, fc.double({ min: 0, max: 3, noNaN: true }), (list, eta) => {
        const plain = sumsOfList(list, once);
        expect(plain.relevant).toBeLessThanOrEqual(plain.slots);
        expect(plain.slots).toBe(Math.min(10, list.length));
        for (const { dcg, idealDcg } of [plain, sumsOfList(list, inversePropensity(eta))]) {
          expect(dcg).toBeGreaterThanOrEqual(0);
          expect(dcg).toBeLessThanOrEqual(idealDcg + 1e-9);
        }
      }),
    );
  });

  it('rise when a better job changes places with the one above it', () => {
    fc.assert(
      fc.property(List, fc.nat(8), (list, at) => {
        const [upper, lower] = [list[at], list[at + 1]];
        fc.pre(upper !== undefined && lower !== undefined && gainOf(lower.kinds) > gainOf(upper.kinds));
        const swapped = list.map((job): ShownJob => {
          if (job === upper) return { ...lower!, position: upper.position };
          return job === lower ? { ...upper!, position: lower.position } : job;
        });
        expect(sumsOfList(swapped, once).dcg).toBeGreaterThan(sumsOfList(list, once).dcg);
      }),
    );
  });

  it('are those of a list worked out by hand', () => {
    const list: ShownJob[] = [
      { position: 1, kinds: ['viewed'] },
      { position: 2, kinds: [] },
      { position: 3, kinds: ['viewed', 'applied'] },
      { position: 11, kinds: ['saved'] },
    ];
    const { relevant, slots, dcg, idealDcg } = sumsOfList(list, once);
    expect([relevant, slots]).toEqual([1, 3]);
    expect(dcg).toBeCloseTo(1 + 4 / 2, 12);
    expect(idealDcg).toBeCloseTo(4 + 2 / Math.log2(3) + 1 / 2, 12);
  });
});

describe('the correction by inverse propensity', () => {
  it('gives what would be seen if every place were looked at, where the uncorrected figure is too low', () => {
    const eta = 0.8;
    for (const seed of [1, 2, 3]) {
      const random = new SeededRandom(seed);
      const figures = { truth: new RatioOfSums(), corrected: new RatioOfSums(), uncorrected: new RatioOfSums() };
      const dcgs = { truth: new RatioOfSums(), corrected: new RatioOfSums(), uncorrected: new RatioOfSums() };
      for (let list = 0; list < 20_000; list += 1) {
        const wanted = Array.from({ length: 10 }, (_, i) => random.chance(0.3 - i * 0.02));
        const looked = wanted.map((_, i) => random.chance((i + 1) ** -eta));
        const jobs = (seen: (i: number) => boolean): ShownJob[] =>
          wanted.map((want, i) => ({ position: i + 1, kinds: want && seen(i) ? ['viewed', 'saved'] : [] }));
        const add = (name: keyof typeof figures, sums: ReturnType<typeof sumsOfList>): void => {
          figures[name].add(sums.relevant, sums.slots);
          dcgs[name].add(sums.dcg, 1);
        };
        add(
          'truth',
          sumsOfList(
            jobs(() => true),
            once,
          ),
        );
        const seen = jobs((i) => looked[i]!);
        add('uncorrected', sumsOfList(seen, once));
        add('corrected', sumsOfList(seen, inversePropensity(eta)));
      }
      for (const { truth, corrected, uncorrected } of [figures, dcgs]) {
        const expected = truth.estimate().value!;
        const { value, low, high } = corrected.estimate();
        // Twice the half of the interval, about four standard errors: one seed in 16,000 would fail by chance.
        expect(Math.abs(value! - expected), `seed ${seed}`).toBeLessThan(high! - low!);
        expect(uncorrected.estimate().high!).toBeLessThan(expected * 0.75);
      }
    }
  });

  it('lets no outcome count for more than ten', () => {
    expect(inversePropensity(2)(3)).toBe(9);
    expect(inversePropensity(2)(100)).toBe(10);
  });
});

describe('the ratio of sums', () => {
  it('has an interval that encloses the truth in about 95 of 100 samples of people with several lists each', () => {
    const random = new SeededRandom(7);
    let enclosed = 0;
    for (let sample = 0; sample < 1_000; sample += 1) {
      const ratio = new RatioOfSums();
      for (let person = 0; person < 200; person += 1) {
        // What one person does is alike in all of their lists, which an interval that forgot the person would not see.
        const keen = random.chance(0.5) ? 0.6 : 0.2;
        const slots = random.integer(5, 40);
        let relevant = 0;
        for (let slot = 0; slot < slots; slot += 1) if (random.chance(keen)) relevant += 1;
        ratio.add(relevant, slots);
      }
      const { low, high } = ratio.estimate();
      if (low! <= 0.4 && 0.4 <= high!) enclosed += 1;
    }
    expect(enclosed).toBeGreaterThan(925);
    expect(enclosed).toBeLessThan(975);
  });

  it('says nothing without a denominator, and gives no interval for one person', () => {
    const ratio = new RatioOfSums();
    expect(ratio.estimate()).toEqual({ value: null, low: null, high: null });
    ratio.add(1, 4);
    expect(ratio.estimate()).toEqual({ value: 0.25, low: null, high: null });
  });
});
