import type { Finding, JobContent, WorkAuthorization } from '@iworkz/contracts';
import type { Jurisdiction, LegalDate } from '../../rule.js';
import { ruleBook } from '../../../rule-book.js';

const companyName = '株式会社みどり技研';

/** What one rule says of a posting, through the book. */
export const judgePosting = (
  ruleId: string,
  job: JobContent,
  date: LegalDate = '2026-11-20',
  jurisdiction: Jurisdiction = 'JP',
): Finding[] =>
  ruleBook.evaluate('posting', jurisdiction, { job, companyName }, date).filter((finding) => finding.ruleId === ruleId);

export const judgeWork = (
  ruleId: string,
  authorization: Partial<WorkAuthorization> & Pick<WorkAuthorization, 'status'>,
  job: JobContent,
  date: LegalDate = '2026-11-20',
): Finding[] => {
  const full = { expiresOn: '2029-03-31', outsideActivityPermission: false, degreeField: null, ...authorization };
  return ruleBook
    .evaluate('work_permission', 'JP', { authorization: full, job }, date)
    .filter((finding) => finding.ruleId === ruleId);
};

/** Severity and field of each finding, e.g. `BLOCK /pay/min`. */
export const summary = (findings: readonly Finding[]) => findings.map(({ severity, field }) => `${severity} ${field}`);

/** The words each finding marks in a text. */
export const markedWords = (findings: readonly Finding[], text: string) =>
  findings.map(({ span }) => text.slice(span?.from, span?.to));
