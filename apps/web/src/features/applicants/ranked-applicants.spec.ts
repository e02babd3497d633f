import type { Applicant, Match } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { expect, it } from 'vitest';
import { isSameRanking, rankedApplicants } from './ranked-applicants';

const jobId = newId();
const anApplicant = (total: number | null, change: Partial<Applicant> = {}): Applicant => ({
  ...{ applicationId: newId(), jobId, candidateId: newId(), name: { family: '佐藤', given: '葵' }, headline: null },
  ...{
    message: null,
    status: 'received',
    submittedAt: '2026-11-02T00:00:00.000Z',
    history: [],
    allowedTransitions: [],
  },
  match: total === null ? null : ({ total, modelVersion: 'reference-2' } as Match),
  objectsToAutomation: null,
  ...change,
});
const reply = (items: Applicant[], ranked = true) => ({
  ...{ items, total: items.length, facets: { status: [], conditionsMet: items.length }, ranked, reordered: false },
});

it('gives each applicant the place at which they stand, also those whom the ranking does not know', () => {
  const listId = newId();
  const { items } = rankedApplicants(reply([anApplicant(80), anApplicant(70), anApplicant(null)]), listId);
  expect(items.map(({ place }) => place)).toEqual(
    [1, 2, 3].map((position) => ({
      ...{ listId, position, pageSize: 3, modelVersion: 'reference-2', weightsVersion: null },
    })),
  );
});

it('gives no places in a list that is no ranking or a part of one, nor beyond the last that can be told', () => {
  expect(rankedApplicants(reply([anApplicant(null)], false), newId()).items[0]!.place).toBeNull();
  expect(rankedApplicants({ ...reply([anApplicant(80)]), total: 2 }, newId()).items[0]!.place).toBeNull();
  const many = Array.from({ length: 1_101 }, () => anApplicant(50));
  const { items } = rankedApplicants(reply(many), newId());
  expect(items.at(1_099)!.place).toMatchObject({ position: 1_100, pageSize: 100 });
  expect(items.at(1_100)!.place).toBeNull();
});

it('is the same ranking after an application has moved on, and another one when somebody came or scores changed', () => {
  const [first, second] = [anApplicant(80), anApplicant(70)];
  const earlier = rankedApplicants(reply([first, second]), newId());
  expect(isSameRanking(earlier, reply([{ ...first, status: 'interview' }, second]))).toBe(true);
  expect(isSameRanking(earlier, reply([second, first]))).toBe(false);
  expect(isSameRanking(earlier, reply([first, second, anApplicant(60)]))).toBe(false);
  const rescored = { ...second, match: { ...second.match!, total: 71 } };
  expect(isSameRanking(earlier, reply([first, rescored]))).toBe(false);
});
