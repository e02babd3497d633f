import type { NewBreach } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { BreachNoticeKind } from '../domain/regime.js';
import type { RecordedDuty } from '../domain/breach-deadlines.js';
import { Breaches, type BreachRecord, type GivenNotice, type NotifiedBreach } from '../use-cases/ports.js';
import type { Breach, BreachNotice, Prisma } from './generated/client.js';
import { PrivacyUnitOfWork, type PrivacyTx } from './privacy-database.js';

@Injectable()
export class PrismaBreaches extends Breaches {
  constructor(private readonly unitOfWork: PrivacyUnitOfWork) {
    super();
  }

  async add(tx: PrivacyTx, breach: BreachRecord, recordedBy: string): Promise<void> {
    const { duties, affected, discoveredAt, ...row } = breach;
    await tx.db.breach.create({
      data: {
        ...{ ...row, recordedBy, discoveredAt: new Date(discoveredAt) },
        affected: affected as Prisma.InputJsonArray,
        deadlines: duties as unknown as Prisma.InputJsonArray,
      },
    });
  }

  async find(id: string): Promise<NotifiedBreach | undefined> {
    const row = await this.unitOfWork.db.breach.findUnique({ where: { id }, include: { notices: true } });
    return row ? toBreach(row) : undefined;
  }

  async list(page: PageRequest): Promise<readonly NotifiedBreach[]> {
    const rows = await this.unitOfWork.db.breach.findMany({
      ...newestFirst(page),
      include: { notices: true },
    });
    return rows.map(toBreach);
  }

  async addNotice(tx: PrivacyTx, breachId: string, notice: GivenNotice, recordedBy: string): Promise<boolean> {
    if ((await tx.db.breach.count({ where: { id: breachId } })) === 0) return false;
    await tx.db.breachNotice.createMany({ data: [{ ...notice, breachId, recordedBy }], skipDuplicates: true });
    return true;
  }
}

function toBreach(row: Breach & { notices: BreachNotice[] }): NotifiedBreach {
  const { id, title, description, malicious, dataKinds, recordedAt } = row;
  return {
    ...{ id, title, description, malicious, dataKinds, recordedAt },
    discoveredAt: row.discoveredAt.toISOString(),
    affected: row.affected as NewBreach['affected'],
    duties: row.deadlines as unknown as RecordedDuty[],
    notices: row.notices.map(({ region, notice, notifiedAt, reference }) => ({
      ...{ notifiedAt, reference },
      region: region as Region,
      notice: notice as BreachNoticeKind,
    })),
  };
}
