import { ConsentDecision } from '@iworkz/contracts';
import { holdLock } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { ConsentDecisions } from '../use-cases/ports.js';
import type { ConsentDecision as Row } from './generated/client.js';
import { PrivacyUnitOfWork, type PrivacyTx } from './privacy-database.js';

@Injectable()
export class PrismaConsentDecisions extends ConsentDecisions {
  constructor(private readonly unitOfWork: PrivacyUnitOfWork) {
    super();
  }

  async of(personId: string): Promise<readonly ConsentDecision[]> {
    const rows = await this.unitOfWork.db.consentDecision.findMany({
      where: { personId },
      orderBy: { number: 'desc' },
    });
    return rows.map(toDecision);
  }

  async lastForUpdate(tx: PrivacyTx, personId: string) {
    // There may be no row yet that could be locked.
    await holdLock(tx.db, `privacy consents ${personId}`);
    const row = await tx.db.consentDecision.findFirst({ where: { personId }, orderBy: { number: 'desc' } });
    return row ? { number: row.number, proof: row.proof } : undefined;
  }

  async add(tx: PrivacyTx, id: string, personId: string, number: number, decision: ConsentDecision): Promise<void> {
    const decidedAt = new Date(decision.decidedAt);
    await tx.db.consentDecision.create({ data: { ...decision, id, personId, number, decidedAt } });
  }
}

function toDecision({ id: _, personId: __, number: ___, decidedAt, ...row }: Row): ConsentDecision {
  return ConsentDecision.parse({ ...row, decidedAt: decidedAt.toISOString() });
}
