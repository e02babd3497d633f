import type { ApplicationStatus } from '@iworkz/contracts';

/**
 * How far a status lies from the beginning. Applications only ever move to a status that lies further, and `hired`,
 * `rejected` and `withdrawn` are ends of which each application reaches at most one: so of all statuses heard, in whatever
 * order, the furthest is the current one.
 */
export const progressOf: Readonly<Record<ApplicationStatus, number>> = {
  received: 0,
  screening: 1,
  interview: 2,
  offer: 3,
  hired: 4,
  rejected: 4,
  withdrawn: 4,
};
