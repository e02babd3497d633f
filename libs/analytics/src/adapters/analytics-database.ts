import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class AnalyticsUnitOfWork extends UnitOfWork<PrismaClient> {}
export type AnalyticsTx = Tx<PrismaClient>;
