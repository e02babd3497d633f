import { aLawfulPosting } from '@iworkz/testing';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { OfferTerms } from '../../inputs/offer-terms.js';
import { judgeOffer, judgePosting, markedWords, summary } from '../testing/judged.js';

const job = aLawfulPosting();
const hours = (overrides: object) => aLawfulPosting({ hours: { ...job.hours!, ...overrides } });
const overtime = (monthlyHours: number, system: 'standard' | 'yearly_variable' = 'standard') =>
  hours({ system, overtime: { expected: true, monthlyHours } });
const fixed = (termMonths: number | null, startsOn = '2026-12-01') =>
  aLawfulPosting({ contract: { term: 'fixed', termMonths, employment: 'contract' }, startsOn });

describe('an offer', () => {
  const terms = OfferTerms.parse({
    birthDate: '1995-05-05',
    agreement36: 'limits',
    premiums: { overtime: 25, overtimeOver60Hours: 50, statutoryHoliday: 35, night: 25 },
    paidLeave: { afterMonths: 6, days: 10 },
    maternityLeave: { beforeWeeks: 6, beforeWeeksMultiple: 14, afterWeeks: 8 },
    dismissal: { noticeDays: 30, payInLieu: false },
    deductions: [],
    payment: { timesAMonth: 1, fixedDay: true },
    clauses: '賃金は毎月25日に全額を支払う。',
    posted: job,
  });

  it('that keeps the law leaves nothing to say', () => {
    const findings = ruleBook.evaluate('offer', 'JP', { job, companyName: '株式会社みどり技研', terms }, '2026-11-20');
    expect(summary(findings)).toEqual([]);
  });

  it('that says nothing is told of every condition that could not be judged, and passes none', () => {
    const silent = OfferTerms.parse({});
    const findings = ruleBook.evaluate(
      'offer',
      'JP',
      { job, companyName: '株式会社みどり技研', terms: silent },
      '2026-11-20',
    );
    expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(
      [
        'ESA-5-3-CHANGE',
        'LSA-16-CONTRACT',
        'LSA-20',
        'LSA-24',
        'LSA-24-2',
        'LSA-36',
        'LSA-37',
        'LSA-39',
        'LSA-56',
        'LSA-65',
      ].sort(),
    );
    expect(findings.every(({ severity }) => severity === 'REVIEW')).toBe(true);
  });

  it('is held to the rules on working conditions of a posting, and not to those on how one advertises', () => {
    const worse = aLawfulPosting({ ...job, hours: { ...job.hours!, breakMinutes: 30 }, socialInsurance: [] });
    const ids = ruleBook
      .evaluate('offer', 'JP', { job: worse, companyName: 'x', terms }, '2026-11-20')
      .map(({ ruleId }) => ruleId);
    expect(ids).toContain('LSA-34');
    expect(ids).not.toContain('ESA-5-3');
  });
});

describe('foreseen overtime', () => {
  it.each([
    ['none', overtime(1), ['BLOCK /terms/agreement36']],
    [null, overtime(1), ['REVIEW /terms/agreement36']],
    ['limits', overtime(30), []],
    ['limits', overtime(30.1), ['BLOCK /hours/overtime']],
    ['limits', overtime(45.1), ['BLOCK /hours/overtime']],
    ['limits', overtime(26.6, 'yearly_variable'), []],
    ['limits', overtime(26.7, 'yearly_variable'), ['BLOCK /hours/overtime']],
    ['special_clause', overtime(60), []],
    ['special_clause', overtime(60.1), ['BLOCK /hours/overtime']],
    ['none', hours({ overtime: { expected: false, monthlyHours: 0 } }), []],
    ['limits', hours({ overtime: null }), ['REVIEW /hours/overtime']],
  ] as const)('under agreement %s gives %#', (agreement36, offered, expected) => {
    expect(summary(judgeOffer('LSA-36', { agreement36 }, offered))).toEqual(expected);
  });

  it('of drivers has a year of 960 hours, that of doctors is asked of a person', () => {
    const of = (work: 'driver' | 'doctor' | 'research_and_development', monthly: number) =>
      summary(judgeOffer('LSA-36', { agreement36: 'special_clause', work }, overtime(monthly)));
    expect(of('driver', 80)).toEqual([]);
    expect(of('driver', 80.1)).toEqual(['BLOCK /hours/overtime']);
    expect(of('doctor', 10)).toEqual(['REVIEW /terms/work']);
    expect(of('research_and_development', 200)).toEqual([]);
  });
});

