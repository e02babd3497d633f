import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class ProfilesUnitOfWork extends UnitOfWork<PrismaClient> {}
export type ProfilesTx = Tx<PrismaClient>;
