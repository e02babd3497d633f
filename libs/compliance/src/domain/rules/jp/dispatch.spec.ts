import fc from 'fast-check';
import type * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../../rule-book.js';
import { contractItems, DispatchAssignment, ledgerItems, workerNoticeItems } from '../../inputs/dispatch-assignment.js';
import { judgeDispatch, summary } from '../testing/judged.js';
import { dispatchLimits } from './dispatch-limits.js';

type Draft = z.input<typeof DispatchAssignment>;
const lawful: Draft = {
  work: 'other',
  from: '2026-12-01',
  to: '2027-05-31',
  contractDays: 182,
  listedDayWork: false,
  worker: { indefinite: false, birthDate: '1990-01-01' },
  client: { firstDispatchOn: '2025-12-01', groupHoursPercent: 20 },
  pay: { method: 'labour_agreement', hourly: 1800, generalHourly: 1700, agreementTo: '2027-05-31' },
  marginPublished: true,
  limitDateTold: true,
  contractItems: [...contractItems],
  workerNoticeItems: [...workerNoticeItems],
  ledgerItems: [...ledgerItems],
};
const but = (changes: Partial<Draft>): Draft => ({ ...lawful, ...changes });
const worker = (changes: Partial<Draft['worker']>) => but({ worker: { ...lawful.worker, ...changes } });
const client = (changes: Partial<Draft['client']>) => but({ client: { ...lawful.client, ...changes } });

it('finds nothing in an assignment that keeps the law', () => {
  expect(summary(ruleBook.evaluate('dispatch', 'JP', DispatchAssignment.parse(lawful), '2026-11-20'))).toEqual([]);
});

it.each([
  [{ work: 'port_transport' }, ['BLOCK /work']],
  [{ work: 'construction' }, ['BLOCK /work']],
  [{ work: 'security' }, ['BLOCK /work']],
  [{ work: 'bargaining' }, ['BLOCK /work']],
  [{ work: 'medical_at_hospital' }, ['BLOCK /work']],
  [{ work: 'medical_at_hospital', medicalException: 'leave_cover' }, []],
  [{ work: 'medical_at_hospital', medicalException: 'temp_to_perm', tempToPerm: true }, []],
  [{ work: 'medical_at_hospital', medicalException: 'temp_to_perm' }, ['BLOCK /medicalException']],
  [{ work: 'licensed_profession' }, ['REVIEW /work']],
] as const)('work %j gives %j', (changes, expected) => {
  expect(summary(judgeDispatch('DIS-4', but(changes)))).toEqual(expected);
});

it.each([
  [but({ contractDays: 31 }), []],
  [but({ contractDays: 30 }), ['BLOCK /contractDays']],
  [but({ contractDays: null }), []],
  [but({ contractDays: 1, listedDayWork: true }), []],
  [but({ contractDays: 1, worker: { ...lawful.worker, dayStudent: true } }), []],
  [but({ contractDays: 1, worker: { ...lawful.worker, mainIncome: 5_000_000 } }), []],
  [but({ contractDays: 1, worker: { ...lawful.worker, mainIncome: 4_999_999 } }), ['BLOCK /contractDays']],
  [but({ contractDays: 1, worker: { ...lawful.worker, householdIncome: 5_000_000 } }), []],
  [but({ contractDays: 1, worker: { ...lawful.worker, birthDate: '1966-12-01' } }), []],
  [but({ contractDays: 1, worker: { ...lawful.worker, birthDate: '1966-12-02' } }), ['BLOCK /contractDays']],
  [but({ contractDays: 1, worker: { ...lawful.worker, birthDate: null } }), ['REVIEW /worker/birthDate']],
])('day labour %# is judged by work and person', (assignment, expected) => {
  expect(summary(judgeDispatch('DIS-35-4', assignment))).toEqual(expected);
});

it.each([
  [worker({ leftClientOn: '2025-12-01' }), []],
  [worker({ leftClientOn: '2025-12-02' }), ['BLOCK /worker/leftClientOn']],
  [worker({ leftClientOn: '2026-06-30', leftByRetirement: true }), ['REVIEW /worker/leftClientOn']],
  [worker({ leftClientOn: null }), []],
])('a former employee %# waits a year', (assignment, expected) => {
  expect(summary(judgeDispatch('DIS-35-5', assignment))).toEqual(expected);
});

