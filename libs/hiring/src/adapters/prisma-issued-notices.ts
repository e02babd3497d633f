import { NoticeDocument, type IssuedNotice } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { IssuedNotices } from '../use-cases/ports.js';
import type { IssuedNoticeModel } from './generated/models.js';
import { HiringUnitOfWork, type HiringTx } from './hiring-database.js';

@Injectable()
export class PrismaIssuedNotices extends IssuedNotices {
  constructor(private readonly unitOfWork: HiringUnitOfWork) {
    super();
  }

  async add(tx: HiringTx, { notice, ...issued }: IssuedNotice): Promise<void> {
    await tx.db.issuedNotice.create({ data: { ...issued, document: notice } });
  }

  async newestOf(tx: HiringTx, applicationId: string): Promise<IssuedNotice | undefined> {
    const row = await tx.db.issuedNotice.findFirst({ where: { applicationId }, orderBy: { id: 'desc' } });
    return row ? toIssuedNotice(row) : undefined;
  }

  async of(applicationId: string): Promise<IssuedNotice[]> {
    const rows = await this.unitOfWork.db.issuedNotice.findMany({ where: { applicationId }, orderBy: { id: 'desc' } });
    return rows.map(toIssuedNotice);
  }
}

const toIssuedNotice = ({ id, applicationId, document, issuedAt }: IssuedNoticeModel): IssuedNotice => ({
  id,
  applicationId,
  issuedAt: issuedAt.toISOString(),
  notice: NoticeDocument.parse(document),
});
