import { applicationStatuses, notificationKinds } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';
import { describe, expect, it } from 'vitest';
import { noticesOfMove } from '../domain/notices-of-events.js';
import { noticeText, notificationTexts } from './notice-texts.js';

const reader = { family: '山田', given: '花子' };
const subject = {
  jobTitle: '<経理> {担当}',
  companyName: "O'Neill & Co.",
  status: 'offer',
  total: 80,
  type: 'X',
  role: 'candidate',
  ...{ when: 'now', from: '2026-12-01', more: 1, dueOn: '2026-11-27', outcome: 'overridden', live: 'no' },
  ...{ overrideUntil: '2026-12-20', statute: '最低賃金法', article: '第4条' },
  ...{ findingJa: '甲 {x}', findingEn: 'A {x}', findingKo: '가 {x}', repairJa: '乙', repairEn: 'B', repairKo: '나' },
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

  it('tell what the law wants of a live posting, how to mend it and by when, in the reader’s language', () => {
    const words = { ja: ['甲 {x}', '乙'], en: ['A {x}', 'B'], ko: ['가 {x}', '나'] };
    for (const locale of locales) {
      const { body } = noticeText(locale, { kind: 'posting_rechecked', subject, link: null }, reader);
      for (const part of ['最低賃金法 第4条', '2026-11-27', ...words[locale]]) expect(body).toContain(part);
      const later = { ...subject, when: 'later', dueOn: 'none', more: 0 };
      const ahead = noticeText(locale, { kind: 'posting_rechecked', subject: later, link: null }, reader);
      expect(ahead.body).toContain('2026-12-01');
      expect(ahead.body).not.toContain('none');
      const passed = noticeText(locale, { kind: 'finding_reviewed', subject, link: null }, reader);
      expect(passed.body).toContain('2026-12-20');
    }
  });
});
