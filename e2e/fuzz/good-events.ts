import {
  ApplicationMoved,
  ApplicationSubmitted,
  CandidateIndexed,
  CompanyRegistered,
  ConsentChanged,
  CredentialAnchored,
  CredentialIssued,
  CredentialRevokedEvent,
  FindingReviewed,
  JobClosed,
  JobIndexed,
  JobMatched,
  JobPublished,
  JobRefused,
  NoticeIssued,
  OutcomeRecorded,
  PostingRechecked,
  ProfileUpdated,
  RankedProfile,
  RankingChanged,
  ResumeImported,
  UserRegistered,
  type EventEnvelope,
  type Finding,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting, anEnvelope } from '@iworkz/testing';

const jobTitle = 'バックエンドエンジニア';
const companyName = '株式会社みはらし';
const words = { ja: '最低賃金を下回っています。', en: 'Below the minimum wage.', ko: '최저임금보다 낮습니다.' };
const finding: Finding = {
  ...{ ruleId: 'MW-4', jurisdiction: 'JP', statute: '最低賃金法', article: '第4条', severity: 'BLOCK' },
  ...{ field: '/pay/min', params: {}, text: words, repair: words },
};
const now = (): string => new Date().toISOString();

/** A plain event of each type, about things of its own: what every consumer can handle on any day. */
export const goodEvents: Readonly<Record<string, () => EventEnvelope>> = {
  [UserRegistered.type]: () =>
    anEnvelope(UserRegistered, {
      userId: newId(),
      email: `person-${newId()}@fuzz.iworkz.example`,
      name: { family: '森本', given: '悠斗' },
      roles: ['candidate'],
      locale: 'ja',
      region: 'jp',
      companyId: null,
    }),
  [CompanyRegistered.type]: () =>
    anEnvelope(CompanyRegistered, {
      company: { id: newId(), name: companyName, country: 'JP', industry: null, website: null, region: 'jp' },
    }),
  [ProfileUpdated.type]: () =>
    anEnvelope(ProfileUpdated, { userId: newId(), version: 1, updatedAt: now(), profile: RankedProfile.parse({}) }),
  [ResumeImported.type]: () =>
    anEnvelope(ResumeImported, { userId: newId(), resumeId: newId(), mediaType: 'application/pdf', fieldCount: 3 }),
  [JobPublished.type]: () =>
    anEnvelope(JobPublished, {
      jobId: newId(),
      companyId: newId(),
      companyName,
      version: 1,
      publishedAt: now(),
      evaluationId: newId(),
      content: aLawfulPosting(),
    }),
  [JobClosed.type]: () => anEnvelope(JobClosed, { jobId: newId(), companyId: newId(), closedAt: now() }),
  [JobRefused.type]: () =>
    anEnvelope(JobRefused, {
      jobId: newId(),
      companyId: newId(),
      evaluationId: newId(),
      ruleIds: ['x'],
      refusedAt: now(),
    }),
  [ApplicationSubmitted.type]: () =>
    anEnvelope(ApplicationSubmitted, {
      ...{ applicationId: newId(), jobId: newId(), jobTitle, companyId: newId(), companyName, candidateId: newId() },
      submittedAt: now(),
    }),
  [ApplicationMoved.type]: () =>
    anEnvelope(ApplicationMoved, {
      ...{ applicationId: newId(), jobId: newId(), jobTitle, companyId: newId(), companyName, candidateId: newId() },
      ...{ from: 'received', to: 'screening', movedAt: now() },
    }),
  [NoticeIssued.type]: () =>
    anEnvelope(NoticeIssued, {
      ...{ applicationId: newId(), jobId: newId(), jobTitle, companyId: newId(), companyName, candidateId: newId() },
      ...{ noticeId: newId(), issuedAt: now() },
    }),
  [JobMatched.type]: () =>
    anEnvelope(JobMatched, {
      ...{ candidateId: newId(), jobId: newId(), jobTitle, companyName, total: 81.5, rank: 1, matchedAt: now() },
    }),
  [JobIndexed.type]: () => anEnvelope(JobIndexed, { jobId: newId(), version: 1 }),
  [CandidateIndexed.type]: () => anEnvelope(CandidateIndexed, { candidateId: newId(), version: 1 }),
  [RankingChanged.type]: () =>
    anEnvelope(RankingChanged, {
      ...{ jobId: newId(), candidateIds: [newId()], ranks: [1], totals: [81.5], changedAt: now() },
    }),
  [OutcomeRecorded.type]: () =>
    anEnvelope(OutcomeRecorded, {
      ...{ outcomeId: newId(), candidateId: newId(), jobId: newId(), kind: 'viewed', occurredAt: now(), place: null },
    }),
  [CredentialIssued.type]: () =>
    anEnvelope(CredentialIssued, {
      ...{ credentialId: newId(), holderId: newId(), type: 'LanguageCertificate', hash: '0'.repeat(64) },
      issuedAt: now(),
    }),
  [CredentialAnchored.type]: () =>
    anEnvelope(CredentialAnchored, {
      ...{ credentialId: newId(), holderId: newId(), hash: '0'.repeat(64), chainId: 31_337 },
      ...{ transaction: `0x${'0'.repeat(64)}`, anchoredAt: now() },
    }),
  [CredentialRevokedEvent.type]: () =>
    anEnvelope(CredentialRevokedEvent, {
      ...{ credentialId: newId(), holderId: newId(), type: 'LanguageCertificate', revokedAt: now() },
    }),
  [PostingRechecked.type]: () =>
    anEnvelope(PostingRechecked, {
      ...{ jobId: newId(), companyId: newId(), jobTitle, evaluationId: newId(), ruleBookVersion: '0'.repeat(16) },
      ...{ date: '2026-11-20', allowed: false, news: [finding], upcoming: [], dueOn: '2026-11-27' },
    }),
  [FindingReviewed.type]: () =>
    anEnvelope(FindingReviewed, {
      ...{
        reviewId: newId(),
        jobId: newId(),
        companyId: newId(),
        jobTitle,
        live: true,
        outcome: 'overridden',
        finding,
      },
      ...{ overrideUntil: '2026-12-20', decidedAt: now() },
    }),
  [ConsentChanged.type]: () =>
    anEnvelope(ConsentChanged, {
      ...{ personId: newId(), purpose: 'transfer_to_kr', textVersion: '2026-11', given: true, decidedAt: now() },
    }),
};
