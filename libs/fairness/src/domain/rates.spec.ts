import { SeededRandom } from '@iworkz/kernel';
import { expect, it } from 'vitest';
import { rateOf, ratioInterval, wilsonInterval, type PersonCases } from './rates.js';

const seed = 20_261_121;

it('gives the interval that Wilson’s formula gives for independent cases', () => {
  const people = Array.from({ length: 10_000 }, (_, index): PersonCases => ({
    counted: index < 3_000 ? 1 : 0,
    cases: 1,
  }));
  const { low, high } = wilsonInterval(rateOf(people));
  // 3,000 of 10,000, by hand: centre (0.3 + z²/2n) / (1 + z²/n), half-width as in the paper.
  expect(low).toBeCloseTo(0.29109, 4);
  expect(high).toBeCloseTo(0.30906, 4);
});

it('does not take many scores of few people for certainty', () => {
  const few = Array.from({ length: 12 }, (): PersonCases => ({ counted: 100, cases: 100 }));
  expect(wilsonInterval(rateOf(few)).low).toBeLessThan(0.8);
});

/** People of one group: each has their own chance, drawn around `mean`, and one to six cases by it. */
function aGroup(random: SeededRandom, size: number, mean: number): PersonCases[] {
  return Array.from({ length: size }, () => {
    const chance = Math.min(1, Math.max(0, mean + (random.next() - 0.5) * 0.6));
    const cases = random.integer(1, 6);
    return { counted: Array.from({ length: cases }, () => random.chance(chance)).filter(Boolean).length, cases };
  });
}

it(`covers the true rate and ratio about 95 times in a hundred, though cases of one person go together (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  const draws = 3_000;
  let rates = 0;
  let ratios = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const [one, other] = [rateOf(aGroup(random, 60, 0.4)), rateOf(aGroup(random, 80, 0.5))];
    const rate = wilsonInterval(one);
    if (rate.low <= 0.4 && 0.4 <= rate.high) rates += 1;
    const ratio = ratioInterval(one, other)!;
    if (ratio.low <= 0.8 && 0.8 <= ratio.high) ratios += 1;
  }
  // Three standard deviations of 3,000 draws are 1.2 in a hundred; intervals of ratios are approximate for 60 people.
  expect(rates / draws).toBeGreaterThan(0.93);
  expect(rates / draws).toBeLessThan(0.97);
  expect(ratios / draws).toBeGreaterThan(0.93);
  expect(ratios / draws).toBeLessThan(0.97);
});
