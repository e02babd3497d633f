import type { Finding } from '@iworkz/contracts';
import { isAllowed, type Judgement } from './evaluation.js';
import type { LegalDate } from './rule.js';

/** What makes two findings the same: when any of it changes, what was decided on the one says nothing of the other. */
export interface FindingKey {
  readonly ruleBookVersion: string;
  readonly ruleId: string;
  readonly field: string;
  /** Of `factOf`. */
  readonly factHash: string;
}

/** People let a finding pass, for a time. */
export interface Override extends FindingKey {
  readonly reviewId: string;
  /** The last day. */
  readonly until: LegalDate;
}

/** What was judged in the field and what the finding says of it, as text. */
export function factOf(finding: Finding, input: object): string {
  return JSON.stringify([valueAt(input, finding.field), finding.params, finding.text.en, finding.span ?? null]);
}

/** Fields point into the input, or into its `job` for the job's own. */
function valueAt(input: object, pointer: string): unknown {
  const path = pointer.split('/').slice(1);
  const follow = (from: unknown): unknown =>
    path.reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
      from,
    );
  return follow(input) ?? ('job' in input ? follow(input.job) : undefined) ?? null;
}

/** The judgement with the findings marked that people let pass. */
export function honour<Made extends Judgement>(
  judgement: Made,
  overrides: readonly Override[],
  hash: (fact: string) => string,
): Made {
  const inForce = overrides.filter(
    ({ ruleBookVersion, until }) => ruleBookVersion === judgement.ruleBookVersion && judgement.date <= until,
  );
  if (inForce.length === 0) return judgement;
  const findings = judgement.findings.map((finding): Finding => {
    const candidates = inForce.filter(({ ruleId, field }) => ruleId === finding.ruleId && field === finding.field);
    if (candidates.length === 0) return finding;
    const factHash = hash(factOf(finding, judgement.input));
    const found = candidates.find((each) => each.factHash === factHash);
    return found ? { ...finding, overridden: { reviewId: found.reviewId, until: found.until } } : finding;
  });
  return { ...judgement, findings, allowed: isAllowed(findings) };
}

/** As the rules alone gave it. */
export function withoutOverride({ overridden: _, ...finding }: Finding): Finding {
  return finding;
}
