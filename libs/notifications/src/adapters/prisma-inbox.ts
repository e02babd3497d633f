import { newId } from '@iworkz/kernel';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../domain/notice.js';
import { Inbox, type InboxRecord, type MailOfNotice } from '../use-cases/ports.js';
import { NotificationsUnitOfWork, type NotificationsTx } from './notifications-database.js';
import { toInboxRecord } from './rows.js';

@Injectable()
export class PrismaInbox extends Inbox {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async add(
    tx: NotificationsTx,
    item: { userId: string; eventId: string; notice: Notice; createdAt: Date; mail: MailOfNotice },
  ): Promise<void> {
    const { userId, eventId, notice, createdAt, mail } = item;
    // One statement, so that handling an event costs one round trip for each reader. The parts after the first do nothing when
    // the first finds that this person was told of the event before.
    await tx.db.$executeRaw`
      WITH item AS (
        INSERT INTO inbox_item (id, user_id, event_id, kind, subject, link, created_at)
        VALUES (${newId()}::uuid, ${userId}::uuid, ${eventId}::uuid, ${notice.kind},
                ${JSON.stringify(notice.subject)}::jsonb, ${notice.link}, ${createdAt})
            ON CONFLICT (event_id, user_id) DO NOTHING RETURNING id, user_id, created_at),
      position AS (
        INSERT INTO live_position (user_id, seq) SELECT user_id, 1 FROM item
            ON CONFLICT (user_id) DO UPDATE SET seq = live_position.seq + 1 RETURNING seq),
      wish AS (
        SELECT COALESCE((SELECT timing FROM mail_decision WHERE user_id = ${userId}::uuid AND topic = ${mail.topic ?? null}
                          ORDER BY decided_at DESC, id DESC LIMIT 1), ${mail.usual}) AS timing),
      mail AS (
        INSERT INTO mail_due (id, user_id, item_id, due_at)
        SELECT item.id, user_id, item.id, created_at FROM item, wish WHERE timing = 'at_once'),
      digest AS (
        INSERT INTO digest_item (item_id, user_id) SELECT id, user_id FROM item, wish WHERE timing = 'daily')
      INSERT INTO live_log (user_id, seq, item_id, created_at)
      SELECT item.user_id, position.seq, item.id, item.created_at FROM item, position`;
  }

  async list(userId: string, page: PageRequest): Promise<InboxRecord[]> {
    const rows = await this.unitOfWork.db.inboxItem.findMany(newestFirst(page, { userId }));
    return rows.map(toInboxRecord);
  }

  unreadCount(userId: string): Promise<number> {
    return this.unitOfWork.db.inboxItem.count({ where: { userId, readAt: null } });
  }

  async markRead(userId: string, id: string, at: Date): Promise<InboxRecord | undefined> {
    // The first reading counts; marking again changes nothing.
    await this.unitOfWork.db.inboxItem.updateMany({ where: { id, userId, readAt: null }, data: { readAt: at } });
    const row = await this.unitOfWork.db.inboxItem.findFirst({ where: { id, userId } });
    return row ? toInboxRecord(row) : undefined;
  }
}
