import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { judgePermit, summary } from './testing/judged.js';

const job = aLawfulPosting();

describe('Korea', () => {
  it.each([
    ['kr_e7_1', 31_120_000, '2026-02-01', []],
    ['kr_e7_1', 31_119_999, '2026-02-01', ['BLOCK /permit/annualPay']],
    ['kr_e7_1', 28_670_000, '2025-12-31', []],
    ['kr_e7_1', 28_669_999, '2025-12-31', ['BLOCK /permit/annualPay']],
    ['kr_e7_2', 25_889_999, '2026-12-31', ['BLOCK /permit/annualPay']],
    ['kr_e7_3', 25_890_000, '2026-12-31', []],
    ['kr_e7_4', 25_999_999, '2026-12-31', ['BLOCK /permit/annualPay']],
    ['kr_e7_1', 90_000_000, '2026-01-15', ['REVIEW /permit/annualPay']],
    ['kr_e7_1', 90_000_000, '2027-01-01', ['REVIEW /permit/annualPay']],
    ['kr_e7_1', null, '2026-06-01', ['REVIEW /permit/annualPay']],
  ] as const)('%s with %s won on %s: %j', (permit, annualPay, date, expected) => {
    expect(summary(judgePermit('KR-E7', 'KR', { permit, annualPay }, job, date))).toEqual(expected);
  });

  it.each([
    [{ permit: 'kr_d10' }, ['REVIEW /permit']],
    [{ permit: 'kr_d2' }, ['REVIEW /permit']],
    [{ permit: 'kr_e9' }, ['REVIEW /permit']],
    [{ permit: 'kr_f4', simpleLabour: true }, ['REVIEW /permit/simpleLabour']],
    [{ permit: 'kr_f4', simpleLabour: false }, []],
    [{ permit: 'kr_f4' }, ['REVIEW /permit/simpleLabour']],
    [{ permit: 'kr_f2_7', points: 80 }, []],
    [{ permit: 'kr_f2_7', points: 79 }, ['REVIEW /permit/points']],
    [{ permit: 'kr_f2_7' }, ['REVIEW /permit/points']],
    [{ permit: 'kr_unlimited' }, []],
  ] as const)('%j gives %j', (permit, expected) => {
    expect(summary(judgePermit('KR-VISA', 'KR', permit, job))).toEqual(expected);
  });
});

describe('Singapore', () => {
  const pass = { permit: 'sg_employment_pass', financialSector: false, compassPoints: 40 } as const;
  it.each([
    [{ ...pass, age: 23, annualPay: 5600 * 12 }, '2026-12-31', []],
    [{ ...pass, age: 23, annualPay: 5600 * 12 - 1 }, '2026-12-31', ['BLOCK /permit/annualPay']],
    [{ ...pass, age: 23, annualPay: 5600 * 12 }, '2027-01-01', ['BLOCK /permit/annualPay']],
    [{ ...pass, age: 23, annualPay: 5600 * 12, renewal: true }, '2027-12-31', []],
    [{ ...pass, age: 23, annualPay: 5600 * 12, renewal: true }, '2028-01-01', ['BLOCK /permit/annualPay']],
    [{ ...pass, age: 45, annualPay: 10_700 * 12 }, '2026-12-31', []],
    [{ ...pass, age: 60, annualPay: 10_700 * 12 - 1 }, '2026-12-31', ['BLOCK /permit/annualPay']],
    // Between the ends only a person can tell.
    [{ ...pass, age: 34, annualPay: 8150 * 12 }, '2026-12-31', []],
    [{ ...pass, age: 34, annualPay: 8149 * 12 }, '2026-12-31', ['REVIEW /permit/annualPay']],
    [{ ...pass, financialSector: true, age: 45, annualPay: 11_799 * 12 }, '2026-12-31', ['BLOCK /permit/annualPay']],
    [{ ...pass, annualPay: 7000 * 12 }, '2026-12-31', ['REVIEW /permit/age']],
    [{ ...pass, financialSector: null, annualPay: 7000 * 12 }, '2026-12-31', ['REVIEW /permit/financialSector']],
    [{ ...pass, age: 30 }, '2026-12-31', ['REVIEW /permit/annualPay']],
    [{ ...pass, age: 23, annualPay: 90_000 }, '2024-12-31', ['REVIEW /permit/annualPay']],
  ])('Employment Pass %# on %s', (permit, date, expected) => {
    expect(summary(judgePermit('SG-EP', 'SG', permit, job, date))).toEqual(expected);
  });

  const sPass = { permit: 'sg_s_pass', financialSector: false, age: 23 } as const;
  it.each([
    [{ ...sPass, annualPay: 3300 * 12 }, '2026-12-31', []],
    [{ ...sPass, annualPay: 3300 * 12 - 1 }, '2026-12-31', ['BLOCK /permit/annualPay']],
    [{ ...sPass, annualPay: 3599 * 12 }, '2027-01-01', ['BLOCK /permit/annualPay']],
    [{ ...sPass, annualPay: 3600 * 12 }, '2027-01-01', []],
    [{ ...sPass, financialSector: true, annualPay: 3800 * 12 - 1 }, '2026-12-31', ['BLOCK /permit/annualPay']],
    [{ ...sPass, age: 30, annualPay: 4000 * 12 }, '2026-12-31', ['REVIEW /permit/age']],
  ])('S Pass %# on %s', (permit, date, expected) => {
    expect(summary(judgePermit('SG-EP', 'SG', permit, job, date))).toEqual(expected);
  });

  it.each([
    [{ ...pass, annualPay: 100_000 }, []],
    [{ ...pass, annualPay: 100_000, compassPoints: 39 }, ['BLOCK /permit/compassPoints']],
    [{ ...pass, annualPay: 22_500 * 12, compassPoints: 0 }, []],
    [{ ...pass, annualPay: 22_500 * 12 - 1, compassPoints: null }, ['REVIEW /permit/compassPoints']],
  ])('COMPASS %# gives %j', (permit, expected) => {
    expect(summary(judgePermit('SG-COMPASS', 'SG', permit, job))).toEqual(expected);
  });
});

