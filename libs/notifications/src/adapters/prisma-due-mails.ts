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
    const claimed = await db.$queryRaw<{ id: string }[]>`
      UPDATE mail_due SET attempts = attempts + 1, due_at = ${new Date(now.getTime() + lease)}
       WHERE id IN (SELECT id FROM mail_due WHERE due_at <= ${now}
                     ORDER BY due_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
   RETURNING id`;
    const mails = await db.dueMail.findMany({
      where: { id: { in: claimed.map(({ id }) => id) } },
      include: { item: true, digestItems: { include: { item: true }, orderBy: { itemId: 'asc' } } },
      orderBy: { id: 'asc' },
    });
    const recipients = await db.recipient.findMany({
      where: { userId: { in: [...new Set(mails.map(({ userId }) => userId))] } },
    });
    const recipientOf = new Map(recipients.map((row) => [row.userId, toRecipient(row)]));
    // Who was erased between the statements is told nothing.
    return mails
      .filter(({ userId }) => recipientOf.has(userId))
      .map(({ id, userId, attempts, itemId, item, digestItems }) => ({
        mailId: id,
        attempts,
        recipient: recipientOf.get(userId)!,
        isDigest: itemId === null,
        notices: (item ? [item] : digestItems.map((each) => each.item)).map(toNotice),
      }));
  }

  async done(id: string, userId: string): Promise<boolean> {
    const { db } = this.unitOfWork;
    const { count } = await db.dueMail.deleteMany({ where: { id } });
    // Gone already: by another process that took it over, or with its person.
    return count === 1 || (await db.recipient.count({ where: { userId } })) === 1;
  }

  async failed(id: string, lastError: string, dueAt: Date | null): Promise<void> {
    await this.unitOfWork.db.dueMail.updateMany({ where: { id }, data: { lastError, dueAt } });
  }

  async postpone(id: string, dueAt: Date): Promise<void> {
    await this.unitOfWork.db.dueMail.updateMany({ where: { id }, data: { dueAt, attempts: { decrement: 1 } } });
  }
}
