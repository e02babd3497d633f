import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class MatchingUnitOfWork extends UnitOfWork<PrismaClient> {}
export type MatchingTx = Tx<PrismaClient>;
/** A connection inside or outside a transaction. */
export type MatchingDb = MatchingTx['db'];
