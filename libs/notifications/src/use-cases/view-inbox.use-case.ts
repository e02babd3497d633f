import { NotFound, personOf, type Notification } from '@iworkz/contracts';
import type { Ctx, Locale, PersonName } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { noticeText } from '../messages/notice-texts.js';
import { Inbox, Recipients, type InboxRecord, type Recipient } from './ports.js';

@Injectable()
export class ViewInbox {
  constructor(
    private readonly inbox: Inbox,
    private readonly recipients: Recipients,
  ) {}

  /** `limit + 1` of the caller's notices, newest first, in the caller's language. */
  async list(ctx: Ctx, page: PageRequest): Promise<{ items: Notification[]; unreadCount: number }> {
    const userId = personOf(ctx);
    const [recipient, records, unreadCount] = await Promise.all([
      this.recipients.find(userId),
      this.inbox.list(userId, page),
      this.inbox.unreadCount(userId),
    ]);
    return { items: records.map((record) => toNotification(record, ctx.locale, nameOf(recipient))), unreadCount };
  }

  /** Marks one of the caller's own notices as read. @throws NotFound */
  async read(ctx: Ctx, notificationId: string): Promise<Notification> {
    const userId = personOf(ctx);
    const record = await this.inbox.markRead(userId, notificationId, ctx.now);
    if (!record) throw NotFound({ resource: 'notification', id: notificationId });
    return toNotification(record, ctx.locale, nameOf(await this.recipients.find(userId)));
  }
}

export function toNotification(record: InboxRecord, locale: Locale, reader: PersonName): Notification {
  const { id, kind, link, createdAt, readAt } = record;
  return {
    id,
    kind,
    ...noticeText(locale, record, reader),
    link,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

/** Items exist for known people only, so the empty name is never read. */
function nameOf(recipient: Recipient | undefined): PersonName {
  return recipient?.name ?? { family: '', given: '' };
}