it.each([
  [{ startsOn: '2026-12-01', checkedOn: '2026-11-30' }, []],
  [{ startsOn: '2026-12-01', checkedOn: '2026-12-01' }, ['BLOCK /permit/checkedOn']],
  [{ startsOn: '2026-11-20' }, ['BLOCK /permit/checkedOn']],
  [{ startsOn: '2026-11-21' }, ['REVIEW /permit/checkedOn']],
  [{}, ['REVIEW /permit/startsOn']],
])('the British check %j gives %j', (permit, expected) => {
  expect(summary(judgePermit('UK-RTW-DATE', 'UK', { permit: 'uk_share_code', ...permit }, job))).toEqual(expected);
});

it.each([
  [41_700, []],
  [41_699, ['REVIEW /permit/annualPay']],
  [null, ['REVIEW /permit/annualPay']],
])('a Skilled Worker with £%s gives %j', (annualPay, expected) => {
  expect(summary(judgePermit('UK-SW', 'UK', { permit: 'uk_skilled_worker', annualPay }, job))).toEqual(expected);
});

describe('the United States', () => {
  it.each([
    // Friday 4 December: the third business day is Wednesday.
    [{ startsOn: '2026-12-04', checkedOn: '2026-12-09' }, []],
    [{ startsOn: '2026-12-04', checkedOn: '2026-12-10' }, ['REVIEW /permit/checkedOn']],
    [{ startsOn: '2026-12-04' }, ['REVIEW /permit/checkedOn']],
    [{}, ['REVIEW /permit/startsOn']],
  ])('want Form I-9 %j in three business days: %j', (permit, expected) => {
    expect(summary(judgePermit('US-I9', 'US', { permit: 'us_i9', ...permit }, job))).toEqual(expected);
  });

  it('never judge an H-1B by machine', () => {
    expect(summary(judgePermit('US-I9', 'US', { permit: 'us_h1b' }, job))).toEqual(['REVIEW /permit']);
  });
});

describe('the Blue Card', () => {
  const card = { permit: 'eu_blue_card', offerMonths: 6, degree: true, nationalAveragePay: 50_000 } as const;
  it.each([
    [{ ...card, annualPay: 80_000 }, []],
    [{ ...card, annualPay: 79_999 }, ['REVIEW /permit/annualPay']],
    [{ ...card, annualPay: 49_999 }, ['REVIEW /permit/annualPay']],
    [
      { ...card, annualPay: 80_000, offerMonths: 5, degree: false },
      ['REVIEW /permit/degree', 'REVIEW /permit/offerMonths'],
    ],
    [{ permit: 'eu_blue_card' }, ['REVIEW /permit/annualPay', 'REVIEW /permit/degree', 'REVIEW /permit/offerMonths']],
  ] as const)('%# asks a person', (permit, expected) => {
    expect(summary(judgePermit('EU-BC', 'EU', permit, job))).toEqual(expected);
  });
});

it('leaves a permit that has no rule of its own to the check of the right to work alone', () => {
  expect(judgePermit('KR-RTW', 'KR', { permit: 'kr_unlimited' }, job)).toHaveLength(1);
  for (const rule of ['SG-EP', 'SG-COMPASS'])
    expect(judgePermit(rule, 'SG', { permit: 'sg_citizen_or_resident' }, job)).toEqual([]);
});
