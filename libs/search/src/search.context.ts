import { defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { SearchUnitOfWork } from './adapters/search-database.js';
import { IndexJobs } from './edge/index-jobs.js';
import { SearchController } from './edge/search.controller.js';
import { JobIndex } from './use-cases/job-index.js';
import { SearchJobs } from './use-cases/search-jobs.use-case.js';

/** Finds open jobs by text and filters. */
export const SearchContext = defineContext({
  name: 'search',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: SearchUnitOfWork,
  controllers: [SearchController],
  consumers: [IndexJobs],
  providers: [JobIndex, SearchJobs],
});
