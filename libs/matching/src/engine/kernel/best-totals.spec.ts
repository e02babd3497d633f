import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestTotals } from './best-totals.js';

/** Few different totals, so that many are equal. */
const aTotal = fc.integer({ min: 0, max: 12 });
const aChange = fc.oneof(
  fc.record({ add: aTotal }),
  fc.record({ remove: fc.array(fc.nat(60), { maxLength: 3 }) }),
  fc.record({ ask: aTotal, maxRank: fc.integer({ min: 1, max: 4 }), own: fc.option(fc.nat(60)) }),
);

it('knows the rank of a total among all jobs that came and went, or that it cannot know it', () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(aTotal, { maxLength: 30 }),
      fc.integer({ min: 4, max: 8 }),
      fc.array(aChange, { maxLength: 60 }),
      (totals, size, changes) => {
        const jobs = new Map(totals.map((total, slot) => [slot, total]));
        const best = [...jobs].map(([slot, total]) => ({ slot, total })).sort((a, b) => b.total - a.total);
        const list = new BestTotals(size, best.slice(0, size));
        let next = totals.length;
        for (const change of changes) {
          if ('add' in change) {
            jobs.set(next, change.add);
            list.add(change.add, next);
            next += 1;
          } else if ('remove' in change) {
            const gone = new Uint8Array(61);
            for (const slot of change.remove) gone[slot] = 1;
            const listed = list.removeAll(gone);
            const removed = change.remove.filter((slot) => jobs.delete(slot));
            if (listed) expect(removed).not.toEqual([]);
          } else {
            const own = change.own ?? undefined;
            if (!list.knowsTo(change.maxRank)) continue;
            const better = [...jobs].filter(([slot, total]) => slot !== own && total >= change.ask).length;
            const rank = list.rankOf(change.ask, own);
            if (change.ask < list.bar) expect(better + 1).toBeGreaterThan(change.maxRank);
            told += 1;
            if (better + 1 <= change.maxRank) expect(rank).toBe(better + 1);
            else expect(rank).toBeGreaterThan(change.maxRank);
          }
        }
      },
    ),
    { numRuns: 2_000 },
  );
  expect(told).toBeGreaterThan(1_000);
});

it('always knows the rank when it has just been made', () => {
  fc.assert(
    fc.property(fc.array(aTotal, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (totals, maxRank) => {
      const size = BestTotals.sizeFor(maxRank);
      const best = totals.map((total, slot) => ({ slot, total })).sort((a, b) => b.total - a.total);
      expect(new BestTotals(size, best.slice(0, size)).knowsTo(maxRank)).toBe(true);
    }),
  );
});
