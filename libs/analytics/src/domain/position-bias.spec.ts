import { SeededRandom } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { fitPositionBias, type RepeatedShowing } from './position-bias.js';

/** People look at a place with probability k^-eta; better jobs stand higher, as rankings have it. */
function showings(seed: number, eta: number, pairs: number): RepeatedShowing[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: pairs }, () => {
    const relevance = random.next() * 0.9;
    const home = Math.max(1, Math.round((1 - relevance) * 20));
    const positions = Array.from({ length: random.integer(2, 4) }, () => Math.max(1, home + random.integer(-6, 6)));
    return { positions, viewed: positions.map((position) => random.chance(relevance * position ** -eta)) };
  });
}

describe('position bias', () => {
  it.each([0, 0.5, 1, 1.6])(
    'is found from the same jobs at different places, where attention falls as k^-%s',
    (eta) => {
      let enclosed = 0;
      for (let seed = 1; seed <= 20; seed += 1) {
        const bias = fitPositionBias(showings(seed, eta, 4_000));
        expect(bias.source).toBe('fitted');
        expect(Math.abs(bias.eta - eta)).toBeLessThan(0.5);
        if (bias.low! <= eta && eta <= bias.high!) enclosed += 1;
      }
      // Of 20 intervals of 95 %, fewer than 16 enclose the truth once in 400 times; the seeds are fixed.
      expect(enclosed).toBeGreaterThanOrEqual(16);
    },
  );

  it('is not mistaken for the relevance that put good jobs to the top', () => {
    const pairs = showings(3, 0, 8_000);
    const meanPlace = (viewed: boolean): number => {
      const places = pairs.flatMap((pair) => pair.positions.filter((_, i) => pair.viewed[i] === viewed));
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    expect(meanPlace(true)).toBeLessThan(meanPlace(false) - 2);
    expect(fitPositionBias(pairs).eta).toBeLessThan(0.1);
  });

  it('is taken as 1/rank while fewer than a hundred jobs say anything of it', () => {
    const pair = { positions: [1, 4], viewed: [true, false] };
    const silent = [
      { positions: [1, 4], viewed: [false, false] },
      { positions: [2, 2], viewed: [true, false] },
    ];
    const few = [...Array.from({ length: 99 }, () => pair), ...silent];
    expect(fitPositionBias(few)).toEqual({ eta: 1, low: null, high: null, source: 'assumed', informativePairs: 99 });
    expect(fitPositionBias([...few, pair]).source).toBe('fitted');
  });
});
