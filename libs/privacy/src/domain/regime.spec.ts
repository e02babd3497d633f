import { privacyRequestKinds } from '@iworkz/contracts';
import { daysBetween, regions } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOf, deadlinesOf } from './breach-deadlines.js';
import { answerClock, defineRegime, dueDay, Regimes, type AnswerClock } from './regime.js';
import { regimes } from './regimes.js';

const due = (region: string, kind: (typeof privacyRequestKinds)[number], day: string, extended = false) =>
  dueDay(day, answerClock(regimes.of(region), kind, day), extended);

describe('the regimes', () => {
  it('are one for each region, and none for any other', () => {
    expect(regions.map((region) => regimes.of(region).id)).toEqual(['APPI', 'PIPA', 'GDPR', 'CCPA', 'UK-GDPR', 'PDPA']);
    for (const unknown of ['', 'JP', 'cn', 'toString'])
      expect(() => regimes.of(unknown)).toThrow('privacy.unknown_region');
    expect(() => new Regimes(regimes.all.slice(1))).toThrow();
  });

  it.each([
    ['eu', 'access', '2027-01-31', '2027-02-28', '2027-04-30'],
    ['uk', 'erasure', '2026-11-21', '2026-12-21', '2027-02-21'],
    ['kr', 'access', '2026-12-25', '2027-01-04', '2027-01-04'],
    ['sg', 'access', '2026-11-21', '2026-12-21', '2026-12-21'],
    ['us', 'portability', '2026-11-21', '2027-01-05', '2027-02-19'],
    ['jp', 'access', '2026-11-21', '2026-12-05', '2026-12-05'],
  ] as const)('in %s want %s asked for on %s by %s, extended by %s', (region, kind, received, by, extended) => {
    expect(due(region, kind, received)).toBe(by);
    expect(due(region, kind, received, true)).toBe(extended);
  });

  it('never let an extension come before the first limit, nor a later request be due before an earlier one', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom(...privacyRequestKinds),
        day,
        day,
        (region, kind, a, b) => {
          const [earlier, later] = a < b ? [a, b] : [b, a];
          expect(due(region, kind, earlier) <= due(region, kind, later)).toBe(true);
          expect(due(region, kind, a) <= due(region, kind, a, true)).toBe(true);
          expect(daysBetween(a, due(region, kind, a))).toBeGreaterThanOrEqual(10);
        },
      ),
    );
  });

  it('cite an article for every figure, and call none verified that the rule book does not', () => {
    for (const { id, answers, breaches } of regimes.all)
      for (const { source } of [...Object.values(answers).flat(), ...breaches]) {
        expect(source.article.length, id).toBeGreaterThan(0);
        expect(source.verified === 'yes', `${id} ${source.article}`).toBe(
          id === 'APPI' && source.article.startsWith('26条'),
        );
      }
  });

  it('have exactly one clock on every day', () => {
    const { answers } = regimes.of('kr');
    const [clock] = answers.access as [AnswerClock];
    const withAccess = (...access: AnswerClock[]) =>
      defineRegime({ id: 'PIPA', region: 'kr', breaches: [], answers: { ...answers, access } });
    const before = { ...clock, validTo: '2026-12-31' };
    const from = (validFrom: string): AnswerClock => ({ ...clock, validFrom, within: { amount: 20, unit: 'days' } });
    const changed = withAccess(before, from('2027-01-01'));
    expect(answerClock(changed, 'access', '2026-12-31').within.amount).toBe(10);
    expect(answerClock(changed, 'access', '2027-01-01').within.amount).toBe(20);
    expect(() => withAccess(before)).toThrow();
    expect(() => withAccess(before, from('2027-01-02'))).toThrow();
    expect(() => withAccess(before, from('2026-12-31'))).toThrow();
    expect(() => withAccess({ ...clock, validFrom: '2020-01-01' })).toThrow();
  });
});

describe('the clock of a breach', () => {
  const discoveredAt = '2026-11-21T03:00:00.000Z';
  const breachOf = (region: (typeof regions)[number], people: number, more: object = {}, malicious = false) =>
    dutiesOf(
      {
        ...{ title: 'x', description: 'x', discoveredAt, malicious, dataKinds: ['cv'] },
        affected: [{ region, people, sensitive: false, likelyHarm: false, ...more }],
      },
      regimes,
    );
  const line = (duties: ReturnType<typeof breachOf>, notice: string) => duties.filter((each) => each.notice === notice);

  it.each([
    ['jp', 1_000, 'not_required'],
    ['jp', 1_001, 'required'],
    ['kr', 999, 'not_required'],
    ['kr', 1_000, 'required'],
    ['sg', 499, 'not_required'],
    ['sg', 500, 'required'],
    ['eu', 1, 'assess'],
    ['eu', 0, 'not_required'],
  ] as const)('in %s asks for a report to the authority for %i people: %s', (region, people, duty) => {
    const notice = region === 'jp' ? 'authority_preliminary' : 'authority';
    expect(line(breachOf(region, people), notice)).toMatchObject([{ duty }]);
  });

  it('runs 5 days and then 30 in Japan, 60 where somebody meant harm, and for one person whose data are sensitive', () => {
    const duties = breachOf('jp', 1, { sensitive: true });
    expect(line(duties, 'authority_preliminary')).toMatchObject([{ dueAt: '2026-11-26T14:59:59.000Z' }]);
    expect(line(duties, 'authority_final')).toMatchObject([{ duty: 'required', dueAt: '2026-12-21T14:59:59.000Z' }]);
    expect(line(breachOf('jp', 1, {}, true), 'authority_final')).toMatchObject([{ dueAt: '2027-01-20T14:59:59.000Z' }]);
    expect(line(duties, 'people')).toMatchObject([{ duty: 'required', dueAt: null }]);
  });

  it.each([
    ['eu', '2026-11-24T03:00:00.000Z'],
    ['uk', '2026-11-24T03:00:00.000Z'],
    ['kr', '2026-11-24T03:00:00.000Z'],
    ['sg', '2026-11-24T15:59:59.000Z'],
  ] as const)('in %s ends at %s', (region, dueAt) => {
    expect(line(breachOf(region, 5_000, { likelyHarm: true }), 'authority')).toMatchObject([
      { duty: 'required', dueAt },
    ]);
  });

  it('is overdue only without a notice, and what has to be assessed counts too', () => {
    const duties = breachOf('eu', 5);
    const after = new Date('2026-11-24T03:00:01.000Z');
    const overdue = (notices: Parameters<typeof deadlinesOf>[1], now: Date) =>
      deadlinesOf(duties, notices, now).some((each) => each.overdue);
    expect(overdue([], new Date('2026-11-24T02:59:59.000Z'))).toBe(false);
    expect(overdue([], after)).toBe(true);
    expect(overdue([{ region: 'eu', notice: 'authority', notifiedAt: after, reference: '' }], after)).toBe(false);
  });
});
