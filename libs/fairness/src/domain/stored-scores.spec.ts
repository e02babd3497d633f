import type { StoredMatch } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aStoredMatch } from '../testing/a-stored-match.js';
import { labelOf } from './bias-audit.js';
import { scoresByWeights } from './stored-scores.js';

const [candidateId, jobId] = [newId(), newId()];
const aMatch = (match: Partial<StoredMatch>) =>
  aStoredMatch({ candidateId, jobId, computedAt: '2026-11-02T00:00:00.000Z', ...match });
const learned = { weightsKey: '35-20-20-15-10', seenByEmployer: null, weightsVersion: 'weights-1' };
const told = (matches: readonly StoredMatch[]) =>
  scoresByWeights(matches).map(({ weights, total }) => `${weights.origin} ${labelOf(weights)} ${total}`);

it('takes the newest match of each candidate and job by each of the weights', () => {
  expect(
    told([
      aMatch({ total: 1 }),
      aMatch({ total: 2, computedAt: '2026-11-03T00:00:00.000Z' }),
      aMatch({ total: 3, ...learned }),
      aMatch({ total: 4, ...learned, computedAt: '2026-11-01T00:00:00.000Z' }),
      aMatch({ total: 5, weightsKey: '40-15-20-15-10', seenByEmployer: 'company' }),
      aMatch({ total: 6, weightsKey: '25-30-20-15-10', seenByEmployer: null, weightsVersion: 'weights-2' }),
    ]),
  ).toEqual(['default default 2', 'learned weights-1 3', 'company company 5', 'learned weights-2 6']);
});

it('takes learned versions with the same weights for one, whichever name a match was kept under', () => {
  const other = newId();
  const matches = [
    aMatch({ ...learned, total: 1 }),
    aMatch({ ...learned, total: 2, jobId: other, weightsVersion: 'weights-0' }),
  ];
  expect(told(matches)).toEqual(['learned weights-0+weights-1 1', 'learned weights-0+weights-1 2']);
});

it('counts a match for the company and for the learned weights where both are the same, and once where they are the default', () => {
  expect(told([aMatch({ ...learned, seenByEmployer: 'company', total: 7 })])).toEqual([
    'company company 7',
    'learned weights-1 7',
  ]);
  expect(told([aMatch({ weightsVersion: 'weights-1', total: 7 })])).toEqual(['default default 7']);
});

it('gives no candidate, job and weights twice, and nothing that was not stored', () => {
  const anyMatch = fc
    .record({
      candidateId: fc.constantFrom('c1', 'c2'),
      jobId: fc.constantFrom('j1', 'j2'),
      total: fc.nat(100),
      day: fc.integer({ min: 1, max: 9 }),
      weightsKey: fc.constantFrom('k1', 'k2'),
      seenByEmployer: fc.constantFrom('default', 'company', null),
      weightsVersion: fc.constantFrom('weights-1', 'weights-2', null),
    })
    .map(({ day, ...match }) => aMatch({ ...match, computedAt: `2026-11-0${day}T00:00:00.000Z` }));
  fc.assert(
    fc.property(fc.array(anyMatch, { maxLength: 40 }), (matches) => {
      const scores = scoresByWeights(matches);
      const keys = scores.map(({ weights, ...score }) =>
        [score.candidateId, score.jobId, weights.origin, labelOf(weights)].join(),
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id, total } of scores) expect(matches.find((match) => match.id === id)?.total).toBe(total);
    }),
  );
});
