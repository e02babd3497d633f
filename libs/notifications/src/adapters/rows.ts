import { PersonNameSchema } from '@iworkz/contracts';
import { locales } from '@iworkz/kernel';
import type { Notice, NoticeKind, NoticeSubject } from '../domain/notice.js';
import type { InboxRecord, Recipient } from '../use-cases/ports.js';
import type { InboxItem as InboxItemRow, Recipient as RecipientRow } from './generated/client.js';

export function toRecipient(row: RecipientRow): Recipient {
  return {
    userId: row.userId,
    email: row.email,
    name: PersonNameSchema.parse(row.name),
    locale: locales.find((locale) => locale === row.locale) ?? 'ja',
    roles: row.roles,
    companyId: row.companyId,
  };
}

export function toNotice(row: { kind: string; subject: unknown; link: string | null }): Notice {
  return { kind: row.kind as NoticeKind, subject: row.subject as NoticeSubject, link: row.link };
}

export function toInboxRecord(row: InboxItemRow): InboxRecord {
  return { id: row.id, createdAt: row.createdAt, readAt: row.readAt, ...toNotice(row) };
}
