import { careerLevels, industries, remoteModes, subdivisionCodes } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNarrowed, rankingFilterOf, rankingQueryOf, recommendationsPath } from './ranking-filter';

const paramsOf = (path: string) => new URL(path, 'http://localhost').searchParams;

describe('the address of narrowed recommendations', () => {
  it('leads back to the same filter', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            subdivision: fc.constantFrom(...subdivisionCodes),
            remote: fc.constantFrom(...remoteModes),
            industry: fc.constantFrom(...industries),
            level: fc.constantFrom(...careerLevels),
            minYearlyYen: fc.integer({ min: 1, max: 1e9 }),
            languagesMet: fc.constant('true' as const),
            workPermitted: fc.constant('true' as const),
          },
          { requiredKeys: [] },
        ),
        (filter) => {
          expect(rankingFilterOf(paramsOf(recommendationsPath(filter)))).toEqual(filter);
          expect(isNarrowed(filter)).toBe(Object.keys(filter).length > 0);
        },
      ),
    );
  });

  it('still shows jobs when parts of it make no sense', () => {
    const params = new URLSearchParams({
      subdivision: 'XX-1',
      remote: 'hybrid',
      minYearlyYen: '-1',
      workPermitted: 'x',
    });
    expect(rankingFilterOf(params)).toEqual({ remote: 'hybrid' });
  });
});

it('asks the API by its names, and for no pay where none is wanted', () => {
  expect(rankingQueryOf({ subdivision: 'JP-13', level: 'mid', minYearlyYen: 0, languagesMet: 'true' })).toEqual({
    ...{ subdivisions: 'JP-13', remote: undefined, industries: undefined, levels: 'mid' },
    ...{ minYearlyPay: undefined, languagesMet: 'true' },
  });
});
