import { defineContext } from '@iworkz/platform';
import { AnalyticsUnitOfWork } from './adapters/analytics-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { SqlFacts } from './adapters/sql-facts.js';
import { AnalyticsController } from './edge/analytics.controller.js';
import { CountEvents } from './edge/count-events.js';
import { Facts } from './use-cases/ports.js';
import { ViewOverview } from './use-cases/view-overview.use-case.js';

/** Counts of what happened, over the platform and for each company. */
export const AnalyticsContext = defineContext({
  name: 'analytics',
  prismaClient: PrismaClient,
  unitOfWork: AnalyticsUnitOfWork,
  controllers: [AnalyticsController],
  consumers: [CountEvents],
  providers: [ViewOverview, { provide: Facts, useClass: SqlFacts }],
});
