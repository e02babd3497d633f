import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class IntegrationsUnitOfWork extends UnitOfWork<PrismaClient> {}
export type IntegrationsTx = Tx<PrismaClient>;
