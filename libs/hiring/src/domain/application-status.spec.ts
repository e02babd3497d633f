import { TransitionForbidden, applicationStatuses, type ApplicationStatus } from '@iworkz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertTransition, employerTransitions } from './application-status.js';

const status = fc.constantFrom(...applicationStatuses);

function allowed(from: ApplicationStatus, to: ApplicationStatus): boolean {
  try {
    assertTransition(from, to);
    return true;
  } catch (error) {
    if (TransitionForbidden.is(error)) return false;
    throw error;
  }
}

describe('the steps of an application', () => {
  it('never lead out of hired, rejected or withdrawn', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ApplicationStatus>('hired', 'rejected', 'withdrawn'),
        status,
        (from, to) => !allowed(from, to),
      ),
    );
  });

  it('make no offer to a rejected applicant', () => {
    expect(() => assertTransition('rejected', 'offer')).toThrow(
      expect.objectContaining({ code: 'hiring.transition_forbidden' }) as Error,
    );
  });

  it('reach an end from everywhere in at most four steps, on every path', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 30 }), (wishes) => {
        let current: ApplicationStatus = 'received';
        let steps = 0;
        for (const wish of wishes) {
          if (!allowed(current, wish)) continue;
          current = wish;
          steps += 1;
        }
        return steps <= 4;
      }),
    );
  });

  it('offer the employer exactly the steps that are allowed, except withdrawing', () => {
    fc.assert(
      fc.property(
        status,
        status,
        (from, to) => employerTransitions(from).includes(to) === (allowed(from, to) && to !== 'withdrawn'),
      ),
    );
  });
});
