import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParts } from './parts.js';

it('cuts a list into full parts and a rest, and loses and moves nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (items, size) => {
      const parts = inParts(items, size);
      expect(parts.flat()).toEqual(items);
      expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
      expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
    }),
  );
});

it('refuses sizes that would lose items or never end', () => {
  for (const size of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => inParts([1, 2, 3], size), String(size)).toThrow(RangeError);
});
