import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { judgeWork, summary } from '../testing/judged.js';

const engineer = aLawfulPosting();
const doing = (category: NonNullable<NonNullable<typeof engineer.duties>['category']>, overrides = {}) =>
  aLawfulPosting({ duties: { description: '業務', category }, ...overrides });
/** `minutes` a day on five days a week. */
const partTime = (minutes: number, overtime = { expected: false, monthlyHours: 0 }) =>
  aLawfulPosting({
    duties: { description: '接客', category: 'food_service' },
    contract: { term: 'fixed', employment: 'part_time' },
    hours: {
      start: '10:00',
      end: `${10 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
      breakMinutes: 0,
      daysPerWeek: 5,
      overtime,
    },
  });

describe('permission to work', () => {
  it('says what is missing when nothing is recorded', () => {
    const findings = ruleBook.evaluate('work_permission', 'JP', { authorization: null, job: engineer }, '2026-11-20');
    expect(findings).toMatchObject([{ ruleId: 'IMM-19', severity: 'REVIEW', field: '/authorization' }]);
    expect(findings[0]!.repair.ja).toContain('在留カード');
  });

  it.each(['temporary_visitor', 'cultural_activities', 'trainee', 'student', 'dependent'] as const)(
    'refuses %s without a permission',
    (status) => {
      expect(summary(judgeWork('IMM-19', { status }, engineer))).toEqual(['BLOCK /authorization/status']);
    },
  );

  it('asks to see the individual permission of a visitor', () => {
    const visitor = { status: 'temporary_visitor', outsideActivityPermission: true } as const;
    expect(summary(judgeWork('IMM-19', visitor, engineer))).toEqual([
      'REVIEW /authorization/outsideActivityPermission',
    ]);
  });

  it.each(['permanent_resident', 'spouse_of_japanese', 'long_term_resident', 'japanese_national'] as const)(
    'lets %s do anything',
    (status) => {
      for (const rule of ['IMM-19', 'IMM-19-FIT', 'IMM-28H', 'IMM-SSW1'])
        expect(judgeWork(rule, { status }, doing('unskilled'))).toEqual([]);
    },
  );

  it.each([
    ['engineer_humanities_international', 'engineering', []],
    ['engineer_humanities_international', 'food_service', ['REVIEW /job/duties/category']],
    ['nursing_care', 'care', []],
    ['nursing_care', 'retail', ['REVIEW /job/duties/category']],
    ['business_manager', 'management', []],
    ['highly_skilled_1', 'engineering', ['REVIEW /authorization/status']],
    ['technical_intern', 'manufacturing', ['REVIEW /authorization/status']],
    ['working_holiday', 'food_service', []],
    ['working_holiday', 'adult_entertainment', ['REVIEW /job/duties/category']],
    ['specified_skilled_2', 'care', ['REVIEW /job/duties/category']],
  ] as const)('%s doing %s: %j', (status, category, expected) => {
    expect(summary(judgeWork('IMM-19-FIT', { status }, doing(category)))).toEqual(expected);
  });

  it('says that it cannot judge duties nobody sorted', () => {
    const job = aLawfulPosting({ duties: { description: '業務' } });
    expect(summary(judgeWork('IMM-19-FIT', { status: 'engineer_humanities_international' }, job))).toEqual([
      'REVIEW /job/duties/category',
    ]);
    expect(summary(judgeWork('IMM-SSW1', { status: 'specified_skilled_1' }, job))).toEqual([
      'REVIEW /job/duties/category',
    ]);
  });
});

describe('28 hours a week', () => {
  const student = { status: 'student', outsideActivityPermission: true } as const;

  it.each([
    [336, ['INFO /job/hours']], // 5 × 5 h 36 min = 28 h
    [337, ['BLOCK /job/hours']],
  ])('%d minutes a day on five days: %j', (minutes, expected) => {
    expect(summary(judgeWork('IMM-28H', student, partTime(minutes)))).toEqual(expected);
    expect(summary(judgeWork('IMM-28H', { ...student, status: 'dependent' }, partTime(minutes)))).toEqual(expected);
  });

  it('tells of the school vacation to students alone', () => {
    expect(judgeWork('IMM-28H', student, partTime(400))[0]!.text.ja).toContain('長期休業期間');
    expect(judgeWork('IMM-28H', { ...student, status: 'dependent' }, partTime(400))[0]!.text.ja).not.toContain(
      '長期休業期間',
    );
  });

  it('warns when overtime would cross the line', () => {
    expect(summary(judgeWork('IMM-28H', student, partTime(330, { expected: true, monthlyHours: 10 })))).toEqual([
      'WARN /job/hours',
    ]);
  });

  it('refuses adult entertainment, and says when hours are not known', () => {
    expect(summary(judgeWork('IMM-28H', student, doing('adult_entertainment')))).toEqual([
      'BLOCK /job/duties/category',
    ]);
    expect(summary(judgeWork('IMM-28H', student, aLawfulPosting({ hours: null })))).toEqual(['REVIEW /job/hours']);
  });
});

describe('the period of stay', () => {
  const until = (
    expiresOn: string | null,
    status: 'engineer_humanities_international' | 'permanent_resident' = 'engineer_humanities_international',
  ) => ({ status, expiresOn });

  it.each([
    ['2026-08-20', []],
    ['2026-08-21', ['INFO /authorization/expiresOn']],
    ['2026-11-20', ['INFO /authorization/expiresOn']],
    ['2026-11-21', ['REVIEW /authorization/expiresOn']],
    ['2027-01-20', ['REVIEW /authorization/expiresOn']],
    ['2027-01-21', ['BLOCK /authorization/expiresOn']],
  ])('to 2026-11-20, judged on %s: %j', (date, expected) => {
    expect(summary(judgeWork('IMM-20', until('2026-11-20'), engineer, date))).toEqual(expected);
  });

  it('ends the two months on the last day of a shorter month', () => {
    expect(summary(judgeWork('IMM-20', until('2026-12-31'), engineer, '2027-02-28'))).toEqual([
      'REVIEW /authorization/expiresOn',
    ]);
    expect(summary(judgeWork('IMM-20', until('2026-12-31'), engineer, '2027-03-01'))).toEqual([
      'BLOCK /authorization/expiresOn',
    ]);
  });

  it('asks permanent residents for a new card only', () => {
    expect(summary(judgeWork('IMM-20', until('2020-01-01', 'permanent_resident'), engineer))).toEqual([
      'REVIEW /authorization/expiresOn',
    ]);
    expect(judgeWork('IMM-20', until(null, 'permanent_resident'), engineer)).toEqual([]);
    expect(summary(judgeWork('IMM-20', until(null), engineer))).toEqual(['REVIEW /authorization/expiresOn']);
  });
});

describe('conditions of single statuses', () => {
  const dispatch = { contract: { term: 'fixed', employment: 'dispatch' } } as const;

  it.each([
    ['care', {}, []],
    ['retail', {}, ['BLOCK /job/duties/category']],
    ['logistics', {}, []],
    ['agriculture', dispatch, []],
    ['construction', dispatch, ['BLOCK /job/contract/employment']],
  ] as const)('特定技能1号 in %s %j: %j', (category, overrides, expected) => {
    expect(summary(judgeWork('IMM-SSW1', { status: 'specified_skilled_1' }, doing(category, overrides)))).toEqual(
      expected,
    );
  });

  it('wants full-time direct employment of 特定活動46号', () => {
    const status = 'designated_activities_46' as const;
    expect(judgeWork('IMM-46', { status }, engineer)).toEqual([]);
    expect(summary(judgeWork('IMM-46', { status }, aLawfulPosting(dispatch)))).toEqual([
      'BLOCK /job/contract/employment',
    ]);
    expect(summary(judgeWork('IMM-46', { status }, aLawfulPosting({ contract: null })))).toEqual([
      'REVIEW /job/contract/employment',
    ]);
  });

  it('asks for the pledges of dispatched specialists from 2026-03-09', () => {
    const specialist = { status: 'engineer_humanities_international' } as const;
    expect(judgeWork('IMM-DISP', specialist, aLawfulPosting(dispatch), '2026-03-08')).toEqual([]);
    expect(summary(judgeWork('IMM-DISP', specialist, aLawfulPosting(dispatch), '2026-03-09'))).toEqual([
      'REVIEW /job/contract/employment',
    ]);
  });

  it('asks how the degree relates to the duties, and for a degree that is not recorded', () => {
    const specialist = { status: 'engineer_humanities_international' } as const;
    expect(summary(judgeWork('IMM-DEG', specialist, engineer))).toEqual(['REVIEW /authorization/degreeField']);
    expect(judgeWork('IMM-DEG', { ...specialist, degreeField: '情報工学' }, engineer)[0]!.text.ja).toContain(
      '情報工学',
    );
  });

  it.each(['artist', 'religious_activities', 'journalist', 'designated_activities_46'] as const)(
    'does not remind holders of %s of a report that the Act does not ask of them',
    (status) => {
      expect(judgeWork('IMM-CHG', { status }, engineer)).toEqual([]);
      expect(judgeWork('FWR-28', { status }, engineer)).toHaveLength(1);
    },
  );

  it('reminds of the reports that hiring brings', () => {
    const told = (status: 'engineer_humanities_international' | 'permanent_resident' | 'japanese_national') =>
      ['IMM-CHG', 'FWR-28'].flatMap((rule) => judgeWork(rule, { status }, engineer)).map(({ ruleId }) => ruleId);
    expect(told('engineer_humanities_international')).toEqual(['IMM-CHG', 'FWR-28']);
    expect(told('permanent_resident')).toEqual(['FWR-28']);
    expect(told('japanese_national')).toEqual([]);
  });
});

describe('statuses by profession', () => {
  it.each([
    ['professor', 'education', []],
    ['professor', 'engineering', ['REVIEW /job/duties/category']],
    ['researcher', 'research', []],
    ['instructor', 'education', []],
    ['instructor', 'research', ['REVIEW /job/duties/category']],
    ['medical_services', 'medical', []],
    ['medical_services', 'care', ['REVIEW /job/duties/category']],
    ['artist', 'education', ['REVIEW /job/duties/category']],
    ['religious_activities', 'education', ['REVIEW /job/duties/category']],
    ['journalist', 'humanities', ['REVIEW /job/duties/category']],
    ['legal_accounting_services', 'humanities', ['REVIEW /job/duties/category']],
    ['entertainer', 'food_service', ['REVIEW /job/duties/category']],
    ['employment_for_skill_development', 'manufacturing', ['REVIEW /authorization/status']],
    ['designated_activities_other', 'manufacturing', ['REVIEW /authorization/status']],
  ] as const)('%s, doing %s: %j', (status, category, expected) => {
    expect(summary(judgeWork('IMM-19-FIT', { status }, doing(category)))).toEqual(expected);
    expect(judgeWork('IMM-19', { status }, doing(category))).toEqual([]);
  });

  it('says of a status that the Act does not have yet when it begins', () => {
    const told = (date: string) =>
      judgeWork('IMM-19-FIT', { status: 'employment_for_skill_development' }, doing('manufacturing'), date)[0]!.text.en;
    expect(told('2027-03-31')).toContain('begins on April 1, 2027');
    expect(told('2027-04-01')).toContain('granted for a named employer or plan');
  });
});
