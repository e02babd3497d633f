import { Injectable } from '@nestjs/common';
import { LiveLog, type LiveRecord } from '../use-cases/ports.js';
import { NotificationsUnitOfWork } from './notifications-database.js';
import { toInboxRecord } from './rows.js';

@Injectable()
export class PrismaLiveLog extends LiveLog {
  constructor(private readonly unitOfWork: NotificationsUnitOfWork) {
    super();
  }

  async position(userId: string): Promise<number> {
    return (await this.unitOfWork.db.livePosition.findUnique({ where: { userId } }))?.seq ?? 0;
  }

  async newestSince(instant: Date): Promise<Map<string, number>> {
    // Over the index on created_at: it costs by what was written, not by how many people have a socket.
    const rows = await this.unitOfWork.db.liveEntry.groupBy({
      by: ['userId'],
      where: { createdAt: { gte: instant } },
      _max: { seq: true },
    });
    return new Map(rows.map((row) => [row.userId, row._max.seq ?? 0]));
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
