import type { Finding } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { UnknownJurisdiction } from '@iworkz/contracts';
import { jurisdictionOf, jurisdictionOfCountry } from './jurisdiction.js';
import type { CheckInputs, CheckKind, Jurisdiction, LegalDate } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** What is judged, as of which day. */
export type Judged<Kind extends CheckKind = CheckKind> = {
  readonly [Each in Kind]: {
    readonly kind: Each;
    readonly input: CheckInputs[Each];
    readonly date: LegalDate;
    /** Where a posting without a workplace was published; decides its law. */
    readonly region: Region;
  };
}[Kind];

/** A judgement with everything needed to make it again. */
export type Judgement<Kind extends CheckKind = CheckKind> = Judged<Kind> & {
  readonly ruleBookVersion: string;
  /** BLOCK findings forbid the act, unless people let them pass; nothing else does. */
  readonly allowed: boolean;
  readonly findings: Finding[];
};

/**
 * Judges by the law of the job's workplace, or of the country named, on a date.
 * @throws UnknownJurisdiction when the book holds no such law.
 */
export function judge<Kind extends CheckKind>(book: RuleBook, judged: Judged<Kind>): Judgement<Kind> {
  // One kind of many to the compiler, which does not follow it into the union.
  const one = judged as unknown as Judged;
  const jurisdiction = lawOf(one);
  if (!book.knows(judged.kind, jurisdiction)) throw UnknownJurisdiction({ country: countryOf(one) ?? jurisdiction });
  const findings = book.evaluate(judged.kind, jurisdiction, judged.input, judged.date);
  const { kind, input, date, region } = judged;
  return {
    ...{ kind, input, date, region },
    ruleBookVersion: book.version,
    allowed: isAllowed(findings),
    findings,
  } as Judgement<Kind>;
}

export const forbids = ({ severity, overridden }: Finding): boolean => severity === 'BLOCK' && overridden === undefined;
export const isAllowed = (findings: readonly Finding[]): boolean => !findings.some(forbids);

/**
 * Whose law holds. Notices of working conditions, dispatch, and the businesses of the Employment Security Act are Japanese by their
 * form.
 * @throws UnknownJurisdiction
 */
export function lawOf(judged: Judged): Jurisdiction {
  switch (judged.kind) {
    case 'notice':
    case 'dispatch':
    case 'placement_business':
    case 'job_aggregation':
      return 'JP';
    case 'hiring_process':
      return jurisdictionOfCountry(judged.input.country);
    default:
      return jurisdictionOf(judged.input.job, judged.region);
  }
}

function countryOf(judged: Judged): string | undefined {
  if (judged.kind === 'hiring_process') return judged.input.country;
  return 'job' in judged.input ? judged.input.job.workplace?.country : undefined;
}
