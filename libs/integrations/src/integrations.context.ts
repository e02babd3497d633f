import { defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { IntegrationsUnitOfWork } from './adapters/integrations-database.js';
import { PrismaListedJobs } from './adapters/prisma-listed-jobs.js';
import { FeedsController } from './edge/feeds.controller.js';
import { LearnJobs } from './edge/learn-jobs.js';
import { ListOpenJobs } from './use-cases/list-open-jobs.use-case.js';
import { ListedJobs } from './use-cases/ports.js';

/** What other sites read from us: job feeds. */
export const IntegrationsContext = defineContext({
  name: 'integrations',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: IntegrationsUnitOfWork,
  controllers: [FeedsController],
  consumers: [LearnJobs],
  providers: [ListOpenJobs, { provide: ListedJobs, useClass: PrismaListedJobs }],
});
