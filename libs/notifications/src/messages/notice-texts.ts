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

/** The mail that tells a notice. @param publicUrl where the web application is, without a trailing slash. */
export function mailText(
  locale: Locale,
  notice: Notice,
  reader: PersonName,
  publicUrl: string,
): { subject: string; text: string } {
  const { title, body } = noticeText(locale, notice, reader);
  const url = notice.link === null ? 'none' : `${publicUrl}/${locale}${notice.link}`;
  return {
    subject: title,
    text: notificationTexts.format(locale, 'mail', { name: oneLine(displayName(reader)), body, url }),
  };
}

/** Line breaks of any kind would forge mail headers. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\p{Cc}]+/gu, ' ').trim();
}
