import { TransitionForbidden, type ApplicationStatus } from '@iworkz/contracts';

/**
 * Where an application may go from each status. `hired`, `rejected` and `withdrawn` are ends: a rejected applicant gets no
 * offer; they would have to apply to another job.
 */
const transitions: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  received: ['screening', 'rejected', 'withdrawn'],
  screening: ['interview', 'rejected', 'withdrawn'],
  interview: ['offer', 'rejected', 'withdrawn'],
  offer: ['hired', 'rejected', 'withdrawn'],
  hired: [],
  rejected: [],
  withdrawn: [],
};

/** What an employer may do next. Withdrawing is the candidate's alone. */
export function employerTransitions(from: ApplicationStatus): ApplicationStatus[] {
  return transitions[from].filter((to) => to !== 'withdrawn');
}

/** @throws TransitionForbidden naming what would be allowed instead. */
export function assertTransition(from: ApplicationStatus, to: ApplicationStatus): void {
  assertOneOf(transitions[from], from, to);
}

/** @throws TransitionForbidden naming what the employer may do instead. */
export function assertEmployerTransition(from: ApplicationStatus, to: ApplicationStatus): void {
  assertOneOf(employerTransitions(from), from, to);
}

function assertOneOf(allowed: readonly ApplicationStatus[], from: ApplicationStatus, to: ApplicationStatus): void {
  if (!allowed.includes(to)) throw TransitionForbidden({ from, to, allowed: [...allowed] });
}
