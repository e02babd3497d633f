import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { hspPoints } from './hsp-points.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof hspPoints.input, typeof hspPoints.output>>[1];
const asked = '2026-11-20';
/** 45 years old and without a point, but for the salary that the tables ask for. */
const person = (overrides: Partial<Input> = {}): Input => ({
  table: 'specialist',
  bornOn: '1981-01-01',
  degrees: [],
  severalGraduateFields: false,
  relatedYears: 0,
  annualSalaryYen: 3_000_000,
  researchAchievements: 0,
  nationalLicences: 0,
  post: 'none',
  japanese: 'none',
  bonuses: [],
  ...overrides,
});
const ask = (input: Input, date = asked) => answerOf(hspPoints, input, date);
const pointsOf = (item: string, input: Input) => ask(input).lines.find((line) => line.item === item)?.points;
const tables = ['research', 'specialist', 'management'] as const;
/** Points by table: i research, specialist, management. */
const byTable = (item: string, overrides: Partial<Input>) =>
  tables.map((table) => pointsOf(item, person({ ...overrides, table })));

describe('points of highly skilled professionals', () => {
  it.each([
    [[], [0, 0, 0]],
    [['bachelor'], [10, 10, 10]],
    [['master_or_professional'], [20, 20, 20]],
    [['mba_or_mot'], [20, 25, 25]],
    [['doctorate'], [30, 30, 20]],
    [
      ['bachelor', 'doctorate', 'mba_or_mot'],
      [30, 30, 25],
    ],
  ] as const)('gives for the best of the degrees %j the points %j', (degrees, expected) => {
    expect(byTable('degree', { degrees: [...degrees] })).toEqual(expected);
  });

  it.each([
    [2, [0, 0, 0]],
    [3, [5, 5, 10]],
    [5, [10, 10, 15]],
    [6, [10, 10, 15]],
    [7, [15, 15, 20]],
    [9, [15, 15, 20]],
    [10, [15, 20, 25]],
  ])('gives for %d years of work the points %j', (relatedYears, expected) => {
    expect(byTable('experience', { relatedYears })).toEqual(expected);
  });

  it.each([
    // On 20 November 2026: turned 30, 35, 40 that day, or does the next.
    [10_000_000, '1981-01-01', 40],
    [9_999_999, '1981-01-01', 35],
    [8_000_000, '1981-01-01', 30],
    [7_999_999, '1981-01-01', 0],
    [7_000_000, '1986-11-20', 0],
    [7_000_000, '1986-11-21', 25],
    [6_999_999, '1986-11-21', 20],
    [5_999_999, '1986-11-21', 0],
    [5_999_999, '1991-11-20', 0],
    [5_000_000, '1991-11-21', 15],
    [4_999_999, '1991-11-21', 0],
    [4_000_000, '1996-11-20', 0],
    [4_000_000, '1996-11-21', 10],
    [3_999_999, '1996-11-21', 0],
  ])('gives a specialist on %d yen born on %s %d points for salary', (annualSalaryYen, bornOn, expected) => {
    expect(pointsOf('salary', person({ annualSalaryYen, bornOn }))).toBe(expected);
  });

  it.each([
    [9_999_999, 0],
    [10_000_000, 10],
    [15_000_000, 20],
    [20_000_000, 30],
    [24_999_999, 30],
    [25_000_000, 40],
    [30_000_000, 50],
  ])('gives a manager on %d yen %d points for salary', (annualSalaryYen, expected) => {
    expect(pointsOf('salary', person({ table: 'management', annualSalaryYen }))).toBe(expected);
  });

  it.each([
    ['1996-11-21', 15],
    ['1996-11-20', 10],
    ['1991-11-21', 10],
    ['1991-11-20', 5],
    ['1986-11-21', 5],
    ['1986-11-20', 0],
  ])('gives those born on %s %d points for age, and managers none', (bornOn, expected) => {
    expect(byTable('age', { bornOn })).toEqual([expected, expected, undefined]);
  });

  it('counts research, licences and posts where the table has them', () => {
    expect([0, 1, 2, 3].map((researchAchievements) => byTable('research', { researchAchievements }))).toEqual([
      [0, 0, undefined],
      [20, 15, undefined],
      [25, 15, undefined],
      [25, 15, undefined],
    ]);
    expect([0, 1, 2, 3].map((nationalLicences) => byTable('licences', { nationalLicences })[1])).toEqual([
      0, 5, 10, 10,
    ]);
    expect(byTable('licences', { nationalLicences: 2 })).toEqual([undefined, 10, undefined]);
    expect(byTable('post', { post: 'representative_director' })).toEqual([undefined, undefined, 10]);
    expect(byTable('post', { post: 'director' })).toEqual([undefined, undefined, 5]);
  });

  it('counts N1 beside a degree from Japan, but not N2', () => {
    const degree: Partial<Input> = { degrees: ['bachelor'], bonuses: ['japanese_degree'] };
    expect(pointsOf('japanese', person({ japanese: 'n2' }))).toBe(10);
    expect(pointsOf('japanese', person({ japanese: 'n2', ...degree }))).toBe(0);
    expect(pointsOf('japanese', person({ japanese: 'n1_or_foreign_japanese_major', ...degree }))).toBe(15);
  });

  it('gives the additions of other tables no points, and says so', () => {
    expect(byTable('large_investment', { bonuses: ['large_investment'] })).toEqual([0, 0, 5]);
    expect(byTable('investment_management', { bonuses: ['investment_management'] })).toEqual([0, 10, 10]);
    const { lines } = ask(person({ bonuses: ['large_investment'] }));
    expect(lines.find(({ item }) => item === 'large_investment')?.reason).toBe('not in this table');
  });

  it('passes at 70 points, promises permanent residence after 3 years, and after 1 year from 80', () => {
    const seventy = person({ annualSalaryYen: 10_000_000, degrees: ['bachelor'], relatedYears: 10 });
    expect(ask(seventy)).toMatchObject({
      totalPoints: 70,
      qualifies: true,
      missingPoints: 0,
      permanentResidenceAfterYears: 3,
    });
    expect(ask({ ...seventy, relatedYears: 9 })).toMatchObject({
      totalPoints: 65,
      qualifies: false,
      missingPoints: 5,
      permanentResidenceAfterYears: null,
    });
    expect(ask({ ...seventy, nationalLicences: 1 })).toMatchObject({
      totalPoints: 75,
      permanentResidenceAfterYears: 3,
    });
    expect(ask({ ...seventy, nationalLicences: 2 })).toMatchObject({
      totalPoints: 80,
      permanentResidenceAfterYears: 1,
    });
  });

  it.each([
    ['specialist', 2_999_999, false],
    ['specialist', 3_000_000, true],
    ['management', 2_999_999, false],
    ['management', 3_000_000, true],
    ['research', 2_999_999, true],
  ] as const)('in %s with %d yen finds the salary floor met: %s', (table, annualSalaryYen, met) => {
    const rich = person({
      table,
      annualSalaryYen,
      degrees: ['doctorate'],
      relatedYears: 10,
      japanese: 'n1_or_foreign_japanese_major',
      bonuses: ['japanese_degree', 'recognised_university', 'growth_field_project', 'local_government_scheme'],
    });
    expect(ask(rich)).toMatchObject({ salaryFloorMet: met, qualifies: met });
    expect(ask(rich).totalPoints).toBeGreaterThanOrEqual(70);
  });

  it('marks the table of research as read in part only', () => {
    expect(tables.map((table) => ask(person({ table })).basis.verified)).toEqual(['part', 'yes', 'yes']);
  });

  it('refuses what contradicts itself, names the field, and knows no points before 2026', () => {
    const refused = (overrides: Partial<Input>) => refusedFields(hspPoints, person(overrides));
    expect(refused({})).toEqual([]);
    expect(refused({ bonuses: ['jica_training', 'innovation_supported_small_host'] })).toEqual(['bonuses/1']);
    expect(refused({ bonuses: ['japanese_degree'] })).toEqual(['bonuses/0']);
    expect(refused({ bonuses: ['jica_training', 'jica_training'] })).toEqual(['bonuses/1']);
    expect(refused({ degrees: ['bachelor'], severalGraduateFields: true })).toEqual(['severalGraduateFields']);
    expect(refused({ relatedYears: 2.5 })).toEqual(['relatedYears']);
    expect(refusedFields(hspPoints, { ...person(), table: 'other' })).toEqual(['table']);
    expect(() => ask(person({ bornOn: '2026-11-21' }))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: ['bornOn'] })] }),
    );
    expect(() => ask(person(), '2025-12-31')).toThrow(UnknownLaw);
    expect(ask(person(), '2026-01-01').totalPoints).toBe(0);
  });

  it('adds its lines up, and never takes points for more salary or more years', () => {
    const years = fc.integer({ min: 0, max: 20 });
    const salary = fc.integer({ min: 0, max: 40_000_000 });
    const born = fc.constantFrom('1975-05-05', '1988-05-05', '1993-05-05', '2000-02-29');
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        born,
        years,
        salary,
        years,
        salary,
        (table, bornOn, few, little, more, much) => {
          const less = ask(person({ table, bornOn, relatedYears: few, annualSalaryYen: little }));
          const greater = ask(person({ table, bornOn, relatedYears: few + more, annualSalaryYen: little + much }));
          expect(less.lines.reduce((sum, { points }) => sum + points, 0)).toBe(less.totalPoints);
          expect(greater.totalPoints).toBeGreaterThanOrEqual(less.totalPoints);
        },
      ),
      { numRuns: 60 },
    );
  });
});
