import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class HiringUnitOfWork extends UnitOfWork<PrismaClient> {}
export type HiringTx = Tx<PrismaClient>;
