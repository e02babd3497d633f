import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class SearchUnitOfWork extends UnitOfWork<PrismaClient> {}
export type SearchTx = Tx<PrismaClient>;
