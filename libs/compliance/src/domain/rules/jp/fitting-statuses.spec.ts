import type { DutyCategory } from '@iworkz/contracts';
import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { legalStatuses, type LegalStatus } from '../../inputs/legal-statuses.js';
import { CandidateFacts, specifiedSkilledFields } from '../../inputs/work-permit.js';
import { summary } from '../testing/judged.js';
import { fittingStatuses, requirementsOf } from './fitting-statuses.js';
import { skilledFields, statusBook } from './status-book.js';

const doing = (category: DutyCategory, overrides = {}) =>
  aLawfulPosting({ duties: { description: '業務', category }, ...overrides });
const facts = (some: object) => CandidateFacts.parse(some);
const states = (status: LegalStatus, category: DutyCategory, some: object, date = '2026-11-20', overrides = {}) =>
  Object.fromEntries(requirementsOf(status, doing(category, overrides), facts(some), date));
const judge = (ruleId: string, status: LegalStatus, job: ReturnType<typeof doing>, candidate: CandidateFacts | null) =>
  ruleBook
    .evaluate(
      'work_permission',
      'JP',
      {
        authorization: { status, expiresOn: '2029-03-31', outsideActivityPermission: true, degreeField: '情報工学' },
        job,
        candidate,
      },
      '2026-11-20',
    )
    .filter((finding) => finding.ruleId === ruleId);

describe('the statuses of the Immigration Act', () => {
  it('are all in the book: 外交 to 特定活動, and the four of the second table', () => {
    const inTable = (table: string) => legalStatuses.filter((status) => statusBook[status].table === table);
    expect(inTable('1-1')).toHaveLength(6);
    expect(inTable('1-3')).toHaveLength(2);
    expect(inTable('1-4')).toHaveLength(3);
    expect(inTable('2')).toHaveLength(4);
    expect(specifiedSkilledFields.filter((field) => skilledFields[field].open)).toHaveLength(16);
    expect(specifiedSkilledFields.filter((field) => skilledFields[field].second)).toHaveLength(11);
  });

  it('that name their own work are asked of a person, never passed over', () => {
    for (const status of [
      'artist',
      'journalist',
      'religious_activities',
      'entertainer',
      'legal_accounting_services',
      'diplomat',
    ] as const)
      expect(judge('IMM-19-FIT', status, doing('retail'), null), status).toMatchObject([{ severity: 'REVIEW' }]);
  });
});

describe('the status that a job needs', () => {
  const candidate = facts({ degree: 'bachelor', degreeRelated: true, peerPay: 420_000, hspPoints: 60 });

  it('is told with what is missing, the least first', () => {
    const [first, ...others] = fittingStatuses(doing('engineering'), candidate, '2026-11-20');
    expect(first).toMatchObject({
      status: 'engineer_humanities_international',
      requirements: [
        { requirement: 'degree_or_practice', state: 'met' },
        { requirement: 'peer_pay', state: 'met' },
      ],
    });
    const professional = others.find(({ status }) => status === 'highly_skilled_1');
    expect(professional!.requirements).toMatchObject([{ requirement: 'hsp_points', state: 'missing' }]);
    expect(
      fittingStatuses(doing('engineering'), null, '2026-11-20')[0]!.requirements.every(
        ({ state }) => state === 'unknown',
      ),
    ).toBe(true);
  });

  it('has none for adult entertainment, nor for duties that nobody sorted', () => {
    expect(fittingStatuses(doing('adult_entertainment'), candidate, '2026-11-20')).toEqual([]);
    expect(fittingStatuses(aLawfulPosting({ duties: null }), candidate, '2026-11-20')).toEqual([]);
  });

  it('knows 育成就労 from its first day', () => {
    const found = (date: string) =>
      fittingStatuses(doing('care'), candidate, date)
        .find(({ status }) => status === 'employment_for_skill_development')!
        .requirements.find(({ requirement }) => requirement === 'in_force')!.state;
    expect(found('2027-03-31')).toBe('missing');
    expect(found('2027-04-01')).toBe('met');
  });
});

