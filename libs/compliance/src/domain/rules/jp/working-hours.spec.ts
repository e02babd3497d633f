import type { JobContentDraft } from '@iworkz/testing';
import { aLawfulPosting } from '@iworkz/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePosting, summary } from '../testing/judged.js';

type Hours = NonNullable<JobContentDraft['hours']>;
const working = (hours: Hours, overrides: JobContentDraft | object = {}) =>
  aLawfulPosting({ hours: { daysPerWeek: 5, overtime: { expected: false, monthlyHours: 0 }, ...hours }, ...overrides });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('working hours', () => {
  it.each<[string, Hours, string[]]>([
    ['exactly eight hours', { start: '09:00', end: '18:00', breakMinutes: 60 }, []],
    [
      'a minute over eight hours',
      { start: '09:00', end: '18:01', breakMinutes: 60, daysPerWeek: 4 },
      ['BLOCK /hours/start'],
    ],
    ['eight hours past midnight', { start: '22:00', end: '07:00', breakMinutes: 60 }, []],
    [
      'nine hours past midnight',
      { start: '22:00', end: '08:00', breakMinutes: 60, daysPerWeek: 3 },
      ['BLOCK /hours/start'],
    ],
    ['six days of 6 h 40 min', { start: '09:00', end: '16:40', breakMinutes: 60, daysPerWeek: 6 }, []],
    [
      'six days of 6 h 41 min',
      { start: '09:00', end: '16:41', breakMinutes: 60, daysPerWeek: 6 },
      ['BLOCK /hours/daysPerWeek'],
    ],
    [
      'long days under a variable system',
      { system: 'monthly_variable', start: '09:00', end: '20:00', breakMinutes: 60, daysPerWeek: 4 },
      ['REVIEW /hours/start'],
    ],
    ['flexitime', { system: 'flex', start: '07:00', end: '22:00', breakMinutes: 60 }, ['INFO /hours']],
    ['no times', { breakMinutes: 60 }, ['REVIEW /hours/start']],
    ['no break', { start: '09:00', end: '18:00' }, ['REVIEW /hours/breakMinutes']],
    ['a break that fills the day', { start: '09:00', end: '10:00', breakMinutes: 60 }, ['REVIEW /hours/breakMinutes']],
  ])('%s', (_name, hours, expected) => {
    // Annual holidays are left open, so that the days a week alone count.
    expect(summary(judgePosting('LSA-32', working(hours, { holidays: { description: 'シフトによる' } })))).toEqual(
      expected,
    );
  });

  it('says that it cannot judge without hours or days', () => {
    expect(summary(judgePosting('LSA-32', aLawfulPosting({ hours: null })))).toEqual(['REVIEW /hours']);
    const noDays = working(
      { start: '09:00', end: '18:00', breakMinutes: 60, daysPerWeek: null },
      { holidays: { description: '土日' } },
    );
    expect(summary(judgePosting('LSA-32', noDays))).toEqual(['REVIEW /hours/daysPerWeek']);
  });

  it('warns when eight-hour days leave fewer than 105 holidays a year', () => {
    const posting = (daysPerYear: number) =>
      working({ start: '09:00', end: '18:00', breakMinutes: 60 }, { holidays: { description: '土日', daysPerYear } });
    expect(judgePosting('LSA-32', posting(105))).toEqual([]);
    expect(summary(judgePosting('LSA-32', posting(104)))).toEqual(['WARN /holidays/daysPerYear']);
  });

  it('asks whether a shop of fewer than ten may work 44 hours, and refuses more', () => {
    const week = (end: string) =>
      working({ start: '09:00', end, breakMinutes: 60, daysPerWeek: 6 }, { industry: 'retail' });
    expect(summary(judgePosting('LSA-32', week('17:20')))).toEqual(['REVIEW /hours/daysPerWeek']);
    expect(summary(judgePosting('LSA-32', week('17:21')))).toEqual(['BLOCK /hours/daysPerWeek']);
  });

  it('leaves outsourced work to the question whether it is employment', () => {
    const posting = working(
      { start: '09:00', end: '20:00', breakMinutes: 0 },
      { contract: { term: 'indefinite', employment: 'outsourced' } },
    );
    expect(judgePosting('LSA-32', posting)).toEqual([]);
    expect(summary(judgePosting('LSA-9', posting))).toEqual(['REVIEW /contract/employment']);
    expect(judgePosting('LSA-9', aLawfulPosting())).toEqual([]);
  });
});

