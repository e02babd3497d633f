import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class ComplianceUnitOfWork extends UnitOfWork<PrismaClient> {}
export type ComplianceTx = Tx<PrismaClient>;