describe('overtime that a posting announces', () => {
  it.each([
    [overtime(30), []],
    [overtime(30.1), ['REVIEW /hours/overtime']],
    [overtime(60), ['REVIEW /hours/overtime']],
    [overtime(60.1), ['WARN /hours/overtime']],
    [overtime(26.6, 'yearly_variable'), []],
    [overtime(26.7, 'yearly_variable'), ['REVIEW /hours/overtime']],
    [hours({ overtime: { expected: false, monthlyHours: 0 } }), []],
  ])('%# is held to the year', (posting, expected) => {
    expect(summary(judgePosting('LSA-36-POSTED', posting))).toEqual(expected);
    expect(judgePosting('LSA-36-POSTED', posting, '2020-03-31')).toEqual([]);
  });
});

describe('premiums', () => {
  const lawful = { overtime: 25, overtimeOver60Hours: 50, statutoryHoliday: 35, night: 25 };
  it.each([
    [lawful, []],
    [{ ...lawful, overtime: 24.9 }, ['BLOCK /terms/premiums']],
    [{ ...lawful, overtimeOver60Hours: 25, night: 0 }, ['BLOCK /terms/premiums', 'BLOCK /terms/premiums']],
    [{ ...lawful, statutoryHoliday: 34 }, ['BLOCK /terms/premiums']],
    [null, ['REVIEW /terms/premiums']],
  ])('%j give %j', (premiums, expected) => {
    expect(summary(judgeOffer('LSA-37', { premiums }, job))).toEqual(expected);
  });

  it('are judged from the day on which every firm owes fifty per cent', () => {
    const low = { premiums: { ...lawful, overtimeOver60Hours: 49 } };
    expect(judgeOffer('LSA-37', low, job, '2023-03-31')).toEqual([]);
    expect(judgeOffer('LSA-37', low, job, '2023-04-01')).toHaveLength(1);
  });
});

describe('paid leave', () => {
  const leave = (afterMonths: number, days: number) => ({ paidLeave: { afterMonths, days } });
  const partTime = (daysPerWeek: number, end: string) =>
    aLawfulPosting({ hours: { start: '09:00', end, breakMinutes: 0, daysPerWeek } });
  it.each([
    [leave(6, 10), job, []],
    [leave(6, 9), job, ['BLOCK /terms/paidLeave']],
    [leave(6.5, 10), job, ['BLOCK /terms/paidLeave']],
    [leave(6, 7), partTime(4, '14:00'), []],
    [leave(6, 6), partTime(4, '14:00'), ['BLOCK /terms/paidLeave']],
    [leave(6, 9), partTime(4, '16:30'), ['BLOCK /terms/paidLeave']], // 30 hours a week: the full table
    [leave(6, 5), partTime(3, '14:00'), []],
    [leave(6, 0), partTime(0.5, '14:00'), []],
    [leave(6, 10), hours({ daysPerWeek: null }), ['REVIEW /hours/daysPerWeek']],
    [{}, job, ['REVIEW /terms/paidLeave']],
  ])('%# is judged by days and hours', (terms, offered, expected) => {
    const quiet = offered === job || offered.holidays?.daysPerYear ? { ...offered, holidays: null } : offered;
    expect(summary(judgeOffer('LSA-39', terms, quiet))).toEqual(expected);
  });
});

