import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class CredentialsUnitOfWork extends UnitOfWork<PrismaClient> {}
export type CredentialsTx = Tx<PrismaClient>;
