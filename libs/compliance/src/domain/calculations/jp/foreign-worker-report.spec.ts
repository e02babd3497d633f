import { addDays } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownLaw } from '../calculation.js';
import { foreignWorkerReport } from './foreign-worker-report.js';
import { answerOf, refusedFields } from '../testing/refused-fields.js';

type Input = Parameters<typeof answerOf<typeof foreignWorkerReport.input, typeof foreignWorkerReport.output>>[1];
const worker: Input['worker'] = {
  name: 'NGUYEN VAN A',
  residenceStatus: 'engineer_humanities_international',
  periodOfStayUntil: '2028-03-31',
  unlimitedStay: false,
  bornOn: '1995-05-05',
  sex: 'F',
  nationality: 'VN',
  outsideActivityPermission: false,
  residenceCardNumber: 'AB12345678CD',
};
const hire = (overrides: Partial<Input> = {}): Input => ({
  event: 'hire',
  hiredOn: '2026-04-01',
  leftOn: null,
  employmentInsurance: true,
  reportedOn: null,
  worker,
  ...overrides,
});
const leave = (overrides: Partial<Input> = {}) => hire({ event: 'leave', leftOn: '2026-08-31', ...overrides });
const ask = (input: Input, date = '2027-03-01') => answerOf(foreignWorkerReport, input, date);

describe('report of foreign workers', () => {
  it.each<[Input, string, string]>([
    [hire(), '2026-05-10', 'insurance_acquisition'],
    [hire({ hiredOn: '2026-04-30' }), '2026-05-10', 'insurance_acquisition'],
    [hire({ hiredOn: '2026-12-31' }), '2027-01-10', 'insurance_acquisition'],
    [hire({ employmentInsurance: false }), '2026-05-31', 'form_3'],
    [hire({ employmentInsurance: false, hiredOn: '2026-01-31' }), '2026-02-28', 'form_3'],
    [leave(), '2026-09-10', 'insurance_loss'],
    [leave({ employmentInsurance: false }), '2026-09-30', 'form_3'],
  ])('is due, for the case %#, on %s with %s', (input, dueOn, form) => {
    expect(ask(input)).toMatchObject({ reportRequired: true, dueOn, form, maximumFineYen: 300_000 });
  });

  it.each([
    [null, '2026-05-10', 'open'],
    [null, '2026-05-11', 'overdue'],
    ['2026-05-10', '2026-05-11', 'reported_in_time'],
    ['2026-05-11', '2026-05-11', 'reported_late'],
  ])('made on %s and asked for on %s is %s', (reportedOn, date, state) => {
    expect(ask(hire({ reportedOn }), date).state).toBe(state);
  });

  it('is for every foreign worker but special permanent residents, diplomats and officials', () => {
    const required = (residenceStatus: Input['worker']['residenceStatus']) =>
      ask(hire({ worker: { ...worker, residenceStatus } })).reportRequired;
    expect(
      (['japanese_national', 'special_permanent_resident', 'diplomat', 'official'] as const).map(required),
    ).toEqual([false, false, false, false]);
    expect((['permanent_resident', 'student', 'spouse_of_japanese', 'other'] as const).map(required)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('says which items are missing', () => {
    expect(ask(hire()).missingItems).toEqual([]);
    const empty = {
      ...worker,
      name: null,
      periodOfStayUntil: null,
      bornOn: null,
      sex: null,
      nationality: null,
      outsideActivityPermission: null,
      residenceCardNumber: null,
    };
    expect(ask(hire({ worker: empty })).missingItems).toEqual([
      'name',
      'period_of_stay',
      'date_of_birth',
      'sex',
      'nationality',
      'outside_activity_permission',
      'residence_card_number',
    ]);
    expect(ask(hire({ worker: { ...empty, unlimitedStay: true } })).missingItems).not.toContain('period_of_stay');
    expect(ask(leave({ worker: empty })).missingItems).not.toContain('outside_activity_permission');
  });

  it('asks for the card number of those hired from 1 March 2020 on', () => {
    const names = (hiredOn: string) => ask(leave({ hiredOn })).items.map(({ item }) => item);
    expect(names('2020-02-29')).not.toContain('residence_card_number');
    expect(names('2020-03-01')).toContain('residence_card_number');
  });

  it('refuses what contradicts itself or the date, names the field, and knows nothing before March 2020', () => {
    const refused = (input: Input) => refusedFields(foreignWorkerReport, input);
    expect(refused(hire())).toEqual([]);
    expect(refused(leave({ leftOn: null }))).toEqual(['leftOn']);
    expect(refused(hire({ leftOn: '2026-08-31' }))).toEqual(['leftOn']);
    expect(refused(leave({ leftOn: '2026-03-31' }))).toEqual(['leftOn']);
    expect(refused(hire({ reportedOn: '2026-03-31' }))).toEqual(['reportedOn']);
    expect(refused(hire({ worker: { ...worker, unlimitedStay: true } }))).toEqual(['worker/periodOfStayUntil']);
    expect(refused(hire({ worker: { ...worker, bornOn: '2026-04-01' } }))).toEqual(['worker/bornOn']);
    const field = (path: string) => expect.objectContaining({ issues: [expect.objectContaining({ path: [path] })] });
    expect(() => ask(hire(), '2026-03-31')).toThrow(field('hiredOn'));
    expect(() => ask(hire({ reportedOn: '2026-04-03' }), '2026-04-02')).toThrow(field('reportedOn'));
    expect(() => ask(hire({ hiredOn: '2020-02-29' }))).toThrow(UnknownLaw);
    expect(ask(hire({ hiredOn: '2020-03-01' })).dueOn).toBe('2020-04-10');
  });

  it('is due at least ten days after the event, and never after the end of the next month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.boolean(), (days, employmentInsurance, left) => {
        const on = addDays('2026-04-01', days);
        const { dueOn } = ask(
          left ? leave({ leftOn: on, employmentInsurance }) : hire({ hiredOn: on, employmentInsurance }),
        );
        expect(dueOn! >= addDays(on, 10)).toBe(true);
        expect(dueOn! <= addDays(on, 61)).toBe(true);
      }),
    );
  });
});
