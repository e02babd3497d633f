import type { Finding, UpcomingFinding } from '@iworkz/contracts';
import { addDays } from '@iworkz/kernel';
import { judge, lawOf, type Judgement } from './evaluation.js';
import { isGraver, type LegalDate } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** How far ahead a posting is judged that names no last day: about as long as new minimum wages are known in advance. */
const daysAhead = 90;
/** What is known of the law of a year from now is too little to tell an employer. */
const mostDaysAhead = 365;
/** From the day on which a live posting comes to be forbidden. */
export const daysToAct = 7;

/** What was found of a live posting: for the day, and for the days to come on which it is still open. */
export interface Standing {
  readonly date: LegalDate;
  readonly ruleBookVersion: string;
  readonly allowed: boolean;
  readonly findings: readonly Finding[];
  readonly upcoming: readonly UpcomingFinding[];
}

/** What an employer has not been told yet. */
export interface News {
  readonly now: readonly Finding[];
  readonly upcoming: readonly UpcomingFinding[];
}

type PostingJudgement = Judgement<'posting'>;

/**
 * Judges a live posting for a day and for each later day of its life on which the law may say something else.
 * @param pass marks findings that people let pass.
 * @throws UnknownJurisdiction
 */
export function recheck(
  book: RuleBook,
  { input, date, region }: Pick<PostingJudgement, 'input' | 'date' | 'region'>,
  pass: (judgement: PostingJudgement) => PostingJudgement,
): { readonly standing: Standing; readonly judgement: PostingJudgement } {
  const judged = { kind: 'posting', input, date, region } as const;
  const judgement = pass(judge(book, judged));
  const until = lastDay(input.job.closesOn, date);
  const upcoming: UpcomingFinding[] = [];
  for (const from of book.turningPoints('posting', lawOf(judged), { after: date, until })) {
    const then = pass(judge(book, { ...judged, date: from })).findings;
    const known = [...judgement.findings, ...upcoming.map(({ finding }) => finding)];
    for (const finding of then)
      // Of days to come only what will be unlawful is worth a message: an open question may be answered by then.
      if (isWarning(finding) && !isKnown(finding, known)) upcoming.push({ from, finding });
  }
  const { ruleBookVersion, allowed, findings } = judgement;
  return { standing: { date, ruleBookVersion, allowed, findings, upcoming }, judgement };
}

/** What is new or graver than before. A finding that people let pass is no news; one that they no longer let pass is. */
export function newsOf(before: Pick<Standing, 'findings' | 'upcoming'> | undefined, now: Standing): News {
  const told = before?.findings ?? [];
  const announced = before?.upcoming.map(({ finding }) => finding) ?? [];
  return {
    now: now.findings.filter((finding) => isTold(finding) && !isKnown(finding, told)),
    upcoming: now.upcoming.filter(({ finding }) => !isKnown(finding, [...told, ...announced])),
  };
}

/** By when the employer has to act: the day that was set before holds. */
export function dueOn(before: LegalDate | null, { date, allowed }: Standing): LegalDate | null {
  return allowed ? null : (before ?? addDays(date, daysToAct));
}

const isWarning = (finding: Finding): boolean =>
  finding.overridden === undefined && isGraver(finding.severity, 'REVIEW');
const isTold = (finding: Finding): boolean => finding.overridden === undefined && finding.severity !== 'INFO';

const isKnown = (finding: Finding, among: readonly Finding[]): boolean =>
  among.some(
    (earlier) =>
      placeOf(earlier) === placeOf(finding) &&
      !isGraver(finding.severity, earlier.severity) &&
      (earlier.overridden === undefined || finding.overridden !== undefined),
  );

/** A published posting is not rewritten, so the same rule at the same place speaks of the same words. */
const placeOf = ({ ruleId, field, span }: Finding): string => `${ruleId} ${field} ${span?.from ?? ''}`;

function lastDay(closesOn: LegalDate | null, date: LegalDate): LegalDate {
  const furthest = addDays(date, mostDaysAhead);
  const wanted = closesOn ?? addDays(date, daysAhead);
  return wanted < furthest ? wanted : furthest;
}
