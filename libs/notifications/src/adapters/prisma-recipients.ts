import { newId } from '@iworkz/kernel';
import { holdLock } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../domain/notice.js';
import { Recipients, type Recipient, type WaitingNotice } from '../use-cases/ports.js';
import { NotificationsUnitOfWork, type NotificationsTx } from './notifications-database.js';
import { toNotice, toRecipient } from './rows.js';

@Injectable()
export class PrismaRecipients extends Recipients {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async find(userId: string): Promise<Recipient | undefined> {
    const row = await this.unitOfWork.db.recipient.findUnique({ where: { userId } });
    return row ? toRecipient(row) : undefined;
  }

  async idsOf(tx: NotificationsTx, { reader, readerId }: Reader): Promise<string[]> {
    const rows = await tx.db.recipient.findMany({
      where: reader === 'user' ? { userId: readerId } : { companyId: readerId },
      select: { userId: true },
    });
    return rows.map((row) => row.userId);
  }

  async save(tx: NotificationsTx, { userId, ...rest }: Recipient): Promise<boolean> {
    const data = { ...rest, name: { ...rest.name }, roles: [...rest.roles] };
    const { count } = await tx.db.recipient.createMany({ data: [{ userId, ...data }], skipDuplicates: true });
    if (count === 0) await tx.db.recipient.update({ where: { userId }, data });
    return count === 1;
  }

  async lock(tx: NotificationsTx, readers: readonly Reader[]): Promise<void> {
    // In one order for everybody, so that two transactions cannot wait for each other.
    const names = readers.map(({ reader, readerId }) => `notifications ${reader} ${readerId}`).sort();
    for (const name of names) await holdLock(tx.db, name);
  }

  async leave(tx: NotificationsTx, waiting: readonly WaitingNotice[]): Promise<void> {
    await tx.db.waitingNotice.createMany({
      data: waiting.map(({ reader, readerId, eventId, notice }) => ({
        id: newId(),
        reader,
        readerId,
        eventId,
        ...notice,
      })),
    });
  }

  async take(tx: NotificationsTx, { reader, readerId }: Reader): Promise<WaitingNotice[]> {
    const rows = await tx.db.waitingNotice.findMany({ where: { reader, readerId }, orderBy: { id: 'asc' } });
    await tx.db.waitingNotice.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
    return rows.map((row) => ({ reader, readerId, eventId: row.eventId, notice: toNotice(row) }));
  }
}
