import { mailConsentVersion, mailTopics, notificationKinds, roles } from '@iworkz/contracts';
import { expect, it } from 'vitest';
import { timingInForce, topicOf, topicRules, topicsFor } from './mail-topics.js';

it('mails that the law or an account needs can be switched off by nobody', () => {
  const always = notificationKinds.filter((kind) => topicOf(kind) === undefined);
  expect(always).toEqual(['welcome', 'notice_issued', 'credential_revoked', 'posting_rechecked', 'finding_reviewed']);
});

it('advertising is sent to nobody who did not agree, and everything can be switched off that has a topic', () => {
  for (const topic of mailTopics) {
    const { advertising, usual, timings } = topicRules[topic];
    if (advertising) expect(usual).toBe('off');
    expect(timings).toContain('off');
    expect(timings).toContain(usual);
  }
});

it('who agreed to other words than those of today gets no advertising until they agree again', () => {
  const decided = (consentVersion: string | null) => ({ timing: 'daily' as const, consentVersion });
  expect(timingInForce('matching_jobs', decided(mailConsentVersion))).toBe('daily');
  for (const other of ['2020-01', null]) expect(timingInForce('matching_jobs', decided(other))).toBe('off');
  expect(timingInForce('applications', { timing: 'at_once', consentVersion: null })).toBe('at_once');
  expect(timingInForce('matching_jobs', undefined)).toBe('off');
});

it('everybody chooses among what they get', () => {
  expect(roles.map((role) => topicsFor([role]))).toEqual([
    ['matching_jobs', 'applications', 'credentials'],
    ['applications'],
    [],
    [],
  ]);
});