it.each([
  [{ noticeDays: 30, payInLieu: false }, []],
  [{ noticeDays: 29, payInLieu: false }, ['BLOCK /terms/dismissal']],
  [{ noticeDays: 0, payInLieu: true }, []],
  [null, ['REVIEW /terms/dismissal']],
])('notice of dismissal %j gives %j', (dismissal, expected) => {
  expect(summary(judgeOffer('LSA-20', { dismissal }, job))).toEqual(expected);
});

describe('what is taken off the wage', () => {
  it('needs a statute or a written agreement', () => {
    const deductions = [
      { what: '社宅費', basis: 'written_agreement' as const },
      { what: '制服代', basis: 'none' as const },
    ];
    expect(judgeOffer('LSA-24', { deductions }, job)).toMatchObject([
      { severity: 'BLOCK', field: '/terms/deductions', params: { what: '制服代' } },
    ]);
    expect(judgeOffer('LSA-24', { deductions: deductions.slice(0, 1) }, job)).toEqual([]);
  });

  it('is marked in the contract unless the law allows it', () => {
    const clauses = 'シフトのキャンセル料は給与から天引きする。所得税は賃金から控除する。';
    const found = judgeOffer('LSA-24', { deductions: [], clauses }, job);
    expect(summary(found)).toEqual(['REVIEW /terms/clauses']);
    expect(markedWords(found, clauses)[0]).toContain('天引き');
  });

  it('is a penalty in the contract text as in a posting', () => {
    const clauses = '1年以内に退職した場合は違約金として10万円を支払う。';
    expect(summary(judgeOffer('LSA-16-CONTRACT', { clauses }, job))).toEqual(['BLOCK /terms/clauses']);
    expect(judgeOffer('LSA-16-CONTRACT', { clauses: '退職時に違約金は発生しません。' }, job)).toEqual([]);
    expect(summary(judgeOffer('LSA-16-CONTRACT', {}, job))).toEqual(['REVIEW /terms/clauses']);
  });
});

it.each([
  [{ timesAMonth: 1, fixedDay: true }, []],
  [{ timesAMonth: 0.5, fixedDay: true }, ['REVIEW /terms/payment']],
  [{ timesAMonth: 2, fixedDay: false }, ['REVIEW /terms/payment']],
  [null, ['REVIEW /terms/payment']],
])('payment %j gives %j', (payment, expected) => {
  expect(summary(judgeOffer('LSA-24-2', { payment }, job))).toEqual(expected);
});

describe('pay during probation', () => {
  // Tokyo, 2026-11-20: 1,280 yen.
  const hourly = aLawfulPosting({ pay: { period: 'hour', min: 1500, max: 1500 } });
  it.each([
    [{ probationPay: 1280 }, hourly, []],
    [{ probationPay: 1279 }, hourly, ['BLOCK /terms/probationPay']],
    [{ probationPay: 1024, minimumWagePermit: true }, hourly, []],
    [{ probationPay: 1023, minimumWagePermit: true }, hourly, ['BLOCK /terms/probationPay']],
    [{ probationPay: null }, hourly, []],
    [{ probationPay: 1 }, { ...hourly, contract: { ...hourly.contract!, probation: null } }, []],
    [
      { probationPay: 1280 },
      { ...hourly, workplace: { ...hourly.workplace!, subdivision: null } },
      ['REVIEW /workplace/subdivision'],
    ],
  ])('%j gives %#', (terms, offered, expected) => {
    expect(summary(judgeOffer('MW-7', terms, offered))).toEqual(expected);
  });
});

