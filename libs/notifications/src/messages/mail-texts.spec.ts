import { locales, type Region } from '@iworkz/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../domain/notice.js';
import { digestMail, noticeMail, type MailSurroundings } from './mail-texts.js';

const reader = { family: '山田', given: '花子' };
const sender = { name: '株式会社見本', address: '東京都千代田区見本町1-1', contact: '03-0000-0000' };
const match = (jobTitle = '経理担当'): Notice => ({
  kind: 'job_matched',
  subject: { jobTitle, companyName: '株式会社みどり', total: 88, rank: 1 },
  link: '/jobs/1',
});
const around = (region: Region = 'jp', changes: Partial<MailSurroundings> = {}): MailSurroundings => ({
  ...{ publicUrl: 'https://x.example', region, sender, stopToken: 'matching_jobs.1.ab', advertising: true },
  ...changes,
});
const necessary = around('jp', { stopToken: undefined, advertising: false });

describe('mails', () => {
  it('lead to the page in the reader’s language, or nowhere', () => {
    expect(noticeMail('en', match(), reader, around()).text).toContain('https://x.example/en/jobs/1\n');
    expect(noticeMail('ja', { ...match(), link: null }, reader, necessary).text).not.toContain('http');
  });

  it('have subjects of one line, whatever a job title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...locales), (jobTitle, locale) => {
        for (const region of ['jp', 'kr'] as const) {
          const { subject } = noticeMail(locale, match(jobTitle), reader, around(region));
          expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('that can be switched off say how, for people and for mail programs, and where all is chosen', () => {
    for (const locale of locales) {
      const { text, unsubscribeUrl } = noticeMail(locale, match(), reader, around());
      expect(unsubscribeUrl).toBe('https://x.example/mail-stop/matching_jobs.1.ab');
      expect(text).toContain(`https://x.example/${locale}/mail-stop#matching_jobs.1.ab\n`);
      expect(text).toContain(`https://x.example/${locale}/settings/mails\n`);
    }
  });

  it('that cannot be switched off offer no way to, and name their sender all the same', () => {
    const { text, unsubscribeUrl } = noticeMail(
      'ja',
      { kind: 'welcome', subject: { role: 'x' }, link: null },
      reader,
      necessary,
    );
    expect(unsubscribeUrl).toBeUndefined();
    expect(text).not.toContain('mail-stop');
    for (const part of Object.values(sender)) expect(text).toContain(part);
  });

  it('that count as advertising say that they were agreed to, and who answers for them', () => {
    const { text, subject } = noticeMail('ja', match(), reader, around());
    expect(text).toContain('メール配信に同意された方にお送りしています');
    for (const part of Object.values(sender)) expect(text).toContain(part);
    expect(subject).not.toContain('광고');
  });

  it('that count as advertising in Korea are marked first, and can be stopped in Korean and English', () => {
    for (const locale of locales) {
      const { text, subject } = noticeMail(locale, match(), reader, around('kr'));
      expect(subject).toMatch(/^\(광고\) /);
      for (const language of ['ko', 'en', locale]) expect(text).toContain(`https://x.example/${language}/mail-stop#`);
    }
    expect(noticeMail('ko', match(), reader, around('kr', { advertising: false })).subject).not.toContain('광고');
  });

  it('of a day tell every job with its page, as many as are read, and how many more there are', () => {
    const notices = Array.from({ length: 32 }, (_, n) => match(`求人${n + 1}号`));
    for (const locale of locales) {
      const { subject, text } = digestMail(locale, notices, reader, around());
      expect(subject).toContain('32');
      expect(text.match(/求人\d+号/g)).toHaveLength(30);
      expect(text.split(`https://x.example/${locale}/jobs/1\n`)).toHaveLength(31);
      expect(text).toContain(`https://x.example/${locale}/inbox`);
      expect(digestMail(locale, notices.slice(0, 1), reader, around()).text).not.toContain('/inbox');
    }
  });
});
