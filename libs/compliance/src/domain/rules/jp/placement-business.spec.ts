import { addDays, dayAfterMonths } from '@iworkz/kernel';
import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { PlacementBusiness, placementItems } from '../../inputs/placement-business.js';
import { judgePlacement, summary } from '../testing/judged.js';

type Draft = z.input<typeof PlacementBusiness>;
const licence = { held: true, number: '13-ユ-300001', from: '2024-04-01', to: '2027-03-31', numberShown: true };
const capped = { basis: 'capped', receptionYen: 710, placementPercent: 11, fromJobSeekers: false } as const;
const lawful: Draft = {
  licence,
  fees: capped,
  told: [...placementItems],
  refundSystem: true,
  disclosure: { results: true, regularPlacements: 120, averageFeeRates: true },
  clientTerms: { toldBefore: true, inWriting: true },
  gifts: [],
  approaches: [],
  accuracy: { onRequest: true, onOwnKnowledge: true, keepsUp: true },
};
const judgeAll = (business: Draft, date = '2026-11-20') =>
  summary(ruleBook.evaluate('placement_business', 'JP', PlacementBusiness.parse(business), date));

it('finds nothing in a firm that keeps the law', () => {
  expect(judgeAll(lawful)).toEqual([]);
});

it('says of a firm of which nothing is known what is missing, and passes nothing in silence', () => {
  const found = ruleBook.evaluate('placement_business', 'JP', PlacementBusiness.parse({}), '2026-11-20');
  const rules = ruleBook.inForce('2026-11-20').filter(({ kind }) => kind === 'placement_business');
  expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(rules.map(({ id }) => id)));
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['REVIEW']));
});

it.each([
  [licence, '2024-04-01', []],
  [licence, '2024-03-31', ['BLOCK /licence/from']],
  [licence, '2027-03-31', []],
  [licence, '2027-04-01', ['BLOCK /licence/to']],
  [{ held: false }, '2026-11-20', ['BLOCK /licence']],
  [{ ...licence, to: '2027-04-01' }, '2026-11-20', ['WARN /licence/to']],
  [{ ...licence, to: '2029-03-31', renewed: true }, '2026-11-20', []],
  [{ ...licence, to: '2029-04-01', renewed: true }, '2026-11-20', ['WARN /licence/to']],
  [{ ...licence, numberShown: false }, '2026-11-20', ['WARN /licence/numberShown']],
  [{ ...licence, number: null }, '2026-11-20', ['REVIEW /licence/number']],
  [{ ...licence, number: ' ' }, '2026-11-20', ['REVIEW /licence/number']],
  [{ ...licence, from: null }, '2026-11-20', ['REVIEW /licence/from']],
  [{ ...licence, to: null, numberShown: null }, '2026-11-20', ['REVIEW /licence/numberShown', 'REVIEW /licence/to']],
  [null, '2026-11-20', ['REVIEW /licence']],
])('the licence %j is on %s: %j', (held, date, expected) => {
  expect(summary(judgePlacement('ESA-30', { licence: held }, date))).toEqual(expected);
});

it.each([
  [capped, '2026-11-20', []],
  [{ ...capped, receptionYen: 711 }, '2026-11-20', ['BLOCK /fees/receptionYen']],
  [{ ...capped, receptionYen: 711 }, '2019-09-30', []],
  [{ ...capped, receptionYen: 711 }, '2019-10-01', ['BLOCK /fees/receptionYen']],
  [{ ...capped, taxExempt: true, receptionYen: 660 }, '2026-11-20', []],
  [{ ...capped, taxExempt: true, receptionYen: 661 }, '2026-11-20', ['BLOCK /fees/receptionYen']],
  [{ ...capped, receptionYen: null }, '2026-11-20', ['REVIEW /fees/receptionYen']],
  [{ basis: 'filed_table', receptionYen: 5000 }, '2026-11-20', []],
  [null, '2026-11-20', ['REVIEW /fees']],
] as const)('the fee for receiving a posting by %j is on %s: %j', (fees, date, expected) => {
  expect(summary(judgePlacement('ESA-32-3-RECEPTION', { fees }, date))).toEqual(expected);
});

const charging = { ...capped, fromJobSeekers: true } as const;
it.each([
  [{ ...capped, placementPercent: 11.1 }, ['REVIEW /fees/placementPercent']],
  [{ ...capped, placementPercent: 14.8, placementBase: 'base_pay_of_indefinite' }, []],
  [{ ...capped, placementPercent: 14.9, placementBase: 'base_pay_of_indefinite' }, ['REVIEW /fees/placementPercent']],
  [{ ...capped, placementPercent: null }, ['REVIEW /fees/placementPercent']],
  [{ basis: 'filed_table', tableFiled: true, placementPercent: 35, fromJobSeekers: false }, []],
  [{ basis: 'filed_table', tableFiled: false, fromJobSeekers: false }, ['REVIEW /fees/basis']],
  [{ ...capped, fromJobSeekers: null }, ['REVIEW /fees/fromJobSeekers']],
  [charging, ['REVIEW /fees/jobSeekerOccupation']],
  [{ ...charging, jobSeekerOccupation: 'model' }, []],
  [{ ...charging, jobSeekerOccupation: 'other' }, ['REVIEW /fees/fromJobSeekers']],
  [{ ...charging, jobSeekerOccupation: 'manager' }, ['REVIEW /fees/jobSeekerYearlyPay']],
  [{ ...charging, jobSeekerOccupation: 'manager', jobSeekerYearlyPay: 7_000_000 }, ['REVIEW /fees/jobSeekerYearlyPay']],
  [{ ...charging, jobSeekerOccupation: 'manager', jobSeekerYearlyPay: 7_000_001 }, []],
] as const)('fees for placement by %j: %j', (fees, expected) => {
  expect(summary(judgePlacement('ESA-32-3', { fees }))).toEqual(expected);
});

