import type { Finding } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { UnknownJurisdiction } from '@iworkz/contracts';
import { jurisdictionOf } from './jurisdiction.js';
import type { CheckInputs, JobCheckKind, KeptCheckKind, LegalDate } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** A judgement with everything needed to make it again. */
export interface Judgement<Kind extends JobCheckKind = KeptCheckKind> {
  readonly kind: Kind;
  readonly input: CheckInputs[Kind];
  readonly date: LegalDate;
  /** Where a posting without a workplace was published; decides its law. */
  readonly region: Region;
  readonly ruleBookVersion: string;
  /** BLOCK findings forbid the act; nothing else does. */
  readonly allowed: boolean;
  readonly findings: Finding[];
}

/**
 * Judges by the law of the job's workplace on a date.
 * @throws UnknownJurisdiction when the book holds no such law.
 */
export function judge<Kind extends JobCheckKind>(
  book: RuleBook,
  { kind, input, date, region }: { kind: Kind; input: CheckInputs[Kind]; date: LegalDate; region: Region },
): Judgement<Kind> {
  const jurisdiction = jurisdictionOf(input.job, region);
  if (!book.knows(kind, jurisdiction))
    throw UnknownJurisdiction({ country: input.job.workplace?.country ?? jurisdiction });
  const findings = book.evaluate(kind, jurisdiction, input, date);
  return {
    kind,
    input,
    date,
    region,
    ruleBookVersion: book.version,
    allowed: findings.every((finding) => finding.severity !== 'BLOCK'),
    findings,
  };
}
