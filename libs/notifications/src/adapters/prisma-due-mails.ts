import { Injectable } from '@nestjs/common';
import { DueMails, type DueMailRecord } from '../use-cases/ports.js';
import { NotificationsUnitOfWork } from './notifications-database.js';
import { toNotice, toRecipient } from './rows.js';

@Injectable()
export class PrismaDueMails extends DueMails {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async claim(now: Date, lease: number, limit: number): Promise<DueMailRecord[]> {
    const { db } = this.unitOfWork;
    const claimed = await db.$queryRaw<{ item_id: string; attempts: number }[]>`
      UPDATE mail_due SET attempts = attempts + 1, due_at = ${new Date(now.getTime() + lease)}
       WHERE item_id IN (SELECT item_id FROM mail_due WHERE due_at <= ${now}
                          ORDER BY due_at, item_id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
   RETURNING item_id, attempts`;
    const items = await db.inboxItem.findMany({ where: { id: { in: claimed.map((row) => row.item_id) } } });
    const recipients = await db.recipient.findMany({
      where: { userId: { in: [...new Set(items.map((item) => item.userId))] } },
    });
    const recipientOf = new Map(recipients.map((row) => [row.userId, toRecipient(row)]));
    const attemptsOf = new Map(claimed.map((row) => [row.item_id, row.attempts]));
    // Who was erased between the statements is told nothing.
    return items
      .filter((item) => recipientOf.has(item.userId))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => ({
        itemId: item.id,
        attempts: attemptsOf.get(item.id)!,
        recipient: recipientOf.get(item.userId)!,
        notice: toNotice(item),
      }));
  }

  async done(itemId: string, userId: string): Promise<boolean> {
    const { db } = this.unitOfWork;
    const { count } = await db.dueMail.deleteMany({ where: { itemId } });
    // Gone already: by another process that took it over, or with its person.
    return count === 1 || (await db.recipient.count({ where: { userId } })) === 1;
  }

  async failed(itemId: string, lastError: string, dueAt: Date | null): Promise<void> {
    await this.unitOfWork.db.dueMail.updateMany({ where: { itemId }, data: { lastError, dueAt } });
  }
}
