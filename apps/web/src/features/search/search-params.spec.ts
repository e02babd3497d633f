import { subdivisionCodes } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOf, searchPath } from './search-params';

const paramsOf = (path: string) => new URL(path, 'http://localhost').searchParams;

describe('the address of a search', () => {
  it('leads back to the same search', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            q: fc.string({ minLength: 1, maxLength: 50 }).map((text) => `東京 ${text.trim()}`.trim()),
            subdivision: fc.constantFrom(...subdivisionCodes),
            remote: fc.constantFrom('none', 'hybrid', 'full'),
            minYearlyYen: fc.integer({ min: 1, max: 1e9 }),
            offset: fc.integer({ min: 0, max: 10_000 }),
          },
          { requiredKeys: [] },
        ),
        (search) => {
          expect(searchOf(paramsOf(searchPath(search)))).toEqual({ limit: 20, offset: 0, ...search });
        },
      ),
    );
  });

  it('still shows jobs when parts of it make no sense', () => {
    const search = searchOf(new URLSearchParams({ q: 'Rust', subdivision: 'XX-1', remote: 'moon', offset: '-3' }));
    expect(search).toEqual({ q: 'Rust', limit: 20, offset: 0 });
  });
});
