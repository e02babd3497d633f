import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class FairnessUnitOfWork extends UnitOfWork<PrismaClient> {}
export type FairnessTx = Tx<PrismaClient>;