describe('what a placement firm tells and publishes', () => {
  it.each(placementItems)('has to hold %s', (item) => {
    const told = placementItems.filter((each) => each !== item);
    expect(summary(judgePlacement('ESA-32-13', { told }))).toEqual(['WARN /told']);
  });

  it('may lack refunds, which are desirable', () => {
    expect(summary(judgePlacement('ESA-32-13', { told: [...placementItems], refundSystem: false }))).toEqual([
      'INFO /refundSystem',
    ]);
  });

  const results = { results: true, regularPlacements: 11, averageFeeRates: false };
  it.each([
    [{ ...results, averageFeeRates: true }, '2025-04-01', []],
    [results, '2025-03-31', []],
    [results, '2025-04-01', ['WARN /disclosure/averageFeeRates']],
    [{ ...results, regularPlacements: 10 }, '2025-04-01', []],
    [{ ...results, regularPlacements: null }, '2025-04-01', ['REVIEW /disclosure/regularPlacements']],
    [{ ...results, averageFeeRates: null }, '2025-04-01', ['REVIEW /disclosure/averageFeeRates']],
    [{ ...results, regularPlacements: 10, results: false }, '2025-04-01', ['WARN /disclosure/results']],
    [null, '2025-04-01', ['REVIEW /disclosure/results']],
  ])('is published as %j, judged on %s: %j', (disclosure, date, expected) => {
    expect(summary(judgePlacement('ESA-2025', { disclosure }, date))).toEqual(expected);
  });

  it.each([
    [{ toldBefore: false, inWriting: true }, '2025-03-31', []],
    [{ toldBefore: false, inWriting: true }, '2025-04-01', ['WARN /clientTerms/toldBefore']],
    [{ toldBefore: true, inWriting: false }, '2025-04-01', ['WARN /clientTerms/inWriting']],
    [{ toldBefore: true }, '2025-04-01', ['REVIEW /clientTerms/inWriting']],
    [{ toldBefore: true, inWriting: true }, '2025-04-01', []],
  ])('is agreed with recruiters as %j, judged on %s: %j', (clientTerms, date, expected) => {
    expect(summary(judgePlacement('ESA-2025-TERMS', { clientTerms }, date))).toEqual(expected);
  });
});

it.each([
  [[{ for: 'taking_job', yen: 50_000 }], '2021-03-31', []],
  [[{ for: 'taking_job', yen: 50_000 }], '2021-04-01', ['BLOCK /gifts']],
  [[{ for: 'registering' }], '2026-11-20', ['BLOCK /gifts']],
  [[{ for: 'survey', yen: 500 }], '2026-11-20', []],
  [[{ for: 'survey', yen: 501 }], '2026-11-20', ['REVIEW /gifts']],
  [[{ for: 'survey' }], '2026-11-20', ['REVIEW /gifts']],
  [[], '2026-11-20', []],
] as const)('a placement firm that gives %j is on %s: %j', (gifts, date, expected) => {
  expect(summary(judgePlacement('ESA-GIFT-PLACEMENT', { gifts: [...gifts] }, date))).toEqual(expected);
});

const accuracy = { onRequest: true, onOwnKnowledge: true, keepsUp: true };
it.each([
  [accuracy, '2022-10-01', []],
  [{ ...accuracy, onRequest: false }, '2022-09-30', []],
  [{ ...accuracy, onRequest: false }, '2022-10-01', ['WARN /accuracy/onRequest']],
  [{ ...accuracy, onOwnKnowledge: null }, '2022-10-01', ['REVIEW /accuracy/onOwnKnowledge']],
  [{ ...accuracy, keepsUp: false, showsDate: false }, '2022-10-01', ['WARN /accuracy/showsDate']],
  [null, '2022-10-01', ['REVIEW /accuracy']],
])('a placement firm that keeps its postings current by %j is on %s: %j', (measures, date, expected) => {
  expect(summary(judgePlacement('ESA-5-4-PLACEMENT', { accuracy: measures }, date))).toEqual(expected);
});

const approach = { placedOn: '2024-11-20', indefinite: true, approachedOn: '2026-11-19' };
it.each([
  [approach, '2026-11-20', ['REVIEW /approaches']],
  [{ ...approach, approachedOn: '2026-11-20' }, '2026-11-20', []],
  [{ ...approach, indefinite: false }, '2026-11-20', []],
  [approach, '2025-01-01', ['REVIEW /approaches']],
  [approach, '2024-12-31', []],
])('suggesting another job to a person placed, %j, is on %s: %j', (each, date, expected) => {
  expect(summary(judgePlacement('ESA-POACH', { approaches: [each] }, date))).toEqual(expected);
});

it('lets a person placed without a term be approached on any day from two years on, and on none before', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 1500 }), (placedOn, later) => {
      const approachedOn = addDays(placedOn, later);
      const forbidden = judgePlacement('ESA-POACH', { approaches: [{ placedOn, indefinite: true, approachedOn }] });
      expect(forbidden.length === 0).toBe(approachedOn >= dayAfterMonths(placedOn, 24));
    }),
  );
});

it('refuses a licence that ends before it begins, and an approach before the placement', () => {
  expect(PlacementBusiness.safeParse({ licence: { ...licence, to: '2024-03-31' } }).success).toBe(false);
  expect(PlacementBusiness.safeParse({ approaches: [{ ...approach, approachedOn: '2024-11-19' }] }).success).toBe(
    false,
  );
});
