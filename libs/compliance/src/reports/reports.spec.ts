import { ReportRequest, type Report } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readPdf, unspaced } from '../documents/testing/read-pdf.js';
import { MakeReport } from '../use-cases/make-report.use-case.js';
import { inLocale } from './report-csv.js';

const reports = new MakeReport();
const ctx: Ctx = {
  actor: { kind: 'service', service: 'backend-api' },
  region: 'jp',
  locale: 'ja',
  requestId: 'request-1',
  correlationId: 'correlation-1',
  now: new Date('2026-11-21T00:00:00Z'),
};
const make = (kind: string, date: string, input: object): Report =>
  reports.execute(ReportRequest.parse({ kind, date, input }));
const fact = ({ facts }: Report, key: string) => facts.find((each) => each.key === key)?.value;
const ja = (value: unknown) => (value as { ja: string }).ja;

describe('the report on foreign workers', () => {
  const worker = {
    name: 'NGUYEN THI HUONG',
    residenceStatus: 'engineer_humanities_international',
    periodOfStayUntil: '2028-03-31',
    unlimitedStay: false,
    bornOn: '1998-05-06',
    sex: '女',
    nationality: 'ベトナム',
    outsideActivityPermission: false,
    residenceCardNumber: 'AB12345678CD',
  };
  const establishment = { name: '株式会社みどり技研', address: '東京都港区芝公園4-2-8', telephone: '03-0000-0000' };
  const event = { event: 'hire', hiredOn: '2026-10-01', leftOn: null, employmentInsurance: false, reportedOn: null };
  const of = (date: string, more: object = {}, who: object = {}, statusDetail: string | null = null) =>
    make('foreign_workers', date, {
      establishment,
      events: [{ event: { ...event, ...more, worker: { ...worker, ...who } }, statusDetail }],
    });
  const row = (report: Report) => report.rows[0]!;

  it.each([
    ['not insured, hired', {}, '2026-11-30', '様式第3号'],
    ['not insured, left', { event: 'leave', leftOn: '2026-10-31' }, '2026-11-30', '様式第3号'],
    ['insured, hired', { employmentInsurance: true }, '2026-11-10', '資格取得届'],
    ['insured, left', { employmentInsurance: true, event: 'leave', leftOn: '2026-10-31' }, '2026-11-10', '資格喪失届'],
  ])('of a person %s is open on its last day and overdue on the day after', (_, more, dueOn, form) => {
    const after = new Date(Date.parse(`${dueOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    expect(row(of(dueOn, more))).toMatchObject({ dueOn, state: { ja: '未届出(期限内)' } });
    expect(row(of(after, more))).toMatchObject({ dueOn, state: { ja: '未届出(期限経過)' } });
    expect(ja(row(of(dueOn, more))['form'])).toContain(form);
    expect(of(dueOn, more).filing.dueOn).toBe(dueOn);
  });

  it('has every item of the form, and names what is missing or of the wrong form', () => {
    expect(row(of('2026-11-21'))).toMatchObject({
      name: worker.name,
      status: { ja: '技術・人文知識・国際業務' },
      stayUntil: '2028-03-31',
      bornOn: '1998-05-06',
      sex: '女',
      nationality: 'ベトナム',
      permission: { ja: '無' },
      card: 'AB12345678CD',
      hiredOn: '2026-10-01',
      toCheck: null,
    });
    const toCheck = (who: object, detail: string | null = null) => row(of('2026-11-21', {}, who, detail))['toCheck'];
    expect(ja(toCheck({ nationality: null, outsideActivityPermission: null }))).toBe('国籍・地域、資格外活動許可');
    expect(ja(toCheck({ residenceCardNumber: 'A12345678CD' }))).toContain('在留カード番号の形式');
    expect(toCheck({ residenceCardNumber: 'ab-12345678-cd' })).toBeNull();
    expect(ja(toCheck({ residenceStatus: 'specified_skilled_1' }))).toBe('特定産業分野・指定活動');
    expect(toCheck({ residenceStatus: 'specified_skilled_1' }, '介護')).toBeNull();
  });

  it('asks nothing of whom the law does not report, and sets no deadline for what was reported', () => {
    const permanent = of('2027-06-01', {}, { residenceStatus: 'special_permanent_resident' });
    expect(row(permanent)).toMatchObject({ state: { ja: '届出不要' }, toCheck: null });
    expect(permanent.filing.dueOn).toBeNull();
    expect(of('2027-06-01', { reportedOn: '2026-10-05' }).filing.dueOn).toBeNull();
  });

  it('says that nothing was filed, and where a person files it', () => {
    const { text } = of('2026-11-21').filing;
    expect(text.ja).toContain('届出は行われていません');
    expect(text.ja).toContain('ハローワーク');
    expect(text.en).toContain('nothing has been filed');
  });

  it('names the field that contradicts the date, and refuses a law that is not known', () => {
    expect(() => of('2026-09-30')).toThrow(
      expect.objectContaining({
        code: 'request.invalid',
        params: { errors: [expect.objectContaining({ pointer: '/body/input/events/0/event/hiredOn' })] },
      }),
    );
    expect(() => of('2020-02-29')).toThrow(
      expect.objectContaining({
        code: 'compliance.law_unknown',
        params: { date: '2020-02-29', knownFrom: '2020-03-01' },
      }),
    );
  });
});

describe('the overtime watch list', () => {
  const hours = (count: number) => count * 60;
  const record = (months: readonly number[], more: object = {}) => ({
    work: 'general',
    agreement: 'special_clause',
    yearlyVariableHours: false,
    yearStartsInMonth: 4,
    employedSince: '2026-04',
    months: months.map((overtimeMinutes, at) => ({
      month: `2026-${String(4 + at).padStart(2, '0')}`,
      overtimeMinutes,
      holidayMinutes: 0,
    })),
    ...more,
  });
  const agreement = { filedOn: '2026-03-20', from: '2026-04-01', to: '2027-03-31' };
  const of = (workers: object[], date = '2026-11-21', under: object | null = agreement, nearPercent = 80) =>
    make('overtime', date, { establishment: '東京本社', agreement: under, nearPercent, workers });
  const verdicts = (report: Report) => report.rows.map(({ name, verdict }) => `${name} ${ja(verdict)}`);

  it('puts who is beyond a cap first, then who is near one', () => {
    const report = of([
      { name: '甲', record: record([hours(10), hours(10)]) },
      { name: '乙', record: record([hours(20), hours(79)]) }, // 79 of 100 hours
      { name: '丙', record: record([hours(20), hours(80)]) }, // 80 of 100 hours
      { name: '丁', record: record([hours(90), hours(90), hours(10)]) },
    ]);
    expect(verdicts(report)).toEqual(['丁 超過', '丙 上限間近', '乙 上限内', '甲 上限内']);
    expect(report.rows[0]).toMatchObject({
      nearest: { ja: '2~6か月平均80時間以内' },
      window: '2026-04 - 2026-05',
      share: 112,
    });
    expect([fact(report, 'exceeded'), fact(report, 'nearCount')]).toEqual([1, 1]);
  });

  it('shows month, agreement year and averages of who crosses into a new year', () => {
    const crossing = record([hours(50), hours(46), hours(30)], { yearStartsInMonth: 5, employedSince: null });
    expect(of([{ name: '甲', record: crossing }]).rows[0]).toMatchObject({
      month: '2026-06',
      overtime: '30:00',
      year: '76:00',
      overLimit: 1,
      average: '42:00',
    });
  });

  it('says that records are missing only where months lie behind that are not listed', () => {
    const verdictOf = (employedSince: string | null) =>
      verdicts(of([{ name: '甲', record: record([hours(5)], { employedSince }) }]))[0];
    expect(verdictOf('2026-04')).toBe('甲 上限内');
    expect(verdictOf('2026-03')).toBe('甲 記録不足(超過は未検出)');
    expect(verdictOf(null)).toBe('甲 記録不足(超過は未検出)');
  });

  it.each([
    ['2026-03-19', '未届出(効力なし)'],
    ['2026-03-20', '有効期間前'],
    ['2026-03-31', '有効期間前'],
    ['2026-04-01', '有効'],
    ['2027-02-28', '有効'],
    ['2027-03-01', '有効(30日以内に満了)'],
    ['2027-03-31', '有効(30日以内に満了)'],
    ['2027-04-01', '満了'],
  ])('knows the state of the agreement on %s: %s', (date, state) => {
    expect(ja(fact(of([{ name: '甲', record: record([0]) }], date), 'agreement'))).toBe(state);
  });

  it('knows of no agreement and of one that was never filed', () => {
    const state = (under: object | null) =>
      ja(fact(of([{ name: '甲', record: record([0]) }], '2026-11-21', under), 'agreement'));
    expect(state(null)).toBe('協定なし');
    expect(state({ ...agreement, filedOn: null })).toBe('未届出(効力なし)');
  });
});

describe('the yearly report of a placement business', () => {
  const placed = { occupation: '介護', employment: 'indefinite', leftOn: null, fee: null };
  const of = (placements: object[], more: object = {}, date = '2027-04-30') =>
    make('placements', date, {
      fiscalYear: 2026,
      licence: '13-ユ-123456',
      office: '東京事業所',
      placements,
      refund: { exists: false },
      staff: 2,
      ...more,
    });
  const total = (report: Report) => report.rows.at(-1)!;

  it('is due on 30 April after the year', () => {
    expect(of([]).filing.dueOn).toBe('2027-04-30');
    expect(ja(fact(of([], {}, '2027-04-30'), 'deadline'))).toBe('期限前');
    expect(ja(fact(of([], {}, '2027-05-01'), 'deadline'))).toBe('期限経過');
    expect(of([], {}, '2027-03-31').notes[0]!.ja).toContain('途中経過');
    expect(of([], {}, '2027-04-01').notes[0]!.ja).not.toContain('途中経過');
  });

  it('counts who was placed from 1 April to 31 March', () => {
    const on = (...days: string[]) => total(of(days.map((hiredOn) => ({ ...placed, hiredOn }))))['indefinite'];
    expect(on('2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01')).toBe(2);
  });

  it('counts who left within six months of the hire, but for dismissals', () => {
    const left = (leftOn: string | null, more: object = {}, date = '2027-04-30') => {
      const { leavers, unknown, pending } = total(
        of([{ ...placed, hiredOn: '2026-04-01', leftOn, ...more }], {}, date),
      );
      return [leavers, unknown, pending];
    };
    expect(left('2026-09-30')).toEqual([1, 0, 0]);
    expect(left('2026-10-01')).toEqual([0, 0, 0]);
    expect(left('2026-09-30', { dismissed: true })).toEqual([0, 0, 0]);
    expect(left('2026-09-30', { employment: 'four_months_or_more' })).toEqual([0, 0, 0]);
    expect(left(null, { whereaboutsKnown: false })).toEqual([0, 1, 0]);
    expect(left(null, {}, '2026-09-30')).toEqual([0, 0, 1]);
    expect(left(null, {}, '2026-10-01')).toEqual([0, 0, 0]);
  });

  it('counts offers and seekers that were open at the end of the year', () => {
    const offers = [
      { occupation: '介護', receivedOn: '2026-03-31', closedOn: '2027-04-01', openings: 3 },
      { occupation: '介護', receivedOn: '2026-04-01', closedOn: '2027-03-31', openings: 2 },
      { occupation: '清掃', receivedOn: '2027-03-31', closedOn: null, openings: 1 },
      { occupation: '清掃', receivedOn: '2027-04-01', closedOn: null, openings: 9 },
    ];
    expect(total(of([], { offers }))).toMatchObject({ newOffers: 2, openOffers: 2, openings: 3 });
  });

  it('adds up: the last row is the sum of the others', () => {
    const day = fc
      .integer({ min: 0, max: 500 })
      .map((at) => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10));
    const arbitrary = fc.array(
      fc.record({
        occupation: fc.constantFrom('介護', '清掃', '飲食'),
        hiredOn: day,
        employment: fc.constantFrom('indefinite', 'four_months_or_more', 'shorter'),
        personDays: fc.nat(100),
        leftOn: fc.option(day),
        dismissed: fc.boolean(),
        fee: fc.option(fc.record({ kind: fc.constantFrom('ceiling', 'notified'), yen: fc.nat(1e6) })),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(arbitrary, (placements) => {
        const report = of(placements);
        for (const { key } of report.columns.slice(1)) {
          const sum = report.rows.slice(0, -1).reduce((all, row) => all + (row[key] as number), 0);
          expect(total(report)[key]).toBe(sum);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a dispatching office publishes', () => {
  const input = {
    office: '東京事業所',
    year: { from: '2025-04-01', to: '2026-03-31' },
    workers: { count: 31, on: '2026-06-01' },
    clients: 4,
    averageFee: 26_100,
    averageWage: 14_556,
    agreement: { workers: '期間を定めないで雇用される派遣労働者', until: '2027-03-31' },
    training: ['入職時研修'],
  };
  const value = (report: Report, item: string) => report.rows.find((row) => ja(row['item']) === item)?.['value'];

  it('has every item, and says what was not given', () => {
    const report = make('dispatch_margin', '2026-11-21', input);
    expect(value(report, 'マージン率')).toBe('44.2');
    expect(value(report, '派遣労働者の数')).toBe(31);
    expect(ja(value(report, '労使協定の締結の有無'))).toBe('締結している');
    expect(value(report, '労使協定の有効期間の終期')).toBe('2027-03-31');
    expect(ja(value(report, 'その他参考となる事項'))).toBe('(未入力)');
    expect(
      ja(value(make('dispatch_margin', '2026-11-21', { ...input, agreement: null }), '労使協定の締結の有無')),
    ).toBe('締結していない');
    expect(report.filing).toMatchObject({ dueOn: null, basis: { verified: 'yes' } });
    expect(report.filing.text.ja).toContain('公表は行われていません');
  });

  it('tells figures of a year that has not ended', () => {
    const notes = (date: string) => make('dispatch_margin', date, input).notes.length;
    expect([notes('2026-03-31'), notes('2026-04-01')]).toEqual([1, 0]);
  });

  it('refuses a wage above the fee', () => {
    const refused = ReportRequest.safeParse({
      kind: 'dispatch_margin',
      date: '2026-11-21',
      input: { ...input, averageWage: 26_101 },
    });
    expect(refused.error?.issues.map(({ path }) => path.join('/'))).toEqual(['input/averageWage']);
  });
});

describe('a report as a file', () => {
  const margin = (other: string) => ({
    kind: 'dispatch_margin',
    date: '2026-11-21',
    input: {
      office: '東京事業所',
      year: { from: '2025-04-01', to: '2026-03-31' },
      workers: { count: 31, on: '2026-06-01' },
      clients: 4,
      averageFee: 26_100,
      averageWage: 14_556,
      agreement: null,
      other,
    },
  });
  const print = (request: object, format: 'pdf' | 'csv', language: 'ja' | 'en' | 'ko' = 'ja') =>
    reports.print(ctx, { query: { format, language }, body: ReportRequest.parse(request) });
  const parsed = async (request: object) => {
    const { bytes } = await print(request, 'csv');
    return Papa.parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes).trimEnd()).data;
  };

  it('is CSV in UTF-8 with a byte order mark and line ends of its standard', async () => {
    const { mediaType, fileName, bytes } = await print(margin('髙橋 𠮷野 한국'), 'csv');
    expect([mediaType, fileName]).toEqual([
      'text/csv; charset=utf-8',
      '労働者派遣事業に係る情報提供(マージン率等)_2026-11-21.csv',
    ]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('髙橋 𠮷野 한국');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=1+1', '+81-3-0000-0000', '-1+1', '@SUM(A1)', '=HYPERLINK("http://example.com","x")', '=1\n+1', '＝1+1'])(
    'lets no spreadsheet take %s for a formula',
    async (formula) => {
      const cell = (await parsed(margin(formula))).at(-1)![1];
      expect(cell).toBe(`'${formula}`);
    },
  );

  it('says in the PDF what its data says, in the language asked for', async () => {
    const request = margin('福利厚生費を含む');
    const report = reports.execute(ReportRequest.parse(request));
    for (const language of ['ja', 'ko', 'en'] as const) {
      const { mediaType, bytes } = await print(request, 'pdf', language);
      expect(mediaType).toBe('application/pdf');
      const all = unspaced((await readPdf(bytes)).map(({ text }) => text).join(''));
      const values = report.rows.flatMap((row) =>
        report.columns.map(({ key }) => String(inLocale(row[key] ?? null, language))),
      );
      for (const each of [report.title[language], report.filing.text[language], ...values])
        expect(all).toContain(unspaced(each));
    }
  });
});
