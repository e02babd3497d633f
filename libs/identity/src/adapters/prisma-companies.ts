import { Company } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Companies, type NewCompany } from '../use-cases/ports.js';
import { IdentityUnitOfWork, type IdentityTx } from './identity-database.js';

@Injectable()
export class PrismaCompanies extends Companies {
  constructor(private readonly unitOfWork: IdentityUnitOfWork) {
    super();
  }

  async add(tx: IdentityTx, company: NewCompany): Promise<void> {
    await tx.db.company.create({ data: company });
  }

  async find(companyId: string): Promise<Company | undefined> {
    const row = await this.unitOfWork.db.company.findUnique({ where: { id: companyId } });
    return row ? Company.parse(row) : undefined;
  }
}