describe('requirements', () => {
  it.each([
    [{ degree: 'bachelor', degreeRelated: true }, 'engineering', 'met'],
    [{ degree: 'bachelor', degreeRelated: false, practiceYears: 9 }, 'engineering', 'missing'],
    [{ degree: 'none', practiceYears: 10 }, 'engineering', 'met'],
    [{ degree: 'none', practiceYears: 9.9 }, 'engineering', 'missing'],
    [{ degree: 'none', practiceYears: 3 }, 'international_services', 'met'],
    [{ degree: 'none', practiceYears: 2.9 }, 'international_services', 'missing'],
    [{ degree: 'junior_college', degreeRelated: false, practiceYears: 0 }, 'international_services', 'met'],
    [{ degree: 'japanese_vocational', degreeRelated: true }, 'humanities', 'met'],
    [{ degree: 'japanese_vocational' }, 'humanities', 'unknown'],
    [{}, 'engineering', 'unknown'],
  ] as const)('of 技人国: %j for %s is %s', (some, category, state) => {
    expect(states('engineer_humanities_international', category, some).degree_or_practice).toBe(state);
  });

  it.each([
    [
      {
        fieldTest: 'level_1',
        japaneseLevel: 'N4',
        monthsInSpecifiedSkilled1: 59,
        supportPlan: true,
        field: 'care',
        peerPay: 1,
      },
      [],
    ],
    [
      {
        fieldTest: 'none',
        japaneseLevel: 'N5',
        monthsInSpecifiedSkilled1: 60,
        supportPlan: false,
        field: 'care',
        peerPay: 1,
      },
      ['field_test_1', 'japanese_n4', 'five_years_left', 'support_plan'],
    ],
    [
      {
        fieldTest: 'level_2',
        japaneseLevel: 'N1',
        monthsInSpecifiedSkilled1: 0,
        supportPlan: true,
        field: 'food_service',
        peerPay: 1,
      },
      ['skilled_field'],
    ],
  ] as const)('of 特定技能1号: %# lack %j', (some, lacking) => {
    const found = states('specified_skilled_1', 'care', some);
    expect(
      Object.entries(found)
        .filter(([, state]) => state === 'missing')
        .map(([name]) => name),
    ).toEqual(lacking);
  });

  it('close 特定技能2号 to care, and the fields of 2026 to everyone', () => {
    expect(states('specified_skilled_2', 'care', { field: 'care' }).skilled_field).toBe('missing');
    expect(states('specified_skilled_2', 'food_service', { field: 'food_service' }).skilled_field).toBe('met');
    expect(states('specified_skilled_1', 'logistics', { field: 'logistics_warehouse' }).skilled_field).toBe('missing');
    expect(states('specified_skilled_1', 'logistics', {}).skilled_field).toBe('missing');
  });

  it('let only agriculture and fishery be dispatched', () => {
    const dispatched = { contract: { term: 'fixed', termMonths: 12, employment: 'dispatch' } };
    expect(states('specified_skilled_1', 'agriculture', {}, '2026-11-20', dispatched).direct_employment).toBe('met');
    expect(states('specified_skilled_1', 'care', {}, '2026-11-20', dispatched).direct_employment).toBe('missing');
  });

  it('of the held status are told to a person when facts were given', () => {
    const job = doing('engineering');
    expect(judge('IMM-REQ', 'engineer_humanities_international', job, null)).toEqual([]);
    expect(
      summary(judge('IMM-REQ', 'engineer_humanities_international', job, facts({ degree: 'none', practiceYears: 1 }))),
    ).toEqual(['REVIEW /candidate']);
    expect(
      judge('IMM-REQ', 'engineer_humanities_international', job, facts({ degree: 'bachelor', degreeRelated: true })),
    ).toEqual([]);
  });

  it.each([
    [420_000, []],
    [420_001, ['WARN /pay/min']],
    [null, ['REVIEW /candidate/peerPay']],
  ])('want the pay of peers: %s gives %j', (peerPay, expected) => {
    expect(
      summary(judge('IMM-PAY', 'engineer_humanities_international', doing('engineering'), facts({ peerPay }))),
    ).toEqual(expected);
    expect(judge('IMM-PAY', 'permanent_resident', doing('engineering'), facts({ peerPay }))).toEqual([]);
  });
});

describe('work of students beside their studies', () => {
  const shift = (end: string, daysPerWeek = 3) =>
    doing('food_service', {
      hours: { start: '10:00', end, breakMinutes: 0, daysPerWeek, overtime: { expected: false, monthlyHours: 0 } },
      holidays: null,
    });
  it.each([
    [shift('15:00'), { otherWeeklyMinutes: 13 * 60 }, ['INFO /job/hours']],
    [shift('15:00'), { otherWeeklyMinutes: 13 * 60 + 1 }, ['BLOCK /candidate/otherWeeklyMinutes']],
    [shift('18:00', 5), { longVacation: true }, ['INFO /candidate/longVacation']],
    [shift('18:01', 5), { longVacation: true }, ['BLOCK /job/hours']],
    [shift('15:00'), { enrolled: false }, ['BLOCK /candidate/enrolled']],
    [doing('food_service', { hours: null }), { longVacation: true }, ['REVIEW /job/hours']],
  ])('%# counts other employers, vacation and enrolment', (job, some, expected) => {
    expect(summary(judge('IMM-28H', 'student', job, facts(some)))).toEqual(expected);
  });

  it('knows no vacation of dependants', () => {
    expect(summary(judge('IMM-28H', 'dependent', shift('18:00', 5), facts({ longVacation: true })))).toEqual([
      'BLOCK /job/hours',
    ]);
  });
});
