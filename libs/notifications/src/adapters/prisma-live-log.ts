import { Injectable } from '@nestjs/common';
import { LiveLog, type LiveRecord } from '../use-cases/ports.js';
import { NotificationsUnitOfWork } from './notifications-database.js';
import { toInboxRecord } from './rows.js';

@Injectable()
export class PrismaLiveLog extends LiveLog {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async positions(userIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.unitOfWork.db.livePosition.findMany({ where: { userId: { in: [...userIds] } } });
    return new Map(rows.map((row) => [row.userId, row.seq]));
  }

  async after(userId: string, seq: number, limit: number): Promise<LiveRecord[]> {
    const rows = await this.unitOfWork.db.liveEntry.findMany({
      where: { userId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: limit,
      include: { item: true },
    });
    return rows.map((row) => ({ seq: row.seq, item: toInboxRecord(row.item) }));
  }

  async removeOlderThan(instant: Date): Promise<number> {
    let removed = 0;
    for (;;) {
      // In batches, so that no statement holds locks for long.
      const count = await this.unitOfWork.db.$executeRaw`
        DELETE FROM live_log WHERE (user_id, seq) IN (
          SELECT user_id, seq FROM live_log WHERE created_at < ${instant} LIMIT 5000)`;
      removed += count;
      if (count < 5_000) return removed;
    }
  }
}
