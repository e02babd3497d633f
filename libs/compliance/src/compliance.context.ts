import { defineContext } from '@iworkz/platform';
import { ComplianceUnitOfWork } from './adapters/compliance-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { PrismaCountedEvaluations } from './adapters/prisma-counted-evaluations.js';
import { PrismaEvaluations } from './adapters/prisma-evaluations.js';
import { PrismaLivePostings } from './adapters/prisma-live-postings.js';
import { ProfilesStatedAuthorizations } from './adapters/profiles-stated-authorizations.js';
import { PrismaReviews } from './adapters/prisma-reviews.js';
import { RuleBook } from './domain/rule-book.js';
import { ruleBook } from './rule-book.js';
import { ChecksController } from './edge/checks.controller.js';
import { ComplianceMetrics } from './edge/compliance-metrics.js';
import { ComplianceController } from './edge/compliance.controller.js';
import { DocumentsController } from './edge/documents.controller.js';
import { FollowLivePostings } from './edge/follow-live-postings.js';
import { JobRecheckBell, RecheckJobs } from './edge/recheck-jobs.js';
import { ReviewsController } from './edge/reviews.controller.js';
import { CheckPosting } from './use-cases/check-posting.use-case.js';
import { CheckWorkPermission } from './use-cases/check-work-permission.use-case.js';
import { DecideReview } from './use-cases/decide-review.use-case.js';
import { GetEvaluation } from './use-cases/get-evaluation.use-case.js';
import { ListRules } from './use-cases/list-rules.use-case.js';
import { MakeNotice } from './use-cases/make-notice.use-case.js';
import { MakeReport } from './use-cases/make-report.use-case.js';
import { MarkWorkPermissions, StatedAuthorizations } from './use-cases/mark-work-permissions.use-case.js';
import { Evaluations, LivePostings, RecheckBell, Reviews } from './use-cases/ports.js';
import { PreviewPosting } from './use-cases/preview-posting.use-case.js';
import { RecheckPostings } from './use-cases/recheck-postings.use-case.js';
import { CountedEvaluations, ReportEvaluations } from './use-cases/report-evaluations.use-case.js';
import { RequestReview } from './use-cases/request-review.use-case.js';
import { RunCheck } from './use-cases/run-check.use-case.js';
import { ViewPostings } from './use-cases/view-postings.use-case.js';
import { ViewReviews } from './use-cases/view-reviews.use-case.js';

/** The law as dated rules, and every judgement made by them. */
export const ComplianceContext = defineContext({
  name: 'compliance',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: ComplianceUnitOfWork,
  controllers: [ComplianceController, ReviewsController, ChecksController, DocumentsController],
  consumers: [FollowLivePostings],
  providers: [
    CheckPosting,
    CheckWorkPermission,
    MarkWorkPermissions,
    PreviewPosting,
    ListRules,
    GetEvaluation,
    RunCheck,
    MakeNotice,
    MakeReport,
    ReportEvaluations,
    RecheckPostings,
    RequestReview,
    DecideReview,
    ViewPostings,
    ViewReviews,
    RecheckJobs,
    ComplianceMetrics,
    { provide: RuleBook, useValue: ruleBook },
    { provide: Evaluations, useClass: PrismaEvaluations },
    { provide: CountedEvaluations, useClass: PrismaCountedEvaluations },
    { provide: LivePostings, useClass: PrismaLivePostings },
    { provide: Reviews, useClass: PrismaReviews },
    { provide: StatedAuthorizations, useClass: ProfilesStatedAuthorizations },
    { provide: RecheckBell, useClass: JobRecheckBell },
  ],
});
