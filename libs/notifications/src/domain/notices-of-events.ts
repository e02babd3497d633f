import type {
  ApplicationMoved,
  ApplicationSubmitted,
  CredentialIssued,
  CredentialRevokedEvent,
  DataOf,
  Finding,
  FindingReviewed,
  JobMatched,
  NoticeIssued,
  PostingRechecked,
} from '@iworkz/contracts';
import { toCompany, toUser, type AddressedNotice, type Notice, type NoticeSubject } from './notice.js';

/** Who is told what when something happened. Pure, so that the same event is always told the same way. */
export function noticesOfSubmission(data: DataOf<typeof ApplicationSubmitted>): AddressedNotice[] {
  const { applicationId, jobId, jobTitle, companyId, companyName, candidateId } = data;
  const subject = { applicationId, jobId, jobTitle, companyName };
  return [
    toUser(candidateId, { kind: 'application_submitted', subject, link: '/applications' }),
    toCompany(companyId, { kind: 'application_received', subject, link: applicantsLink(jobId) }),
  ];
}

/** Who moved it knows already: the candidate hears of the employer's steps, the company of a withdrawal. */
export function noticesOfMove(data: DataOf<typeof ApplicationMoved>): AddressedNotice[] {
  const { applicationId, jobId, jobTitle, companyId, companyName, candidateId, to } = data;
  const subject = { applicationId, jobId, jobTitle, companyName, status: to };
  return to === 'withdrawn'
    ? [toCompany(companyId, { kind: 'application_moved', subject, link: applicantsLink(jobId) })]
    : [toUser(candidateId, { kind: 'application_moved', subject, link: '/applications' })];
}

export function noticesOfConditions(data: DataOf<typeof NoticeIssued>): AddressedNotice[] {
  const { noticeId, applicationId, jobId, jobTitle, companyName, candidateId } = data;
  const subject = { noticeId, applicationId, jobId, jobTitle, companyName };
  return [toUser(candidateId, { kind: 'notice_issued', subject, link: '/applications' })];
}

export function noticesOfMatch(data: DataOf<typeof JobMatched>): AddressedNotice[] {
  const { candidateId, jobId, jobTitle, companyName, total, rank } = data;
  const subject = { jobId, jobTitle, companyName, total: Math.round(total), rank };
  return [toUser(candidateId, { kind: 'job_matched', subject, link: `/jobs/${jobId}` })];
}

export function noticesOfIssue(data: DataOf<typeof CredentialIssued>): AddressedNotice[] {
  return [toUser(data.holderId, { kind: 'credential_issued', ...credentialNotice(data) })];
}

export function noticesOfRevocation(data: DataOf<typeof CredentialRevokedEvent>): AddressedNotice[] {
  return [toUser(data.holderId, { kind: 'credential_revoked', ...credentialNotice(data) })];
}

/** The gravest finding, in force before yet to come; the page shows the others. */
export function noticesOfRecheck(data: DataOf<typeof PostingRechecked>): AddressedNotice[] {
  const { jobId, jobTitle, companyId, news, upcoming, dueOn } = data;
  const [first] = news.length > 0 ? news : upcoming.map(({ finding }) => finding);
  if (!first) return [];
  const when = news.length > 0 ? ('now' as const) : ('later' as const);
  const from = news.length > 0 ? data.date : upcoming[0]!.from;
  const more = news.length + upcoming.length - 1;
  const subject = { jobId, jobTitle, when, from, more, dueOn: dueOn ?? 'none', ...wordsOf(first) };
  return [toCompany(companyId, { kind: 'posting_rechecked', subject, link: `/employer/jobs/${jobId}` })];
}

export function noticesOfReview(data: DataOf<typeof FindingReviewed>): AddressedNotice[] {
  const { jobId, jobTitle, companyId, outcome, live, overrideUntil, finding } = data;
  const subject = {
    ...{ jobId, jobTitle, outcome, live: live ? 'yes' : 'no', overrideUntil: overrideUntil ?? 'none' },
    ...wordsOf(finding),
  };
  return [toCompany(companyId, { kind: 'finding_reviewed', subject, link: `/employer/jobs/${jobId}` })];
}

/** In every language, since the notice is read in its reader's. */
function wordsOf({ statute, article, text, repair }: Finding): NoticeSubject {
  return {
    ...{ statute, article },
    ...{ findingJa: text.ja, findingEn: text.en, findingKo: text.ko },
    ...{ repairJa: repair.ja, repairEn: repair.en, repairKo: repair.ko },
  };
}

export function welcomeNotice(roles: readonly string[]): Notice {
  const role = roles.find((each) => each === 'candidate' || each === 'employer') ?? 'other';
  const links: Readonly<Record<string, string>> = { candidate: '/profile', employer: '/employer/jobs' };
  return { kind: 'welcome', subject: { role }, link: links[role] ?? null };
}

function credentialNotice({ credentialId, type }: { credentialId: string; type: string }): Omit<Notice, 'kind'> {
  return { subject: { credentialId, type }, link: '/credentials' };
}

function applicantsLink(jobId: string): string {
  return `/employer/jobs/${jobId}/applicants`;
}
