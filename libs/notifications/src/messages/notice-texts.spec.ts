import { applicationStatuses, notificationKinds } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../domain/notice.js';
import { noticesOfMove } from '../domain/notices-of-events.js';
import { mailText, noticeText, notificationTexts } from './notice-texts.js';

const reader = { family: '山田', given: '花子' };
const subject = {
  jobTitle: '<経理> {担当}',
  companyName: "O'Neill & Co.",
  status: 'offer',
  total: 80,
  type: 'X',
  role: 'candidate',
};

describe('texts of notices', () => {
  it('exist in every language under the same codes', () => {
    for (const locale of locales)
      expect(notificationTexts.codes(locale).sort()).toEqual(notificationTexts.codes('en').sort());
  });

  it('are complete for every kind, and show what people wrote as it is', () => {
    for (const locale of locales) {
      for (const kind of notificationKinds) {
        const { title, body } = noticeText(locale, { kind, subject, link: null }, reader);
        expect(title).not.toBe('');
        expect(body).not.toBe('');
        if (/^(application|job)_/.test(kind)) expect(title).toContain('<経理> {担当}');
      }
    }
  });

  it('differ for each status of an application', () => {
    const ids = { applicationId: 'a', jobId: 'j', companyId: 'c', candidateId: 'p' };
    for (const locale of locales) {
      const titles = applicationStatuses.map((to) => {
        const data = { ...ids, jobTitle: 'T', companyName: 'C', from: 'received' as const, to, movedAt: '' };
        return noticeText(locale, noticesOfMove(data)[0]!.notice, reader).title;
      });
      expect(new Set(titles).size).toBe(applicationStatuses.length);
    }
  });

  it('have titles of one line, whatever a job title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (jobTitle, locale) => {
        const notice: Notice = { kind: 'job_matched', subject: { ...subject, jobTitle }, link: '/jobs/1' };
        expect(mailText(locale, notice, reader, 'https://x.example').subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('become mails that lead to the page in the reader’s language, or nowhere', () => {
    const notice: Notice = { kind: 'job_matched', subject, link: '/jobs/1' };
    expect(mailText('en', notice, reader, 'https://x.example').text).toContain('https://x.example/en/jobs/1\n');
    expect(mailText('ja', { ...notice, link: null }, reader, 'https://x.example').text).not.toContain('http');
  });
});
