import type { MailTopic } from '@iworkz/contracts';
import { MessageCatalogue, displayName, type Locale, type PersonName } from '@iworkz/kernel';
import type { Notice } from '../domain/notice.js';
import type { NotificationTextCode } from './codes.js';
import { en } from './en.js';
import { ja } from './ja.js';
import { ko } from './ko.js';

export const notificationTexts = new MessageCatalogue<NotificationTextCode>({ ja, en, ko });

/** A notice as its reader reads it. Titles are one line, whatever a job title holds: they become mail subjects. */
export function noticeText(locale: Locale, notice: Notice, reader: PersonName): { title: string; body: string } {
  const params = { ...notice.subject, name: oneLine(displayName(reader)) };
  return {
    title: oneLine(notificationTexts.format(locale, `${notice.kind}.title`, params)),
    body: notificationTexts.format(locale, `${notice.kind}.body`, params),
  };
}

/** The words by which people agree to mails that count as advertising. Another meaning needs another `mailConsentVersion`. */
export function consentWording(locale: Locale, topic: MailTopic): string {
  if (topic !== 'matching_jobs') throw new Error(`mails about ${topic} need no consent`);
  return notificationTexts.format(locale, `consent.${topic}`);
}

/** Line breaks of any kind would forge mail headers. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\p{Cc}]+/gu, ' ').trim();
}
