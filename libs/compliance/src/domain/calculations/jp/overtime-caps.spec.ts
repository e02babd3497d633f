import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { overtimeCaps } from './overtime-caps.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

const h = (hours: number) => hours * 60;
type Input = Parameters<typeof answerOf<typeof overtimeCaps.input, typeof overtimeCaps.output>>[1];

const monthAfter = (start: string, index: number) => {
  const number = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + index;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
};
/** Minutes of overtime, or of overtime and of holiday work, month by month from April 2026. */
const record = (
  minutes: readonly (number | [number, number])[],
  overrides: Partial<Input> = {},
  start = '2026-04',
) => ({
  work: 'general' as const,
  agreement: 'special_clause' as const,
  yearlyVariableHours: false,
  yearStartsInMonth: 4,
  employedSince: start,
  ...overrides,
  months: minutes.map((each, index) => {
    const [overtimeMinutes, holidayMinutes] = typeof each === 'number' ? [each, 0] : each;
    return { month: monthAfter(start, index), overtimeMinutes, holidayMinutes };
  }),
});
const judge = (input: Input, date = '2027-03-31') => answerOf(overtimeCaps, input, date);
const exceeded = (input: Input) =>
  judge(input)
    .checks.filter(({ verdict }) => verdict === 'exceeded')
    .map(({ cap, from, to }) => `${cap} ${from}..${to}`);

