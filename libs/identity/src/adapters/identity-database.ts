import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class IdentityUnitOfWork extends UnitOfWork<PrismaClient> {}
export type IdentityTx = Tx<PrismaClient>;
