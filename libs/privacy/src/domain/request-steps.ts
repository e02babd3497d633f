import type { ContextName, privacyStepNames, PersonalDataErased, PersonalDataExport } from '@iworkz/contracts';

export type StepName = (typeof privacyStepNames)[number];
export interface PlannedStep {
  readonly name: StepName;
  readonly context: ContextName | null;
}

/** The context that knows the account. It is erased first, so that nobody can sign in while the others follow. */
const accountHolder: ContextName = 'identity';

/** What meets a request for a copy. */
export const stepsOfExport = (contexts: readonly ContextName[]): readonly PlannedStep[] =>
  contexts.map((context) => ({ name: 'gather', context }));

/**
 * What erases a person, in this order: no new session, nothing readable in the event log, every context, then, when events and
 * access tokens of before have run out, every context again, until each has nothing but what is kept.
 */
export const stepsOfErasure = (contexts: readonly ContextName[]): readonly PlannedStep[] => [
  { name: 'close_account', context: accountHolder },
  { name: 'destroy_keys', context: null },
  ...contexts
    .filter((context) => context !== accountHolder)
    .map((context): PlannedStep => ({ name: 'erase', context })),
  { name: 'settle', context: null },
  ...contexts.map((context): PlannedStep => ({ name: 'sweep', context })),
  { name: 'certify', context: null },
];

/** Each answer says all that went so far, so the last says most; a step that was repeated changes nothing. */
export function lastErasure(
  erasures: readonly Pick<PersonalDataErased, 'erased' | 'kept'>[],
): Pick<PersonalDataErased, 'erased' | 'kept'> {
  return erasures.at(-1) ?? { erased: [], kept: [] };
}

/** What is still there though no law keeps it: names of tables and kinds of files, in order. */
export function leftovers(found: PersonalDataExport, kept: PersonalDataErased['kept']): readonly string[] {
  const counts = new Map<string, number>();
  for (const { what } of [...found.records, ...found.files]) counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const { what, count, reason } of kept) {
    // The audit log grows by the entry that says that it was asked.
    if (reason === 'audit-log') counts.delete(what);
    else if (counts.has(what)) counts.set(what, counts.get(what)! - count);
  }
  return [...counts].flatMap(([what, count]) => (count > 0 ? [what] : [])).sort();
}

/** Milliseconds before a step that failed is tried again. */
export const pauseAfter = (tries: number): number => Math.min(60_000, 1_000 * 2 ** Math.min(tries, 10));