describe('overtime caps', () => {
  it.each([
    ['limits', false, h(45), []],
    ['limits', false, h(45) + 1, ['month_limit 2026-04..2026-04']],
    ['limits', true, h(42), []],
    ['limits', true, h(42) + 1, ['month_limit 2026-04..2026-04']],
    ['special_clause', false, h(45) + 1, []],
    ['special_clause', false, h(100) - 1, []],
    ['special_clause', false, h(100), ['month_below 2026-04..2026-04']],
    ['none', false, 0, []],
    ['none', false, 1, ['no_agreement 2026-04..2026-04']],
  ] as const)(
    'under %s (yearly system %s) finds in a month of %d minutes: %j',
    (agreement, yearlyVariableHours, minutes, found) => {
      expect(exceeded(record([minutes], { agreement, yearlyVariableHours }))).toEqual(found);
    },
  );

  it('counts holiday work in the month below 100 hours and in the averages, never in the limits, the year or the six months', () => {
    const limits = { agreement: 'limits' } as const;
    expect(exceeded(record([[h(45), h(54) + 59]], limits))).toEqual([]);
    expect(exceeded(record([[h(45), h(55)]], limits))).toEqual(['month_below 2026-04..2026-04']);
    expect(
      exceeded(
        record(
          [
            [h(45), h(36)],
            [h(45), h(34)],
          ],
          limits,
        ),
      ),
    ).toEqual([]);
    expect(
      exceeded(
        record(
          [
            [h(45), h(36)],
            [h(45), h(34) + 1],
          ],
          limits,
        ),
      ),
    ).toEqual(['average 2026-04..2026-05']);
    const year = record(
      Array.from({ length: 12 }, (): [number, number] => [h(30), h(40)]),
      limits,
    );
    expect(judge(year).verdict).toBe('kept');
    const special = judge(record(Array.from({ length: 12 }, (): [number, number] => [h(45), h(34)])));
    expect(special).toMatchObject({ verdict: 'kept', monthsOverLimit: [] });
  });

  it.each([
    ['limits', false, h(30), h(30)],
    ['limits', true, h(20), h(100)],
  ] as const)(
    'under %s allows the yearly limit to the minute (yearly system %s)',
    (agreement, yearlyVariableHours, eleven, last) => {
      const minutes = yearlyVariableHours
        ? [...Array.from({ length: 11 }, () => h(27)), h(320 - 297)]
        : [...Array.from({ length: 11 }, () => eleven), last];
      expect(exceeded(record(minutes, { agreement, yearlyVariableHours }))).toEqual([]);
      minutes[11]! += 1;
      expect(exceeded(record(minutes, { agreement, yearlyVariableHours }))).toEqual(['year_limit 2026-04..2027-03']);
    },
  );

  it('allows 720 hours a year and six months over 45 hours under a special clause, and one minute or month more not', () => {
    const sixOver = [75, 75, 75, 75, 75, 75, 45, 45, 45, 45, 45, 45].map(h);
    expect(judge(record(sixOver))).toMatchObject({
      verdict: 'kept',
      monthsOverLimit: expect.objectContaining({ length: 6 }),
    });
    expect(exceeded(record(sixOver.with(0, h(75) + 1)))).toEqual(['special_year 2026-04..2027-03']);
    const sevenOver = sixOver.with(0, h(70)).with(6, h(45) + 1);
    expect(exceeded(record(sevenOver))).toEqual(['special_months 2026-04..2027-03']);
  });

  it('starts the six months and the year anew with an agreement year, but not the averages', () => {
    const acrossYears = record([h(79), h(79), h(82)], {}, '2026-02');
    expect(exceeded(acrossYears)).toEqual(['average 2026-03..2026-04']);
    const months = judge(acrossYears).checks.filter(({ cap }) => cap === 'special_months');
    expect(months.map(({ from, to, found }) => [from, to, found])).toEqual([
      ['2025-04', '2026-03', 2],
      ['2026-04', '2027-03', 1],
    ]);
  });

  it('leaves open what depends on months that are not listed, but says an excess that no such month can heal', () => {
    const partial = judge(record([h(10)], { employedSince: null }));
    expect(partial.verdict).toBe('open');
    expect(partial.checks.filter(({ verdict }) => verdict === 'open').map(({ cap, from }) => `${cap} ${from}`)).toEqual(
      [
        'special_year 2026-04',
        'special_months 2026-04',
        'average 2026-03',
        'average 2026-02',
        'average 2026-01',
        'average 2025-12',
        'average 2025-11',
      ],
    );
    const certain = record([h(99), h(99), h(50)], { employedSince: null });
    expect(exceeded(certain)).toEqual(['average 2026-04..2026-05', 'average 2026-04..2026-06']);
    expect(exceeded(record([h(99), h(99)], { employedSince: null }))).toEqual(['average 2026-04..2026-05']);
  });

  it('asks for no months before the employment', () => {
    const hired = record(
      Array.from({ length: 3 }, () => h(30)),
      { employedSince: '2027-01' },
      '2027-01',
    );
    expect(judge(hired).verdict).toBe('kept');
  });

  it('holds drivers to 960 hours a year and nothing else, and research to no cap', () => {
    const heavy = [
      ...Array.from({ length: 11 }, (): [number, number] => [h(85), h(40)]),
      [h(25), 0] as [number, number],
    ];
    expect(exceeded(record(heavy, { work: 'driver' }))).toEqual([]);
    expect(exceeded(record(heavy.with(11, [h(25) + 1, 0]), { work: 'driver' }))).toEqual([
      'special_year 2026-04..2027-03',
    ]);
    expect(judge(record(heavy, { work: 'research_and_development' }))).toMatchObject({ verdict: 'kept', checks: [] });
    expect(exceeded(record([h(120)], { work: 'construction_disaster_recovery' }))).toEqual([]);
  });

  it('knows no caps of doctors, none before 1 April 2020, and none of drivers before 1 April 2024', () => {
    expect(() => judge(record([0], { work: 'doctor' }))).toThrow(UnknownLaw);
    expect(() => judge(record([0], {}, '2020-03'))).toThrow(UnknownLaw);
    expect(judge(record([0], {}, '2020-04')).checks).not.toEqual([]);
    expect(() => judge(record([0], {}, '2026-04'), '2020-03-31')).toThrow(UnknownLaw);
    expect(() => judge(record([0], { work: 'driver' }, '2024-03'))).toThrow(UnknownLaw);
    expect(judge(record([0], { work: 'driver' }, '2024-04')).checks).not.toEqual([]);
  });

  it('refuses gaps, doubles, employment after the first month, and what is missing or not whole minutes', () => {
    const two = record([0, 0]);
    expect(refusedFields(overtimeCaps, two)).toEqual([]);
    for (const month of ['2026-04', '2026-06', '2026-03']) {
      expect(refusedFields(overtimeCaps, { ...two, months: [two.months[0], { ...two.months[1], month }] })).toEqual([
        'months/1/month',
      ]);
    }
    expect(refusedFields(overtimeCaps, { ...two, employedSince: '2026-05' })).toEqual(['employedSince']);
    expect(refusedFields(overtimeCaps, { ...two, months: [] })).toEqual(['months']);
    expect(refusedFields(overtimeCaps, { ...two, months: [{ month: '2026-13', overtimeMinutes: 0.5 }] })).toEqual([
      'months/0/month',
      'months/0/overtimeMinutes',
      'months/0/holidayMinutes',
    ]);
  });

  it('averages as a brute force over every window of two to six months does', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: h(99) }), fc.integer({ min: 0, max: h(40) }));
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 18 }), (months) => {
        const brute: string[] = [];
        for (let last = 0; last < months.length; last++) {
          for (let length = 2; length <= 6 && length <= last + 1; length++) {
            let sum = 0;
            for (let at = last - length + 1; at <= last; at++) sum += months[at]![0] + months[at]![1];
            if (sum / length > 80 * 60)
              brute.push(`${monthAfter('2026-04', last - length + 1)}..${monthAfter('2026-04', last)}`);
          }
        }
        const found = exceeded(record(months)).filter((each) => each.startsWith('average '));
        expect(found.map((each) => each.slice('average '.length))).toEqual(brute);
      }),
      { numRuns: 150 },
    );
  });

  it('never heals an excess by more overtime', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: h(110) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(minutes, fc.nat(), fc.integer({ min: 1, max: h(20) }), (months, at, more) => {
        const index = at % months.length;
        const before = exceeded(record(months));
        const after = new Set(exceeded(record(months.with(index, months[index]! + more))));
        expect(before.filter((each) => !after.has(each))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
