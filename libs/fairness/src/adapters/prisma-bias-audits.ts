import { BiasAudit } from '@iworkz/contracts';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { BiasAudits } from '../use-cases/ports.js';
import { FairnessUnitOfWork, type FairnessTx } from './fairness-database.js';
import type { BiasAudit as BiasAuditRow, Prisma } from './generated/client.js';

const Head = BiasAudit.omit({ findings: true });

@Injectable()
export class PrismaBiasAudits extends BiasAudits {
  constructor(private readonly unitOfWork: FairnessUnitOfWork) {
    super();
  }

  async add(tx: FairnessTx, { findings, ...head }: BiasAudit, createdBy: string): Promise<void> {
    const { id, createdAt } = head;
    await tx.db.biasAudit.create({
      data: {
        ...{ id, createdAt: new Date(createdAt), createdBy },
        head: head as Prisma.InputJsonObject,
        findings: findings as Prisma.InputJsonObject,
      },
    });
  }

  async find(id: string): Promise<BiasAudit | undefined> {
    return toAudit(await this.unitOfWork.db.biasAudit.findUnique({ where: { id } }));
  }

  async newest(): Promise<BiasAudit | undefined> {
    return toAudit(await this.unitOfWork.db.biasAudit.findFirst({ orderBy: { id: 'desc' } }));
  }

  async list(page: PageRequest) {
    const rows = await this.unitOfWork.db.biasAudit.findMany({
      ...newestFirst(page),
      select: { head: true },
    });
    return rows.map(({ head }) => Head.parse(head));
  }
}

function toAudit(row: BiasAuditRow | null): BiasAudit | undefined {
  return row ? BiasAudit.parse({ ...(row.head as object), findings: row.findings }) : undefined;
}
