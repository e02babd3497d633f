import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exposureInSight, type JobApplicant, type SightedList } from './sight.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const applied = (hour: number, ...ids: string[]): JobApplicant[] =>
  ids.map((candidateId) => ({ jobId: 'job', candidateId, submittedAt: at(hour) }));
const aList = (listId: string, hour: number, ...ids: string[]): SightedList => ({
  ...{ listId, jobId: 'job', shownAt: at(hour) },
  places: ids.map((candidateId, index) => ({ candidateId, position: index + 1 })),
});
const exposures = (lists: readonly SightedList[], applicants: readonly JobApplicant[]) =>
  Object.fromEntries(exposureInSight(lists, applicants).map(({ candidateId, exposure }) => [candidateId, exposure]));

it('gives those in sight the attention of their places, and nothing to those further down', () => {
  const second = 1 / Math.log2(3);
  const mean = (1 + second) / 4;
  const told = exposures([aList('l', 5, 'a', 'b')], applied(1, 'a', 'b', 'c', 'd'));
  expect(told).toEqual({ a: 1 / mean, b: second / mean, c: 0, d: 0 });
});

it('does not count who applied after the list, nor lists of a single applicant', () => {
  expect(exposures([aList('l', 5, 'a', 'b')], [...applied(1, 'a', 'b'), ...applied(9, 'late')])).not.toHaveProperty(
    'late',
  );
  expect(exposures([aList('l', 5, 'a')], applied(1, 'a'))).toEqual({});
  // In sight before their application was heard of: they had applied.
  expect(Object.keys(exposures([aList('l', 5, 'a', 'b')], applied(9, 'a', 'b')))).toEqual(['a', 'b']);
});

it('counts a list that is opened again once for each person', () => {
  const applicants = applied(1, 'a', 'b', 'c');
  const once = exposures([aList('l1', 5, 'a', 'b', 'c')], applicants);
  const thrice = exposures(
    ['l1', 'l2', 'l3'].map((id) => aList(id, 5, 'a', 'b', 'c')),
    applicants,
  );
  for (const id of ['a', 'b', 'c']) expect(thrice[id]).toBeCloseTo(once[id]!, 12);
});

it('hands out as much as there are applicants, whatever was in sight and in whatever order it is read', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const lists = fc.array(fc.subarray(ids, { minLength: 1 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lists, (seen) => {
      const made = seen.map((own, index) => aList(`l${index}`, 5, ...own));
      const told = exposureInSight(made, applied(1, ...ids));
      expect(told.reduce((sum, { exposure }) => sum + exposure, 0)).toBeCloseTo(ids.length, 9);
      const turned = exposureInSight([...made].reverse(), applied(1, ...ids));
      expect(turned).toEqual(told);
    }),
  );
});
