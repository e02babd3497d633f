import { contextNames } from '@iworkz/contracts';
import { describe, expect, it } from 'vitest';
import { leftovers, pauseAfter, stepsOfErasure } from './request-steps.js';

const personId = '01900000-0000-7000-8000-000000000001';
const found = (...what: string[]) => ({
  ...{ context: 'hiring' as const, personId, files: [] },
  records: what.map((each) => ({ what: each, fields: {} })),
});

describe('the steps of an erasure', () => {
  it('close the account and destroy the keys before anything else, and look at every context again', () => {
    const steps = stepsOfErasure(contextNames);
    expect(steps.slice(0, 2)).toEqual([
      { name: 'close_account', context: 'identity' },
      { name: 'destroy_keys', context: null },
    ]);
    const of = (name: string) => steps.filter((step) => step.name === name).map(({ context }) => context);
    expect(['identity', ...of('erase')].sort()).toEqual([...contextNames].sort());
    expect(of('sweep')).toEqual(contextNames);
    expect(steps.map(({ name }) => name).lastIndexOf('erase')).toBeLessThan(
      steps.findIndex(({ name }) => name === 'settle'),
    );
    expect(steps.at(-1)).toEqual({ name: 'certify', context: null });
  });
});

describe('what is left over', () => {
  const kept = (what: string, count: number) => ({ what, count, reason: 'wage-records' as const, until: null });

  it('is what no law keeps', () => {
    expect(leftovers(found('hire', 'hire', 'note'), [kept('hire', 2)])).toEqual(['note']);
    expect(leftovers(found('hire', 'hire'), [kept('hire', 1)])).toEqual(['hire']);
    expect(leftovers(found(), [kept('hire', 1)])).toEqual([]);
  });

  it('is never the audit log, which grows by the question itself', () => {
    const audit = { what: 'audit_entry', count: 1, reason: 'audit-log' as const, until: null };
    expect(leftovers(found('audit_entry', 'audit_entry'), [audit])).toEqual([]);
    expect(leftovers(found('audit_entry'), [])).toEqual(['audit_entry']);
  });
});

describe('the pause after a failure', () => {
  it('grows to a minute and no further', () => {
    expect([1, 2, 5, 6, 50].map(pauseAfter)).toEqual([2_000, 4_000, 32_000, 60_000, 60_000]);
  });
});
