import { SeededRandom } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { logGamma } from './log-gamma.js';
import { compare, hasSampleRatioMismatch, type Arm } from './comparison.js';

const applied = { outcome: 'applied', better: 'higher' } as const;
const plan = { challengerPercent: 50, falseAlarmPercent: 5, expectedEffectPoints: 3 };

interface World {
  readonly champion: number;
  readonly challenger: number;
  readonly challengerPercent: number;
  readonly candidates: number;
}

/** Runs one experiment and looks after every candidate. @returns the first decision, and whether a plain z-test ever made one. */
function watched(seed: number, world: World) {
  const { challengerPercent } = world;
  const random = new SeededRandom(seed);
  const arms = { champion: { candidates: 0, successes: 0 }, challenger: { candidates: 0, successes: 0 } };
  let first: string | undefined;
  let plainly = false;
  for (let n = 0; n < world.candidates && !first; n += 1) {
    const name = random.chance(challengerPercent / 100) ? 'challenger' : 'champion';
    arms[name].candidates += 1;
    if (random.chance(world[name])) arms[name].successes += 1;
    const { verdict } = compare(applied, arms.champion, arms.challenger, { ...plan, challengerPercent });
    if (verdict === 'challenger_better' || verdict === 'challenger_worse') first = verdict;
    plainly ||= verdict !== 'too_early' && plainZ(arms.champion, arms.challenger) > 1.96;
  }
  return { first, plainly };
}

function plainZ(one: Arm, other: Arm): number {
  const share = (one.successes + other.successes) / (one.candidates + other.candidates);
  const error = Math.sqrt(share * (1 - share) * (1 / one.candidates + 1 / other.candidates));
  return Math.abs(one.successes / one.candidates - other.successes / other.candidates) / error;
}

const runs = 600;
const rate = (world: World, count: (run: ReturnType<typeof watched>) => boolean): number => {
  let counted = 0;
  for (let seed = 1; seed <= runs; seed += 1) if (count(watched(seed * 7919, world))) counted += 1;
  return counted / runs;
};

describe('the comparison of two variants, looked at after every single candidate', () => {
  it.each([
    { share: 0.02, challengerPercent: 50 },
    { share: 0.05, challengerPercent: 50 },
    { share: 0.3, challengerPercent: 50 },
    { share: 0.05, challengerPercent: 10 },
    { share: 0.9, challengerPercent: 20 },
  ])(
    'calls equal variants different in at most 5 of 100 experiments: $share, $challengerPercent %',
    (world) => {
      const { share: champion, challengerPercent } = world;
      const equal = { champion, challenger: champion, challengerPercent, candidates: 6_000 };
      const rates = rate(equal, ({ first }) => first !== undefined);
      console.log(`false alarms at share ${champion}, ${challengerPercent} %: ${rates}`);
      expect(rates).toBeLessThanOrEqual(0.05);
    },
    60_000,
  );

  it('where a test that allows for one look only is wrong several times as often', () => {
    const equal = { champion: 0.05, challenger: 0.05, challengerPercent: 50, candidates: 6_000 };
    const rates = rate(equal, ({ plainly }) => plainly);
    console.log(`false alarms of a plain z-test at every look: ${rates}`);
    expect(rates).toBeGreaterThan(0.2);
  }, 60_000);

  it('finds a difference that is there, in the right direction', () => {
    const better = { champion: 0.05, challenger: 0.08, challengerPercent: 50, candidates: 8_000 };
    const found = rate(better, ({ first }) => first === 'challenger_better');
    const worse = { champion: 0.08, challenger: 0.05, challengerPercent: 50, candidates: 8_000 };
    const foundWorse = rate(worse, ({ first }) => first === 'challenger_worse');
    console.log(`power for 5 % against 8 % with 8,000 candidates: ${found}, ${foundWorse}`);
    expect(found).toBeGreaterThan(0.9);
    expect(foundWorse).toBeGreaterThan(0.9);
  }, 60_000);

  it('says nothing before there is enough to say it with', () => {
    const nobody = { candidates: 0, successes: 0 };
    expect(compare(applied, nobody, nobody, plan)).toMatchObject({ verdict: 'too_early', difference: { value: null } });
    const few = compare(applied, { candidates: 99, successes: 0 }, { candidates: 9_000, successes: 8_000 }, plan);
    expect(few).toMatchObject({ verdict: 'too_early', difference: { low: null, high: null } });
    const rare = compare(applied, { candidates: 900, successes: 0 }, { candidates: 900, successes: 19 }, plan);
    expect(rare.verdict).toBe('too_early');
  });

  it('calls less of what should be low better', () => {
    const dismissed = { outcome: 'dismissed', better: 'lower' } as const;
    const many = { candidates: 2_000, successes: 400 };
    const fewer = { candidates: 2_000, successes: 200 };
    expect(compare(dismissed, many, fewer, plan).verdict).toBe('challenger_better');
    expect(compare(dismissed, fewer, many, plan).verdict).toBe('challenger_worse');
  });
});

it('is not misled when one variant loses candidates before they are counted', () => {
  const lost = compare(applied, { candidates: 20_000, successes: 1_000 }, { candidates: 10_000, successes: 500 }, plan);
  expect(lost.verdict).toBe('undecided');
});

it('takes the logarithm of the gamma function from the series that the tables give', () => {
  // Abramowitz and Stegun, table 6.1 and 6.4; 170! is near the largest that a double can hold.
  expect(logGamma(1)).toBeCloseTo(0, 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  let factorial = 0;
  for (let n = 1; n <= 2_000; n += 1) {
    factorial += Math.log(n);
    expect(Math.abs(logGamma(n + 1) - factorial)).toBeLessThan(1e-12 * Math.max(1, factorial) * 10);
  }
});

describe('the split of the candidates', () => {
  it('is accepted when chance explains it, and not when it does not', () => {
    expect(hasSampleRatioMismatch(5_050, 4_950, 50)).toBe(false);
    expect(hasSampleRatioMismatch(9_020, 980, 10)).toBe(false);
    expect(hasSampleRatioMismatch(5_250, 4_750, 50)).toBe(true);
    expect(hasSampleRatioMismatch(9_200, 800, 10)).toBe(true);
    expect(hasSampleRatioMismatch(0, 0, 50)).toBe(false);
  });
});
