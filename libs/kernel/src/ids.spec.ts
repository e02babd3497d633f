import { validate, version } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './ids.js';

afterEach(() => void vi.useRealTimers());

const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

it('makes UUIDs of version 7 that are all different and ascend, also many in one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
});

it('carries the time, and goes on ascending when the clock goes back', () => {
  const before = Date.now();
  const first = newId();
  expect(timeOf(first)).toBeGreaterThanOrEqual(before);
  expect(timeOf(first)).toBeLessThanOrEqual(Date.now() + 1);
  vi.useFakeTimers({ now: before - 60 * 60_000, toFake: ['Date'] });
  expect(newId() > first).toBe(true);
});

it('shares no random part between neighbours', () => {
  const tails = Array.from({ length: 1_000 }, () => newId().slice(-10));
  expect(new Set(tails).size).toBe(tails.length);
});
