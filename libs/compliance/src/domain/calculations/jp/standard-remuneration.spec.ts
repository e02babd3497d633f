import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardRemuneration } from './standard-remuneration.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const grades = (remuneration: number, date = '2026-11-20') => {
  const { health, pension } = answerOf(standardRemuneration, { remuneration }, date);
  return [health.grade, health.standard, pension.grade, pension.standard];
};

describe('standard remuneration', () => {
  it('has the 50 published grades, made from their steps', () => {
    // 標準報酬月額等級表: standard and lowest pay in thousand yen
    const published =
      '58:0 68:63 78:73 88:83 98:93 104:101 110:107 118:114 126:122 134:130 142:138 150:146 160:155 170:165 180:175 ' +
      '190:185 200:195 220:210 240:230 260:250 280:270 300:290 320:310 340:330 360:350 380:370 410:395 440:425 470:455 ' +
      '500:485 530:515 560:545 590:575 620:605 650:635 680:665 710:695 750:730 790:770 830:810 880:855 930:905 980:955 ' +
      '1030:1005 1090:1055 1150:1115 1210:1175 1270:1235 1330:1295 1390:1355';
    const rows = published.split(' ').map((row) => row.split(':').map((thousands) => Number(thousands) * 1000));
    expect(rows).toHaveLength(50);
    rows.forEach(([standard, payFrom], index) => {
      const { health } = answerOf(standardRemuneration, { remuneration: payFrom! }, '2026-11-20');
      expect(health).toMatchObject({ grade: index + 1, standard, payFrom, payBelow: rows[index + 1]?.[1] ?? null });
    });
  });

  it.each([
    [82_999, [3, 78_000, 1, 88_000]],
    [83_000, [4, 88_000, 1, 88_000]],
    [92_999, [4, 88_000, 1, 88_000]],
    [93_000, [5, 98_000, 2, 98_000]],
    [634_999, [34, 620_000, 31, 620_000]],
    [635_000, [35, 650_000, 32, 650_000]],
    [664_999, [35, 650_000, 32, 650_000]],
    [665_000, [36, 680_000, 32, 650_000]],
    [5_000_000, [50, 1_390_000, 32, 650_000]],
  ])('%d yen a month: grades and standards %j', (remuneration, expected) => {
    expect(grades(remuneration)).toEqual(expected);
  });

  it.each([
    ['2027-08-31', 650_000, 32],
    ['2027-09-01', 680_000, 33],
    ['2028-08-31', 680_000, 33],
    ['2028-09-01', 710_000, 34],
    ['2029-08-31', 710_000, 34],
    ['2029-09-01', 750_000, 35],
  ])('ends pension insurance on %s at %d yen, grade %d', (date, standard, grade) => {
    expect(answerOf(standardRemuneration, { remuneration: 1_000_000 }, date).pension).toMatchObject({
      standard,
      grade,
      payBelow: null,
    });
  });

  it('refuses a date before the law that it knows', () => {
    expect(() => grades(300_000, '2020-08-31')).toThrow(/not known/);
    expect(grades(300_000, '2020-09-01')).toEqual([22, 300_000, 19, 300_000]);
  });

  it.each([
    [{}, ['remuneration']],
    [{ remuneration: -1 }, ['remuneration']],
    [{ remuneration: 300_000.5 }, ['remuneration']],
    [{ remuneration: 1, grade: 2 }, ['']],
  ])('refuses %j and names the field', (input, fields) => {
    expect(refusedFields(standardRemuneration, input)).toEqual(fields);
  });

  it('never lowers a grade when pay rises, and every standard lies in its own grade', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(500_000), (pay, rise) => {
        const [lower, higher] = [grades(pay), grades(pay + rise)];
        expect(higher[0]).toBeGreaterThanOrEqual(lower[0]!);
        expect(higher[3]).toBeGreaterThanOrEqual(lower[3]!);
        expect(grades(lower[1]!)).toEqual(lower);
      }),
      { numRuns: 300 },
    );
  });
});
