import { ListApplicantsRoute, applicationStatuses } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applicantFilterOf, applicantQueryOf, applicantsPath } from './applicant-filter';

const paramsOf = (path: string) => new URL(path, 'http://localhost').searchParams;

it('the address of narrowed applicants leads back to the same filter, which the API understands', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          statuses: fc.uniqueArray(fc.constantFrom(...applicationStatuses), { minLength: 1 }),
          conditionsMet: fc.constant('true' as const),
        },
        { requiredKeys: [] },
      ),
      (filter) => {
        const path = applicantsPath(newId(), filter);
        expect(applicantFilterOf(paramsOf(path))).toEqual(filter);
        expect(ListApplicantsRoute.query.parse(applicantQueryOf(filter))).toEqual(filter);
      },
    ),
  );
});
