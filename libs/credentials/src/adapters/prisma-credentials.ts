import { newestFirst, holdLock, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../data-integrity/proof.js';
import { placeOf, statusListLength } from '../data-integrity/status-list.js';
import type { Anchor } from '../use-cases/chain.js';
import {
  Credentials,
  type CredentialRecord,
  type StatusListRecord,
  type StatusPlace,
} from '../use-cases/credentials.js';
import { CredentialsUnitOfWork, type CredentialsTx } from './credentials-database.js';
import type { Credential, Prisma } from './generated/client.js';

@Injectable()
export class PrismaCredentials extends Credentials {
  constructor(private readonly unitOfWork: CredentialsUnitOfWork) {
    super();
  }

  async lockIssuing(tx: CredentialsTx): Promise<void> {
    await holdLock(tx.db, 'credentials issuing');
  }

  async takeStatusPlace(tx: CredentialsTx, now: Date): Promise<StatusPlace> {
    const open = await tx.db.statusList.findFirst({
      where: { allocated: { lt: statusListLength } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const { id } = open ?? (await tx.db.statusList.create({ data: { shuffleKey: randomBytes(32), changedAt: now } }));
    const list = await tx.db.statusList.update({ where: { id }, data: { allocated: { increment: 1 } } });
    return { listId: id, index: placeOf(list.allocated - 1, list.shuffleKey) };
  }

  async add(tx: CredentialsTx, credential: CredentialRecord, requestKey: string): Promise<void> {
    const { id, holderId, type, hash, issuedAt, status } = credential;
    await tx.db.credential.create({
      data: {
        ...{ id, holderId, type, hash, issuedAt, requestKey },
        document: credential.document as Prisma.InputJsonObject,
        statusListId: status.listId,
        statusListIndex: status.index,
      },
    });
  }

  async findByRequest(tx: CredentialsTx, requestKey: string): Promise<CredentialRecord | undefined> {
    return recordOf(await tx.db.credential.findUnique({ where: { requestKey } }));
  }

  async revoke(tx: CredentialsTx, id: string, revokedAt: Date, reason: string): Promise<boolean> {
    const { count } = await tx.db.credential.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt, revocationReason: reason },
    });
    if (count === 0) return false;
    const { statusListId } = await tx.db.credential.findUniqueOrThrow({ where: { id } });
    await tx.db.statusList.update({
      where: { id: statusListId },
      data: { revision: { increment: 1 }, changedAt: revokedAt },
    });
    return true;
  }

  async recordAnchor(tx: CredentialsTx, id: string, anchor: Anchor): Promise<boolean> {
    const { count } = await tx.db.credential.updateMany({
      where: { id, anchoredAt: null },
      data: {
        anchorChainId: anchor.chainId,
        anchorContract: anchor.contract,
        anchorTransaction: anchor.transaction,
        anchorBlock: anchor.blockNumber,
        anchoredAt: anchor.anchoredAt,
      },
    });
    return count === 1;
  }

  async find(id: string): Promise<CredentialRecord | undefined> {
    return recordOf(await this.unitOfWork.db.credential.findUnique({ where: { id } }));
  }

  async findByHash(hash: string): Promise<CredentialRecord | undefined> {
    return recordOf(await this.unitOfWork.db.credential.findUnique({ where: { hash } }));
  }

  async ofHolder(holderId: string, page: PageRequest): Promise<CredentialRecord[]> {
    const rows = await this.unitOfWork.db.credential.findMany(newestFirst(page, { holderId }));
    return rows.map(toRecord);
  }

  async findStatusList(id: number): Promise<StatusListRecord | undefined> {
    const select = { id: true, revision: true, changedAt: true };
    return (await this.unitOfWork.db.statusList.findUnique({ where: { id }, select })) ?? undefined;
  }

  async revokedIn(listId: number): Promise<number[]> {
    const rows = await this.unitOfWork.db.credential.findMany({
      where: { statusListId: listId, revokedAt: { not: null } },
      select: { statusListIndex: true },
    });
    return rows.map((row) => row.statusListIndex);
  }
}

function recordOf(row: Credential | null): CredentialRecord | undefined {
  return row ? toRecord(row) : undefined;
}

function toRecord(row: Credential): CredentialRecord {
  const { id, holderId, type, hash, issuedAt, revokedAt } = row;
  return {
    ...{ id, holderId, type, hash, issuedAt, revokedAt },
    document: row.document as JsonObject,
    status: { listId: row.statusListId, index: row.statusListIndex },
    anchor: row.anchoredAt && {
      chainId: row.anchorChainId!,
      contract: row.anchorContract!,
      transaction: row.anchorTransaction!,
      blockNumber: row.anchorBlock!,
      anchoredAt: row.anchoredAt,
    },
  };
}