describe('three years', () => {
  const ending = (to: string, changes: Partial<Draft> = {}) => but({ to, ...changes });
  it.each([
    [worker({ inUnitSince: '2024-06-01' }), []],
    [worker({ inUnitSince: '2024-05-31' }), ['REVIEW /worker/inUnitSince']],
    [worker({ inUnitSince: '2020-01-01', indefinite: true }), []],
    [worker({ inUnitSince: '2020-01-01', birthDate: '1966-12-01' }), []],
    [but({ worker: { ...lawful.worker, inUnitSince: '2020-01-01' }, exemption: 'leave_cover' }), []],
    [client({ firstDispatchOn: '2024-06-01' }), []],
    [client({ firstDispatchOn: '2024-05-31' }), ['REVIEW /client/firstDispatchOn']],
    [client({ firstDispatchOn: null }), ['REVIEW /client/firstDispatchOn']],
    [but({ limitDateTold: false }), ['REVIEW /limitDateTold']],
    [but({ limitDateTold: null }), ['REVIEW /limitDateTold']],
  ])('%# bind person and workplace', (assignment, expected) => {
    expect(summary(judgeDispatch('DIS-40-2', assignment))).toEqual(expected);
  });

  const heard = (
    heardOn: string,
    by: 'union' | 'majority_representative' | 'neither' = 'union',
    extendsTo = '2030-03-31',
  ) => client({ firstDispatchOn: '2024-04-01', hearings: [{ heardOn, by, extendsTo }] });
  it.each([
    [heard('2027-03-01'), []],
    [heard('2027-03-02'), ['REVIEW /client/firstDispatchOn', 'REVIEW /client/hearings']],
    [heard('2027-01-01', 'neither'), ['REVIEW /client/firstDispatchOn', 'REVIEW /client/hearings']],
    [heard('2027-01-01', 'union', '2030-04-01'), ['REVIEW /client/firstDispatchOn', 'REVIEW /client/hearings']],
  ])('of the workplace are prolonged by a hearing in time (%#)', (assignment, expected) => {
    expect(summary(judgeDispatch('DIS-40-2', assignment))).toEqual(expected);
  });

  it('are told as dates', () => {
    const limits = dispatchLimits(DispatchAssignment.parse(heard('2027-03-01')));
    expect(limits.workplace.conflictDate).toBe('2030-04-01');
    expect(limits.person.conflictDate).toBe('2029-12-01');
    expect(dispatchLimits(DispatchAssignment.parse(worker({ indefinite: true }))).person).toMatchObject({
      conflictDate: null,
      exempt: true,
    });
  });

  it('are never prolonged for the person, whatever the hearings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), (years) => {
        const hearings = years.map((year) => ({
          heardOn: '2026-01-01',
          by: 'union' as const,
          extendsTo: `${2027 + year}-01-01`,
        }));
        const { person } = dispatchLimits(DispatchAssignment.parse(client({ hearings })));
        expect(person.conflictDate).toBe('2029-12-01');
      }),
    );
  });

  it('refuse dates the wrong way round', () => {
    expect(DispatchAssignment.safeParse(ending('2026-11-30')).error?.issues[0]?.path).toEqual(['to']);
    expect(DispatchAssignment.safeParse(worker({ inUnitSince: '2027-01-01' })).error?.issues[0]?.path).toEqual([
      'worker',
      'inUnitSince',
    ]);
  });
});

describe('pay', () => {
  const pay = (changes: Partial<NonNullable<Draft['pay']>>) => but({ pay: { ...lawful.pay!, ...changes } });
  it.each([
    [pay({ hourly: 1700 }), []],
    [pay({ hourly: 1699 }), ['BLOCK /pay/hourly']],
    [pay({ hourly: null }), ['REVIEW /pay/hourly']],
    [pay({ agreementTo: '2027-05-30' }), ['WARN /pay/agreementTo']],
    [pay({ agreementTo: '2026-11-30' }), ['BLOCK /pay/agreementTo']],
    [pay({ agreementTo: null }), ['REVIEW /pay/agreementTo']],
    [pay({ method: 'none' }), ['BLOCK /pay/method']],
    [pay({ method: 'client_parity', clientInformed: true }), []],
    [pay({ method: 'client_parity', clientInformed: false }), ['REVIEW /pay/clientInformed']],
    [pay({ method: 'client_parity' }), ['REVIEW /pay/clientInformed']],
    [but({ pay: null }), ['REVIEW /pay/method']],
  ])('%# follows the client or a labour agreement', (assignment, expected) => {
    expect(summary(judgeDispatch('DIS-30-3', assignment))).toEqual(expected);
  });
});

it('lists every paper item that is not there', () => {
  const without = but({
    contractItems: contractItems.slice(1),
    workerNoticeItems: null,
    ledgerItems: [],
    marginPublished: false,
  });
  const found = judgeDispatch('DIS-26', without);
  expect(found.filter(({ field }) => field === '/contractItems')).toHaveLength(1);
  expect(found.filter(({ field }) => field === '/ledgerItems')).toHaveLength(ledgerItems.length);
  expect(found.map(({ field }) => field)).toContain('/workerNoticeItems');
  expect(found.map(({ field }) => field)).toContain('/marginPublished');
});

it.each([
  [80, []],
  [80.1, ['WARN /client/groupHoursPercent']],
  [null, ['REVIEW /client/groupHoursPercent']],
])('%s %% of dispatch to the own group gives %j', (groupHoursPercent, expected) => {
  expect(summary(judgeDispatch('DIS-23-2', client({ groupHoursPercent })))).toEqual(expected);
});

it('leaves the client free to hire, and not free to choose', () => {
  expect(summary(judgeDispatch('DIS-33', client({ forbidsHiring: true, preselects: true })))).toEqual([
    'REVIEW /client/forbidsHiring',
    'REVIEW /client/preselects',
  ]);
  const tempToPerm = { ...client({ preselects: true }), tempToPerm: true };
  expect(judgeDispatch('DIS-33', tempToPerm)).toEqual([]);
  expect(summary(judgeDispatch('DIS-33', { ...tempToPerm, to: '2027-06-01' }))).toEqual(['REVIEW /contractDays']);
});
