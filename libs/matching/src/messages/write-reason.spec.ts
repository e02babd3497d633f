import { criterionWeights } from '@iworkz/contracts';
import { formatMoney, locales } from '@iworkz/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { candidateFacts } from '../domain/candidate-facts.js';
import { counterfactuals } from '../domain/counterfactuals.js';
import { jobFacts } from '../domain/job-facts.js';
import { matchOf } from '../domain/match.js';
import { aJobContent, aProfile } from '../testing/arbitraries.js';
import { changeTexts, employerReasonTexts, labelTexts, reasonTexts, writeChange, writeReason } from './write-reason.js';

it('has every text in every language', () => {
  for (const locale of locales) {
    expect(reasonTexts.codes(locale).sort()).toEqual(reasonTexts.codes('en').sort());
    expect(changeTexts.codes(locale).sort()).toEqual(changeTexts.codes('en').sort());
    expect(labelTexts.codes(locale).sort()).toEqual(labelTexts.codes('en').sort());
    expect(employerReasonTexts.codes(locale).sort()).toEqual(employerReasonTexts.codes('en').sort());
  }
});

it('writes a whole sentence for every reason that a match can have, and meets every reason on the way', () => {
  const met = new Set<string>();
  const written = new Set<string>();
  fc.assert(
    fc.property(aProfile, aJobContent, (profile, job) => {
      const { criteria, hardConditions } = matchOf(candidateFacts(profile), jobFacts(job));
      for (const entry of [...Object.values(criteria).flatMap(({ reasons }) => reasons), ...hardConditions]) {
        met.add(entry.code);
        const key = JSON.stringify(entry);
        if (written.has(key)) continue;
        written.add(key);
        for (const locale of locales) {
          const text = writeReason(locale, entry);
          expect(text).toMatch(locale === 'ja' ? /。$/ : /\.$/);
          expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
        }
      }
    }),
    { numRuns: 4_000, seed: 20261101 },
  );
  expect([...met].sort()).toEqual(reasonTexts.codes('en').sort());
});

it('words every change that a match can be raised by, and meets every change on the way', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(aProfile, aJobContent, (profile, job) => {
      for (const change of counterfactuals(candidateFacts(profile), jobFacts(job), criterionWeights)) {
        met.add(change.code);
        for (const locale of locales) {
          const text = writeChange(locale, change);
          expect(text).toMatch({ ja: /場合$/, en: /^With /, ko: /경우$/ }[locale]);
          expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
        }
      }
    }),
    { numRuns: 1_000, seed: 20261101 },
  );
  expect([...met].sort()).toEqual(changeTexts.codes('en').sort());
});

it.each([
  ['ja', '「TypeScript」の経験は2年で、求められる3年に足りません。'],
  ['en', 'TypeScript: 2 years of experience; the job asks for 3.'],
  ['ko', '‘타입스크립트’: 경력 2년으로, 요구되는 3년에 미치지 못합니다.'],
] as const)('says it in %s', (locale, text) => {
  const params = { skill: 'typescript', have: 2, need: 3 };
  expect(writeReason(locale, { code: 'skills.years_below', params })).toBe(text);
});

it.each(locales)(
  'says of pay to an employer in %s what it says to a candidate, but for the amount that is wished',
  (locale) => {
    for (const code of ['salary.met', 'salary.partly', 'salary.below'] as const) {
      const params = { wished: 5_432_100, offeredMin: 4_000_000, offeredMax: 6_000_000 };
      const { wished: _, ...others } = params;
      const text = writeReason(locale, { code, params: others }, 'employer');
      expect(text).toContain(formatMoney(params.offeredMin, 'JPY', locale));
      expect(text).not.toMatch(/[{}]|undefined/);
      const wish = formatMoney(params.wished, 'JPY', locale);
      expect(text).not.toContain(wish);
      expect(writeReason(locale, { code, params })).toContain(wish);
    }
  },
);

it('says what superseded formulas found in the same words as the present ones', () => {
  const of = { km: 403, prefecture: 27, from: 13 };
  const now = { km: 403, subdivision: 'JP-27', from: 'JP-13' };
  for (const locale of locales) {
    for (const [before, after, params] of [
      ['geography.wished_prefecture', 'geography.wished_subdivision', { subdivision: 'JP-01' }],
      ['geography.home_prefecture', 'geography.home_subdivision', { subdivision: 'JP-01' }],
    ] as const) {
      const superseded = { code: before as string as typeof after, params: { prefecture: 1 } };
      expect(writeReason(locale, superseded)).toBe(writeReason(locale, { code: after, params }));
    }
    const distance = 'geography.distance';
    expect(writeReason(locale, { code: distance, params: of })).toBe(
      writeReason(locale, { code: distance, params: now }),
    );
    const change = 'wish.prefecture' as string as 'wish.subdivision';
    expect(writeChange(locale, { code: change, params: { prefecture: 27 } })).toBe(
      writeChange(locale, { code: 'wish.subdivision', params: { subdivision: 'JP-27' } }),
    );
  }
});