describe('breaks', () => {
  it.each([
    // work minutes, break, refused
    [360, 0, false],
    [361, 0, true],
    [361, 44, true],
    [361, 45, false],
    [480, 44, true],
    [480, 45, false],
    [481, 45, true],
    [481, 59, true],
    [481, 60, false],
  ])('%d minutes of work with a break of %d: refused %s', (work, breakMinutes, refused) => {
    const hours = { start: '08:00', end: clock(8 * 60 + work + breakMinutes), breakMinutes };
    expect(summary(judgePosting('LSA-34', working(hours)))).toEqual(refused ? ['BLOCK /hours/breakMinutes'] : []);
  });

  it('warns when the stated overtime carries the day past eight hours', () => {
    const eightHours = { start: '09:00', end: '17:45', breakMinutes: 45, daysPerWeek: 5 };
    expect(
      summary(judgePosting('LSA-34', working({ ...eightHours, overtime: { expected: true, monthlyHours: 10 } }))),
    ).toEqual(['WARN /hours/breakMinutes']);
    expect(
      judgePosting(
        'LSA-34',
        working({ ...eightHours, breakMinutes: 60, overtime: { expected: true, monthlyHours: 10 } }),
      ),
    ).toEqual([]);
  });

  it('says that it cannot judge without the break or the times, unless an hour is given anyway', () => {
    expect(summary(judgePosting('LSA-34', working({ start: '09:00', end: '18:00' })))).toEqual([
      'REVIEW /hours/breakMinutes',
    ]);
    expect(summary(judgePosting('LSA-34', working({ breakMinutes: 45 })))).toEqual(['REVIEW /hours/start']);
    expect(judgePosting('LSA-34', working({ breakMinutes: 60 }))).toEqual([]);
  });

  it('never finds more when the break is longer', () => {
    const rank = { INFO: 0, REVIEW: 1, WARN: 2, BLOCK: 3 };
    fc.assert(
      fc.property(
        fc.nat(1439),
        fc.integer({ min: 200, max: 1000 }),
        fc.nat(90),
        fc.nat(90),
        fc.nat(60),
        (start, bound, breakMinutes, more, monthlyHours) => {
          const worst = (pause: number) => {
            const hours = {
              start: clock(start),
              end: clock(start + bound),
              breakMinutes: pause,
              overtime: { expected: monthlyHours > 0, monthlyHours },
            };
            return Math.max(0, ...judgePosting('LSA-34', working(hours)).map(({ severity }) => rank[severity]));
          };
          expect(worst(breakMinutes + more)).toBeLessThanOrEqual(worst(breakMinutes));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('rest days', () => {
  it.each([
    [{ weeklyRestDays: 1 }, []],
    [{ weeklyRestDays: 0.5 }, ['REVIEW /holidays/weeklyRestDays']],
    [{ daysPerYear: 52, weeklyRestDays: 1 }, []],
    [{ daysPerYear: 51, weeklyRestDays: 1 }, ['REVIEW /holidays/daysPerYear']],
  ])('%j gives %j', (holidays, expected) => {
    expect(summary(judgePosting('LSA-35', aLawfulPosting({ holidays: { description: '日曜', ...holidays } })))).toEqual(
      expected,
    );
  });

  it('counts seven working days a week, and says when it knows nothing', () => {
    const posting = (daysPerWeek: number | null) =>
      aLawfulPosting({ holidays: null, hours: { start: '09:00', end: '12:00', daysPerWeek } });
    expect(summary(judgePosting('LSA-35', posting(7)))).toEqual(['REVIEW /holidays/weeklyRestDays']);
    expect(judgePosting('LSA-35', posting(6))).toEqual([]);
    expect(summary(judgePosting('LSA-35', posting(null)))).toEqual(['REVIEW /holidays/weeklyRestDays']);
  });
});
