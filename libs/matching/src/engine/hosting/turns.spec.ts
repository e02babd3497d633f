import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

/** A reading that ends when told. */
function reading(turns: Turns) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let hasBegun = false;
  const done = turns.read(async () => {
    hasBegun = true;
    await ended;
  });
  return { end, done, hasBegun: () => hasBegun };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('never lets a change happen while somebody reads, nor more read than there are places, and comes to an end', async () => {
    const step = fc.constantFrom('read', 'change', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), async (places, steps) => {
        const turns = new Turns(places);
        let readers = 0;
        let most = 0;
        const all: Promise<unknown>[] = [];
        for (const each of steps) {
          if (each === 'wait') await settled();
          else if (each === 'change') all.push(turns.change(() => expect(readers).toBe(0)));
          else
            all.push(
              turns.read(async () => {
                readers += 1;
                most = Math.max(most, readers);
                await settled();
                readers -= 1;
              }),
            );
        }
        await Promise.all(all);
        expect(most).toBeLessThanOrEqual(places);
      }),
    );
  });

  it('lets a change go before readings that have not begun', async () => {
    const turns = new Turns(2);
    const [first, second, third] = [reading(turns), reading(turns), reading(turns)];
    await settled();
    expect([first, second, third].map((each) => each.hasBegun())).toEqual([true, true, false]);
    let isChanged = false;
    const change = turns.change(() => (isChanged = true));
    first.end();
    await settled();
    expect([isChanged, third.hasBegun()]).toEqual([false, false]);
    second.end();
    await change;
    await settled();
    expect(third.hasBegun()).toBe(true);
    third.end();
    await third.done;
  });

  it('lets as many read between two changes as there are places, so that changes without end hold up nobody', async () => {
    const turns = new Turns(2);
    let changes = 0;
    let isOver = false;
    const writer = (async () => {
      while (!isOver) await turns.change(() => (changes += 1));
    })();
    for (let count = 0; count < 20; count += 1) {
      const before = changes;
      await turns.read(() => settled());
      expect(changes - before).toBeLessThan(100);
    }
    isOver = true;
    await writer;
    expect(changes).toBeGreaterThan(1);
  });

  it('goes on after work that fails', async () => {
    const turns = new Turns(1);
    await expect(turns.change(() => Promise.reject(new Error('later')))).rejects.toThrow('later');
    await expect(
      turns.change(() => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    await expect(turns.read(() => Promise.reject(new Error('read')))).rejects.toThrow('read');
    expect(await turns.read(() => Promise.resolve(7))).toBe(7);
    expect(await turns.change(() => 8)).toBe(8);
  });
});
