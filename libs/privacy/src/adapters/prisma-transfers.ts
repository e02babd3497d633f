import { Transfer } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { Transfers, type AgreementOnFile } from '../use-cases/ports.js';
import type { Transfer as TransferRow, TransferAgreement as AgreementRow } from './generated/client.js';
import { PrivacyUnitOfWork, type PrivacyTx } from './privacy-database.js';

@Injectable()
export class PrismaTransfers extends Transfers {
  constructor(private readonly unitOfWork: PrivacyUnitOfWork) {
    super();
  }

  async add(tx: PrivacyTx, { recordedAt, ...transfer }: Transfer): Promise<void> {
    await tx.db.transfer.create({ data: { ...transfer, recordedAt: new Date(recordedAt) } });
  }

  async list({ after, limit }: Parameters<Transfers['list']>[0]): Promise<readonly Transfer[]> {
    const rows = await this.unitOfWork.db.transfer.findMany({
      ...(after ? { where: { id: { lt: after } } } : {}),
      ...{ orderBy: { id: 'desc' }, take: limit + 1 },
    });
    return rows.map((row: TransferRow) => Transfer.parse({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  async addAgreement(tx: PrivacyTx, agreement: AgreementOnFile, addedBy: string): Promise<void> {
    const { validFrom, validTo, ...row } = agreement;
    await tx.db.transferAgreement.create({
      data: { ...row, addedBy, validFrom: new Date(validFrom), validTo: validTo === null ? null : new Date(validTo) },
    });
  }

  async agreements(): Promise<readonly AgreementOnFile[]> {
    const rows = await this.unitOfWork.db.transferAgreement.findMany({ orderBy: { id: 'desc' }, take: 500 });
    return rows.map(toAgreement);
  }

  async agreementsWith(from: Region, to: Region, recipient: string): Promise<readonly AgreementOnFile[]> {
    const rows = await this.unitOfWork.db.transferAgreement.findMany({ where: { from, to, recipient } });
    return rows.map(toAgreement);
  }
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

function toAgreement({ addedBy: _, validFrom, validTo, ...row }: AgreementRow): AgreementOnFile {
  return {
    ...row,
    from: row.from as Region,
    to: row.to as Region,
    instrument: row.instrument as AgreementOnFile['instrument'],
    validFrom: day(validFrom),
    validTo: validTo && day(validTo),
  };
}