describe('young people', () => {
  const starting = (startsOn: string, overrides = {}) => aLawfulPosting({ startsOn, ...overrides });
  it.each([
    // Born on 1 April: 15 is reached on 31 March, so work may begin on the next day.
    ['2011-04-01', '2026-03-31', ['BLOCK /terms/birthDate']],
    ['2011-04-01', '2026-04-01', []],
    ['2011-04-02', '2027-03-31', ['BLOCK /terms/birthDate']],
    ['2011-04-02', '2027-04-01', []],
    ['2011-12-31', '2027-04-01', []],
    [null, '2027-04-01', ['REVIEW /terms/birthDate']],
  ])('born on %s starting on %s: %j', (birthDate, startsOn, expected) => {
    expect(summary(judgeOffer('LSA-56', { birthDate }, starting(startsOn)))).toEqual(expected);
  });

  it.each([
    ['2013-12-01', '2026-12-01', ['REVIEW /terms/childPermit']],
    ['2013-12-02', '2026-12-01', ['BLOCK /terms/birthDate']],
  ])('born on %s may do light work by permit from the age of 13', (birthDate, startsOn, expected) => {
    expect(summary(judgeOffer('LSA-56', { birthDate, childPermit: true }, starting(startsOn)))).toEqual(expected);
  });

  it('do no overtime, variable hours or nights before they are 18', () => {
    const evening = { hours: { ...job.hours!, system: 'flex' as const, start: '14:00', end: '22:01' } };
    const minor = starting('2026-12-01', evening);
    expect(summary(judgeOffer('LSA-60', { birthDate: '2008-12-02' }, minor))).toEqual([
      'REVIEW /hours',
      'REVIEW /hours/overtime',
    ]);
    expect(judgeOffer('LSA-60', { birthDate: '2008-12-01' }, minor)).toEqual([]);
    expect(summary(judgeOffer('LSA-61', { birthDate: '2008-12-02' }, minor))).toEqual(['BLOCK /hours/start']);
    expect(judgeOffer('LSA-61', { birthDate: '2008-12-01' }, minor)).toEqual([]);
    const until = (end: string, start = '14:00') => starting('2026-12-01', { hours: { ...job.hours!, start, end } });
    expect(judgeOffer('LSA-61', { birthDate: '2009-01-01' }, until('22:00'))).toEqual([]);
    expect(judgeOffer('LSA-61', { birthDate: '2009-01-01' }, until('12:00', '05:00'))).toEqual([]);
    expect(summary(judgeOffer('LSA-61', { birthDate: '2009-01-01' }, until('12:00', '04:59')))).toEqual([
      'BLOCK /hours/start',
    ]);
    const shifts = starting('2026-12-01', { hours: { ...job.hours!, system: 'shift', start: '22:00', end: '06:00' } });
    expect(summary(judgeOffer('LSA-61', { birthDate: '2009-01-01' }, shifts))).toEqual(['REVIEW /hours/start']);
    expect(summary(judgeOffer('LSA-61', { birthDate: '2009-01-01' }, aLawfulPosting({ hours: null })))).toEqual([
      'REVIEW /hours/start',
    ]);
  });
});

describe('the right to convert', () => {
  const before = (from: string, to: string) => ({ previousContracts: [{ from, to }] });
  it.each([
    // Four years and one more are five, not more than five.
    [before('2022-12-01', '2026-11-30'), fixed(12), []],
    [before('2022-12-01', '2026-11-30'), fixed(13), ['WARN /terms/conversionTold']],
    [before('2022-11-30', '2026-11-30'), fixed(12), ['WARN /terms/conversionTold']],
    [{ ...before('2022-11-30', '2026-11-30'), conversionTold: true }, fixed(12), ['INFO /terms/previousContracts']],
    // Six months without a contract wipe out what lay before.
    [before('2020-06-01', '2026-05-31'), fixed(12), []],
    [before('2020-06-02', '2026-06-01'), fixed(12), ['WARN /terms/conversionTold']],
    // Contracts begun before 2013-04-01 do not count.
    [{ previousContracts: [{ from: '2013-03-31', to: '2026-11-30' }] }, fixed(12), []],
    [{ previousContracts: [] }, fixed(36), []],
    [{}, fixed(12), ['REVIEW /terms/previousContracts']],
    [{ previousContracts: [] }, fixed(null), ['REVIEW /contract/termMonths']],
    [{}, job, []],
  ])('%# counts the contracts together', (terms, offered, expected) => {
    expect(summary(judgeOffer('LCA-18', terms, offered))).toEqual(expected);
  });

  it('asks of a gap no more once a longer one has wiped it out', () => {
    const previousContracts = [
      { from: '2018-01-01', to: '2018-06-30' },
      { from: '2018-10-01', to: '2019-03-31' },
      { from: '2020-12-01', to: '2026-11-30' },
    ];
    expect(summary(judgeOffer('LCA-18', { previousContracts }, fixed(12)))).toEqual(['WARN /terms/conversionTold']);
  });

  it('leaves a short contract before a gap to a person', () => {
    const previousContracts = [
      { from: '2021-01-01', to: '2021-06-30' },
      { from: '2021-10-01', to: '2026-11-30' },
    ];
    expect(summary(judgeOffer('LCA-18', { previousContracts }, fixed(12)))).toEqual([
      'REVIEW /terms/previousContracts',
    ]);
  });
});

