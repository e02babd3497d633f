import { defineContext } from '@iworkz/platform';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { HiringUnitOfWork } from './adapters/hiring-database.js';
import { lawfulKeeps } from './adapters/lawful-keeps.js';
import {
  ComplianceLawCheck,
  ComplianceNoticeMaker,
  FairnessShortlistOrder,
  PrivacyObjections,
  KnownCompanies,
  MatchingRanking,
  ProfileWorkAuthorizations,
} from './adapters/neighbours.js';
import { PrismaApplications } from './adapters/prisma-applications.js';
import { PrismaIssuedNotices } from './adapters/prisma-issued-notices.js';
import { PrismaJobs } from './adapters/prisma-jobs.js';
import { ApplicationsController } from './edge/applications.controller.js';
import { JobsController } from './edge/jobs.controller.js';
import { LearnPeopleAndCompanies } from './edge/learn-people-and-companies.js';
import { NoticesController } from './edge/notices.controller.js';
import { CheckJob } from './use-cases/check-job.use-case.js';
import { CloseJob } from './use-cases/close-job.use-case.js';
import { CreateJob } from './use-cases/create-job.use-case.js';
import { IssueNotice } from './use-cases/issue-notice.use-case.js';
import { MoveApplication } from './use-cases/move-application.use-case.js';
import {
  Applications,
  Companies,
  IssuedNotices,
  Jobs,
  LawCheck,
  NoticeMaker,
  Ranking,
  Objections,
  ShortlistOrder,
  WorkAuthorizations,
} from './use-cases/ports.js';
import { PublishJob } from './use-cases/publish-job.use-case.js';
import { SubmitApplication } from './use-cases/submit-application.use-case.js';
import { UpdateJob } from './use-cases/update-job.use-case.js';
import { ViewApplications } from './use-cases/view-applications.use-case.js';
import { ViewNotices } from './use-cases/view-notices.use-case.js';
import { ViewJobs } from './use-cases/view-jobs.use-case.js';

/** Jobs from draft to closing, applications from arrival to hire. */
export const HiringContext = defineContext({
  name: 'hiring',
  prismaClient: PrismaClient,
  personalData,
  lawfulKeeps,
  unitOfWork: HiringUnitOfWork,
  controllers: [JobsController, ApplicationsController, NoticesController],
  consumers: [LearnPeopleAndCompanies],
  providers: [
    CreateJob,
    UpdateJob,
    CheckJob,
    PublishJob,
    CloseJob,
    ViewJobs,
    SubmitApplication,
    MoveApplication,
    ViewApplications,
    IssueNotice,
    ViewNotices,
    { provide: Jobs, useClass: PrismaJobs },
    { provide: Applications, useClass: PrismaApplications },
    { provide: IssuedNotices, useClass: PrismaIssuedNotices },
    { provide: Companies, useClass: KnownCompanies },
    { provide: LawCheck, useClass: ComplianceLawCheck },
    { provide: NoticeMaker, useClass: ComplianceNoticeMaker },
    { provide: Ranking, useClass: MatchingRanking },
    { provide: ShortlistOrder, useClass: FairnessShortlistOrder },
    { provide: Objections, useClass: PrivacyObjections },
    { provide: WorkAuthorizations, useClass: ProfileWorkAuthorizations },
  ],
});
