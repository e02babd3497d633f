import { UnitOfWork, type Tx } from '@iworkz/platform';
import type { PrismaClient } from './generated/client.js';

export class NotificationsUnitOfWork extends UnitOfWork<PrismaClient> {}
export type NotificationsTx = Tx<PrismaClient>;
