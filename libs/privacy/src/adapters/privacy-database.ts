import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class PrivacyUnitOfWork extends UnitOfWork<PrismaClient> {}
export type PrivacyTx = Tx<PrismaClient>;
