import { mailConsentVersion, roles, type MailTiming, type MailTopic, type Role } from '@iworkz/contracts';
import type { NoticeKind } from './notice.js';

/**
 * What mails about a kind of notice belong to. `always` cannot be switched off: they tell of an account, of a document or finding
 * that the law wants handed over, or of a right that ended (docs/adr/0020-mails-by-consent-and-by-choice.md).
 */
const topicOfKind: Readonly<Record<NoticeKind, MailTopic | 'always'>> = {
  welcome: 'always',
  job_matched: 'matching_jobs',
  application_received: 'applications',
  application_submitted: 'applications',
  application_moved: 'applications',
  notice_issued: 'always',
  credential_issued: 'credentials',
  credential_revoked: 'always',
  posting_rechecked: 'always',
  finding_reviewed: 'always',
};

export interface TopicRules {
  readonly timings: readonly MailTiming[];
  /** Of who never decided. */
  readonly usual: MailTiming;
  /** Counts as advertising: sent by consent only, with who sends it and how to stop it (特定電子メール法3条・4条, 정보통신망법 제50조). */
  readonly advertising: boolean;
  readonly audience: readonly Role[];
}

export const topicRules: Readonly<Record<MailTopic, TopicRules>> = {
  matching_jobs: {
    timings: ['at_once', 'daily', 'off'],
    usual: 'off',
    advertising: true,
    audience: ['candidate'],
  },
  applications: {
    timings: ['at_once', 'off'],
    usual: 'at_once',
    advertising: false,
    audience: ['candidate', 'employer'],
  },
  credentials: { timings: ['at_once', 'off'], usual: 'at_once', advertising: false, audience: ['candidate'] },
};

/** @returns undefined for mails that cannot be switched off. */
export function topicOf(kind: NoticeKind): MailTopic | undefined {
  const topic = topicOfKind[kind];
  return topic === 'always' ? undefined : topic;
}

/** When mails of a topic are sent. Agreeing to other words than those of today is agreeing to nothing. */
export function timingInForce(
  topic: MailTopic,
  decision: { readonly timing: MailTiming; readonly consentVersion: string | null } | undefined,
): MailTiming {
  const { usual, advertising } = topicRules[topic];
  if (!decision) return usual;
  return advertising && decision.consentVersion !== mailConsentVersion ? 'off' : decision.timing;
}

/** What somebody of these roles gets mails about and can choose. */
export function topicsFor(held: readonly string[]): MailTopic[] {
  const own = roles.filter((role) => held.includes(role));
  return (Object.keys(topicRules) as MailTopic[]).filter((topic) =>
    topicRules[topic].audience.some((role) => own.includes(role)),
  );
}