describe('what differs from the posting', () => {
  it('must have been told', () => {
    const posted = aLawfulPosting({ pay: { ...job.pay!, min: 430_000, max: 600_000 } });
    expect(summary(judgeOffer('ESA-5-3-CHANGE', { posted }, job))).toEqual(['BLOCK /pay/min']);
    expect(summary(judgeOffer('ESA-5-3-CHANGE', { posted, changesTold: true }, job))).toEqual(['INFO /pay/min']);
  });

  it('is nothing when the pay lies within the posted range', () => {
    for (const min of [420_000, 600_000])
      expect(judgeOffer('ESA-5-3-CHANGE', { posted: job }, { ...job, pay: { ...job.pay!, min } })).toEqual([]);
    for (const min of [419_999, 600_001])
      expect(judgeOffer('ESA-5-3-CHANGE', { posted: job }, { ...job, pay: { ...job.pay!, min } })).toHaveLength(1);
  });

  it('covers place, duties, term and hours', () => {
    const moved = aLawfulPosting({
      workplace: { ...job.workplace!, city: '立川市' },
      contract: { ...job.contract!, term: 'fixed', termMonths: 12 },
      hours: { ...job.hours!, start: '10:00', end: '19:00' },
    });
    expect(summary(judgeOffer('ESA-5-3-CHANGE', { posted: job }, moved))).toEqual([
      'BLOCK /contract/term',
      'BLOCK /hours',
      'BLOCK /workplace',
    ]);
  });
});

it('asks for the reason of every difference from regular employees', () => {
  const partTimer = fixed(12);
  const lessThanRegular = [
    { what: '通勤手当', reason: null },
    { what: '賞与', reason: '責任の程度が異なるため' },
  ];
  expect(summary(judgeOffer('PTFT-8', { lessThanRegular }, partTimer))).toEqual([
    'WARN /terms/lessThanRegular',
    'REVIEW /terms/lessThanRegular',
  ]);
  expect(judgeOffer('PTFT-8', { lessThanRegular: [] }, partTimer)).toEqual([]);
  expect(judgeOffer('PTFT-8', { lessThanRegular }, job)).toEqual([]);
  expect(summary(judgeOffer('PTFT-8', {}, partTimer))).toEqual(['REVIEW /terms/lessThanRegular']);
});

it('judges no outsourced work by labour law', () => {
  const outsourced = aLawfulPosting({ contract: { term: 'fixed', termMonths: 12, employment: 'outsourced' } });
  for (const rule of [
    'LSA-36',
    'LSA-37',
    'LSA-39',
    'LSA-20',
    'LSA-24',
    'LSA-24-2',
    'LSA-16-CONTRACT',
    'MW-7',
    'LSA-56',
    'LSA-60',
    'LSA-61',
    'LCA-18',
    'PTFT-8',
  ])
    expect(judgeOffer(rule, {}, outsourced), rule).toEqual([]);
});
