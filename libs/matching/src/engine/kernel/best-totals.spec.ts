import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byTotalThenId } from '../../domain/match.js';
import { BestTotals } from './best-totals.js';

/** Few different totals, so that many are equal. */
const totals = [0, 1, 2, 3];
const aTotal = fc.constantFrom(...totals);
const aChange = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: aTotal }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.nat(60), { maxLength: 3 }) }) },
);
const idFrom = (number: number): string => String(number).padStart(2, '0');
/** Their order is not that of the slots. */
const idOf = (slot: number): string => idFrom((slot * 37) % 97);
const inOrder = (jobs: Iterable<readonly [slot: number, total: number]>) =>
  [...jobs].map(([slot, total]) => ({ slot, total, id: idOf(slot) })).sort(byTotalThenId);

it('knows the rank of a job among all jobs that came and went, or that it cannot know it', () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(aTotal, { maxLength: 30 }),
      fc.integer({ min: 4, max: 8 }),
      fc.array(aChange, { maxLength: 60 }),
      fc.uniqueArray(fc.nat(96), { minLength: 4, maxLength: 8 }),
      (begin, size, changes, asked) => {
        const jobs = new Map(begin.map((total, slot) => [slot, total]));
        const list = BestTotals.of(size, inOrder(jobs).slice(0, size), idOf);
        const expectRanks = (maxRank: number): void => {
          const all = inOrder(jobs);
          for (const [at, number] of asked.entries()) {
            // Every other one may be in the list, perhaps with another total.
            const own = at % 2 === 0 ? number % 61 : undefined;
            const id = own === undefined ? idFrom(number) : idOf(own);
            const others = all.filter(({ slot }) => slot !== own);
            const ranks = totals.map(
              (total) => 1 + others.filter((job) => byTotalThenId(job, { id, total }) < 0).length,
            );
            const known = (rank: number): number => Math.min(rank, maxRank + 1);
            expect(totals.map((total) => known(list.rankOf(total, id, own)))).toEqual(ranks.map(known));
            expect(totals.every((total, which) => total >= list.bar || ranks[which]! > maxRank)).toBe(true);
            told += totals.length;
          }
        };
        let next = begin.length;
        for (const change of changes) {
          if ('add' in change) {
            jobs.set(next, change.add);
            list.add(change.add, next);
            next += 1;
          } else {
            const gone = new Uint8Array(61);
            for (const slot of change.remove) gone[slot] = 1;
            const listed = list.removeAll(gone);
            const removed = change.remove.filter((slot) => jobs.delete(slot));
            if (listed) expect(removed).not.toEqual([]);
          }
          for (const maxRank of [1, 2, 3, 4]) if (list.knowsTo(maxRank)) expectRanks(maxRank);
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(told).toBeGreaterThan(1_000);
});

it('does not take a job behind the end of a list that was cut for the next one', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const list = BestTotals.of(
    3,
    [0, 1, 2].map((slot) => ({ slot, total: 1 })),
    (slot) => ids[slot]!,
  );
  list.removeAll(Uint8Array.of(1));
  // The job in slot 3 was cut off.
  list.add(1, 4);
  expect(list.knowsTo(2)).toBe(false);
  expect(list.knowsTo(1)).toBe(true);
  expect(list.rankOf(1, ids[4]!, 4)).toBeGreaterThan(1);
});

it('always knows the rank when it has just been made', () => {
  fc.assert(
    fc.property(fc.array(aTotal, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (some, maxRank) => {
      const size = BestTotals.sizeFor(maxRank);
      const best = inOrder(some.map((total, slot) => [slot, total] as const));
      expect(BestTotals.of(size, best.slice(0, size), idOf).knowsTo(maxRank)).toBe(true);
    }),
  );
});
