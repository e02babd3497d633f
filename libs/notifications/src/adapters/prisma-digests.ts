import { Injectable } from '@nestjs/common';
import { Digests, type Morning } from '../use-cases/ports.js';
import { NotificationsUnitOfWork, type NotificationsTx } from './notifications-database.js';

@Injectable()
export class PrismaDigests extends Digests {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async timeZone(userId: string): Promise<string | null> {
    return (await this.unitOfWork.db.digestDay.findUnique({ where: { userId } }))?.timeZone ?? null;
  }

  async setTimeZone(tx: NotificationsTx, userId: string, timeZone: string): Promise<void> {
    await tx.db.digestDay.upsert({ where: { userId }, create: { userId, timeZone }, update: { timeZone } });
  }

  async waitingZones(usual: string): Promise<string[]> {
    const rows = await this.unitOfWork.db.$queryRaw<{ zone: string }[]>`
      SELECT DISTINCT COALESCE(time_zone, ${usual}) AS zone
        FROM digest_item LEFT JOIN digest_day USING (user_id) WHERE mail_id IS NULL`;
    return rows.map(({ zone }) => zone);
  }

  async waitingIn(zone: string, usual: string, { day, at }: Morning, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.db.$queryRaw<{ user_id: string }[]>`
      SELECT DISTINCT digest_item.user_id
        FROM digest_item JOIN inbox_item ON inbox_item.id = item_id AND inbox_item.created_at < ${at}
        JOIN recipient ON recipient.user_id = digest_item.user_id
        LEFT JOIN digest_day ON digest_day.user_id = digest_item.user_id
       WHERE mail_id IS NULL AND COALESCE(time_zone, ${usual}) = ${zone}
         AND (last_on IS NULL OR last_on < ${day}::date)
       LIMIT ${limit}`;
    return rows.map((row) => row.user_id);
  }

  async make(mailId: string, userId: string, { day, at }: Morning, dueAt: Date): Promise<void> {
    // Two that come at once wait for each other at the row of the day; the second finds it moved and does nothing.
    await this.unitOfWork.db.$executeRaw`
      WITH today AS (
        INSERT INTO digest_day (user_id, last_on)
        SELECT user_id, ${day}::date FROM recipient WHERE user_id = ${userId}::uuid
            ON CONFLICT (user_id) DO UPDATE SET last_on = EXCLUDED.last_on
         WHERE digest_day.last_on IS NULL OR digest_day.last_on < EXCLUDED.last_on
     RETURNING user_id),
      mail AS (
        INSERT INTO mail_due (id, user_id, due_at) SELECT ${mailId}::uuid, user_id, ${dueAt} FROM today
     RETURNING id, user_id)
      UPDATE digest_item SET mail_id = mail.id FROM mail, inbox_item
       WHERE digest_item.user_id = mail.user_id AND digest_item.mail_id IS NULL
         AND inbox_item.id = digest_item.item_id AND inbox_item.created_at < ${at}`;
  }

  async clear(tx: NotificationsTx, userId: string): Promise<void> {
    await tx.db.digestItem.deleteMany({ where: { userId, mailId: null } });
  }
}
