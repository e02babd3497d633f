import type { ContextName } from '@iworkz/contracts';
import { toDateColumn } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../domain/legal-days.js';
import { statesThatAre } from '../domain/request-states.js';
import { Retention, type StoredRequest } from '../use-cases/ports.js';
import { toRequest, withSteps } from './prisma-privacy-requests.js';
import { PrivacyUnitOfWork } from './privacy-database.js';

@Injectable()
export class PrismaRetention extends Retention {
  constructor(private readonly unitOfWork: PrivacyUnitOfWork) {
    super();
  }

  async expiredExports(now: Date, limit: number): Promise<readonly StoredRequest[]> {
    const rows = await this.unitOfWork.db.privacyRequest.findMany({
      ...{ where: expired(now), take: limit, include: withSteps },
    });
    return rows.map(toRequest);
  }

  countExpiredExports(now: Date): Promise<number> {
    return this.unitOfWork.db.privacyRequest.count({ where: expired(now) });
  }

  async forgetExport(id: string): Promise<void> {
    await this.unitOfWork.db.privacyRequest.update({ where: { id }, data: { exportKey: null } });
  }

  countRequests(kind: 'unconfirmed' | 'closed', before: Date): Promise<number> {
    return this.unitOfWork.db.privacyRequest.count({ where: old(kind, before) });
  }

  async removeRequests(kind: 'unconfirmed' | 'closed', before: Date): Promise<number> {
    return (await this.unitOfWork.db.privacyRequest.deleteMany({ where: old(kind, before) })).count;
  }

  async keptNoLonger(today: LegalDate, limit: number) {
    const rows = await this.unitOfWork.db.keptRecord.findMany({
      ...{ where: noLonger(today), take: limit, distinct: ['requestId', 'context'] },
      select: { requestId: true, context: true, request: { select: { personId: true } } },
    });
    return rows.map(({ requestId, context, request }) => ({
      ...{ requestId, personId: request.personId },
      context: context as ContextName,
    }));
  }

  countKeptNoLonger(today: LegalDate): Promise<number> {
    return this.unitOfWork.db.keptRecord.count({ where: noLonger(today) });
  }

  async markErased(requestId: string, context: ContextName, erasedAt: Date): Promise<void> {
    await this.unitOfWork.db.keptRecord.updateMany({
      where: { requestId, context, erasedAt: null, until: { lte: erasedAt } },
      data: { erasedAt },
    });
  }
}

const expired = (now: Date) => ({
  NOT: { exportKey: null },
  OR: [{ exportExpiresAt: { lte: now } }, { state: 'cancelled' }],
});

const old = (kind: 'unconfirmed' | 'closed', before: Date) =>
  kind === 'unconfirmed'
    ? { state: 'unconfirmed', receivedAt: { lt: before } }
    : {
        state: { in: statesThatAre(false) },
        completedAt: { lt: before },
        // The certificate is the proof while its link holds, and what is kept has to be found when its time is over.
        kept: { none: { erasedAt: null, NOT: { until: null } } },
      };

const noLonger = (today: LegalDate) => ({ erasedAt: null, until: { lte: toDateColumn(today) } });
