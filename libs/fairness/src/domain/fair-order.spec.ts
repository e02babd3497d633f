import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOf, exposureParity, fairOrder, leastReordering, utilityLoss, type RankedPerson } from './fair-order.js';

const list = (groups: string): RankedPerson[] =>
  [...groups].map((group, index) => ({ candidateId: `${group}${index}`, total: 100 - index }));
const groupOf = (id: string) => (id.startsWith('?') ? undefined : id[0]);
const groupsIn = (order: readonly RankedPerson[]) => order.map(({ candidateId }) => candidateId[0]).join('');

const aList = fc
  .array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd', '?'), total: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 60,
  })
  .map((people) =>
    people
      .sort((a, b) => b.total - a.total)
      .map(({ group, total }, index) => ({ candidateId: `${group}${index}`, total })),
  );
const aShare = fc.double({ min: 0, max: 1, noNaN: true });

describe('the order of a shortlist', () => {
  it('gives each group its share of every beginning, taking the best of it', () => {
    expect(groupsIn(fairOrder(list('aaaaabbbbb'), groupOf, 1))).toBe('ababababab');
    const order = fairOrder(list('aaaaabbbbb'), groupOf, 0.8);
    // 0.8 x 5 of 10: one b among three, two among five, three among eight, four among ten.
    expect(groupsIn(order)).toBe('aababaabbb');
    expect(order.map(({ total }) => total)).toEqual([100, 99, 95, 98, 94, 97, 96, 93, 92, 91]);
  });

  it('leaves a list alone that keeps the bounds already', () => {
    for (const groups of ['abababab', 'aaaa', 'a', '', '????', 'ab?ab?']) {
      const ranked = list(groups);
      expect(fairOrder(ranked, groupOf, 0.8)).toEqual(ranked);
    }
  });

  it('keeps every bound in every beginning, moves nobody within their group, and loses or changes nobody', () => {
    fc.assert(
      fc.property(aList, aShare, (ranked, minShare) => {
        const order = fairOrder(ranked, groupOf, minShare);
        expect(new Set(order)).toEqual(new Set(ranked));
        expect(order).toHaveLength(ranked.length);
        for (const group of ['a', 'b', 'c', 'd', '?']) {
          const isIn = ({ candidateId }: RankedPerson) => candidateId[0] === group;
          expect(order.filter(isIn)).toEqual(ranked.filter(isIn));
          const size = ranked.filter(isIn).length;
          for (let length = 1; length <= order.length; length += 1)
            expect(order.slice(0, length).filter(isIn).length).toBeGreaterThanOrEqual(
              boundOf(size, ranked.length, minShare, length),
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('moves nobody when it asks for nothing, and nothing more when it is done again', () => {
    fc.assert(
      fc.property(aList, aShare, (ranked, minShare) => {
        expect(fairOrder(ranked, groupOf, 0)).toEqual(ranked);
        const once = fairOrder(ranked, groupOf, minShare);
        expect(fairOrder(once, groupOf, minShare)).toEqual(once);
      }),
    );
  });

  it('orders ten thousand people within seconds', () => {
    const ranked = Array.from({ length: 10_000 }, (_, index) => ({
      candidateId: `${'abcde'[Math.floor(index / 2_000)]!}${index}`,
      total: 100 - index / 100,
    }));
    const order = fairOrder(ranked, groupOf, 1);
    expect(new Set(groupsIn(order.slice(0, 5)))).toEqual(new Set('abcde'));
  });
});

describe('the least re-ordering', () => {
  it('leaves alone what is alike already, and elsewhere never makes groups less alike', () => {
    fc.assert(
      fc.property(aList, aShare, (ranked, minParity) => {
        const order = leastReordering(ranked, groupOf, minParity);
        const [before, after] = [exposureParity(ranked, groupOf), exposureParity(order, groupOf)];
        if (before >= minParity) expect(order).toEqual(ranked);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(new Set(order)).toEqual(new Set(ranked));
      }),
    );
  });

  it('reaches four fifths on a long list whose second half is one group', () => {
    const ranked = list('a'.repeat(60) + 'b'.repeat(60));
    expect(exposureParity(ranked, groupOf)).toBeLessThan(0.7);
    const order = leastReordering(ranked, groupOf, 0.8);
    expect(exposureParity(order, groupOf)).toBeGreaterThanOrEqual(0.8);
    expect(utilityLoss(order)).toBeLessThan(utilityLoss(fairOrder(ranked, groupOf, 1)));
  });
});

describe('what it costs and gains', () => {
  it('is nothing where nothing moves, and a loss for a gain where it does', () => {
    const ranked = list('aaaaabbbbb');
    expect(utilityLoss(ranked)).toBe(0);
    const order = leastReordering(ranked, groupOf, 0.8);
    expect(utilityLoss(order)).toBeGreaterThan(0);
    expect(utilityLoss(order)).toBeLessThan(0.01);
    expect(exposureParity(ranked, groupOf)).toBeLessThan(0.6);
    expect(exposureParity(order, groupOf)).toBeGreaterThanOrEqual(0.8);
  });

  it('is the nDCG that is computed by hand', () => {
    const order = [50, 100].map((total, index) => ({ candidateId: `a${index}`, total }));
    expect(utilityLoss(order)).toBeCloseTo(1 - (50 + 100 / Math.log2(3)) / (100 + 50 / Math.log2(3)), 12);
  });

  it('is never negative, and parity is a share', () => {
    fc.assert(
      fc.property(aList, aShare, (ranked, minShare) => {
        const order = fairOrder(ranked, groupOf, minShare);
        expect(utilityLoss(order)).toBeGreaterThanOrEqual(0);
        expect(utilityLoss(order)).toBeLessThanOrEqual(1);
        expect(exposureParity(order, groupOf)).toBeGreaterThan(0);
        expect(exposureParity(order, groupOf)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
