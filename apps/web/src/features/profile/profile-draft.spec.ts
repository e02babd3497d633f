import { ProfileContent, subdivisionCodes } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, draftOf } from './profile-draft';

const word = fc.constantFrom('山田', 'Acme', '営業', 'TypeScript');
const month = fc.constantFrom('2019-04', '2024-12');
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const content = fc.record({
  name: fc.record({ family: word, given: word, familyKana: fc.constant('ヤマダ') }, { requiredKeys: ['family'] }),
  headline: nullable(word),
  phone: nullable(fc.constant('090-0000-0000')),
  links: fc.array(fc.constantFrom('https://example.com/a', 'http://example.com/b'), { maxLength: 2 }),
  place: nullable(
    fc.record({
      country: fc.constant('JP'),
      subdivision: nullable(fc.constantFrom('JP-01', 'JP-47')),
      city: nullable(word),
    }),
  ),
  skills: fc.array(
    fc.record({ name: word, level: nullable(fc.integer({ min: 1, max: 5 })), years: nullable(fc.nat(30)) }),
    { maxLength: 3 },
  ),
  languages: fc.array(fc.record({ language: fc.constant('ja'), level: fc.constant('C1') }), { maxLength: 2 }),
  experience: fc.array(
    fc.record({ employer: word, title: nullable(word), start: nullable(month), end: nullable(month) }),
    { maxLength: 2 },
  ),
  education: fc.array(fc.record({ school: word, degree: nullable(word), end: nullable(month) }), { maxLength: 2 }),
  certificates: fc.array(fc.record({ name: word, date: nullable(month) }), { maxLength: 2 }),
  wishes: fc.record({
    pay: nullable(
      fc.record({ min: fc.integer({ min: 1, max: 1e7 }), currency: fc.constant('JPY'), period: fc.constant('year') }),
    ),
    subdivisions: fc.uniqueArray(fc.constantFrom(...subdivisionCodes), { maxLength: 4 }),
    remote: fc.subarray(['none', 'hybrid', 'full']),
    willingToRelocate: fc.boolean(),
  }),
  workAuthorization: nullable(fc.record({ status: fc.constant('student'), outsideActivityPermission: fc.boolean() })),
});

describe('the profile form', () => {
  it('gives back every profile that is opened in it, unchanged', () => {
    fc.assert(
      fc.property(content, (written) => {
        const profile = ProfileContent.parse(written);
        expect(ProfileContent.parse(contentOf(draftOf(profile)))).toEqual(profile);
      }),
    );
  });
});
