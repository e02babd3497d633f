import { Transfer } from '@iworkz/contracts';
import type { Region } from '@iworkz/kernel';
import { fromDateColumn, newestFirst, type PageRequest, toDateColumn } from '@iworkz/platform';
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

  async list(page: PageRequest): Promise<readonly Transfer[]> {
    const rows = await this.unitOfWork.db.transfer.findMany(newestFirst(page));
    return rows.map((row: TransferRow) => Transfer.parse({ ...row, recordedAt: row.recordedAt.toISOString() }));
  }

  async addAgreement(tx: PrivacyTx, agreement: AgreementOnFile, addedBy: string): Promise<void> {
    const { validFrom, validTo, ...row } = agreement;
    await tx.db.transferAgreement.create({
      data: { ...row, addedBy, validFrom: toDateColumn(validFrom), validTo: validTo && toDateColumn(validTo) },
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

function toAgreement({ addedBy: _, validFrom, validTo, ...row }: AgreementRow): AgreementOnFile {
  return {
    ...row,
    from: row.from as Region,
    to: row.to as Region,
    instrument: row.instrument as AgreementOnFile['instrument'],
    validFrom: fromDateColumn(validFrom),
    validTo: validTo && fromDateColumn(validTo),
  };
}
