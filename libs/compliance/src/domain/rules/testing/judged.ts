import type { Finding, JobContent, WorkAuthorization } from '@iworkz/contracts';
import type * as z from 'zod';
import { DispatchAssignment } from '../../inputs/dispatch-assignment.js';
import { HiringProcess } from '../../inputs/hiring-process.js';
import { JobAggregation } from '../../inputs/job-aggregation.js';
import type { NoticeContent } from '../../inputs/notice-content.js';
import { OfferTerms } from '../../inputs/offer-terms.js';
import { PlacementBusiness } from '../../inputs/placement-business.js';
import { WorkPermit } from '../../inputs/work-permit.js';
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

/** What one rule says of an offer on the terms given, through the book. */
export const judgeOffer = (
  ruleId: string,
  terms: z.input<typeof OfferTerms>,
  job: JobContent,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('offer', 'JP', { job, companyName, terms: OfferTerms.parse(terms) }, date)
    .filter((finding) => finding.ruleId === ruleId);

export const judgeNotice = (ruleId: string, notice: NoticeContent, date: LegalDate = '2026-11-20'): Finding[] =>
  ruleBook.evaluate('notice', 'JP', notice, date).filter((finding) => finding.ruleId === ruleId);

export const judgeDispatch = (
  ruleId: string,
  assignment: z.input<typeof DispatchAssignment>,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('dispatch', 'JP', DispatchAssignment.parse(assignment), date)
    .filter((finding) => finding.ruleId === ruleId);

export const judgeHiring = (
  ruleId: string,
  jurisdiction: Jurisdiction,
  hiring: Omit<z.input<typeof HiringProcess>, 'country'>,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('hiring_process', jurisdiction, HiringProcess.parse({ country: 'XX', ...hiring }), date)
    .filter((finding) => finding.ruleId === ruleId);

export const judgePlacement = (
  ruleId: string,
  business: z.input<typeof PlacementBusiness>,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('placement_business', 'JP', PlacementBusiness.parse(business), date)
    .filter((finding) => finding.ruleId === ruleId);

export const judgeBoard = (
  ruleId: string,
  business: z.input<typeof JobAggregation>,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('job_aggregation', 'JP', JobAggregation.parse(business), date)
    .filter((finding) => finding.ruleId === ruleId);

export const judgePermit = (
  ruleId: string,
  jurisdiction: Jurisdiction,
  permit: z.input<typeof WorkPermit>,
  job: JobContent,
  date: LegalDate = '2026-11-20',
): Finding[] =>
  ruleBook
    .evaluate('work_permission', jurisdiction, { authorization: null, job, permit: WorkPermit.parse(permit) }, date)
    .filter((finding) => finding.ruleId === ruleId);
