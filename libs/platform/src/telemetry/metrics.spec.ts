import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.js';

const figures = {
  open: { name: 'things_open', help: 'Open things', labelNames: ['kind'] },
  late: { name: 'things_late', help: 'Late things' },
} as const;

describe('gauges whose figures are found together', () => {
  it('tell the same new figures after one look, however many of them are asked for', async () => {
    const metrics = new Metrics();
    let looks = 0;
    metrics.gaugesReadBy(figures, async ({ open, late }) => {
      looks += 1;
      await Promise.resolve();
      open.set({ kind: 'blue' }, looks * 10);
      late.set(looks);
    });

    expect(await metrics.registry.metrics()).toMatch(/things_open\{kind="blue"\} 10\n[^]*things_late 1\n/);
    expect(await metrics.registry.metrics()).toMatch(/things_open\{kind="blue"\} 20\n[^]*things_late 2\n/);
    expect(looks).toBe(2);
  });

  it('keep their last figures, and cost nobody else theirs, when a look fails', async () => {
    const metrics = new Metrics();
    const beside = metrics.counter({ name: 'beside_total', help: 'Another figure' });
    let away = false;
    let count = 7;
    metrics.gaugesReadBy(figures, async ({ late }) => {
      if (away) throw new Error('the database is away');
      await Promise.resolve();
      late.set(count);
    });
    await metrics.registry.metrics();
    [away, count] = [true, 8];
    beside.inc();

    expect(await metrics.registry.metrics()).toMatch(/beside_total 1\n[^]*things_late 7\n/);
    away = false;
    expect(await metrics.registry.metrics()).toContain('things_late 8\n');
  });

  it('cost nobody their metrics when a look fails before it begins to wait', async () => {
    const metrics = new Metrics();
    metrics.gaugesReadBy(figures, () => {
      throw new Error('not even asked');
    });

    expect(await metrics.registry.metrics()).toContain('# HELP things_late');
  });
});
