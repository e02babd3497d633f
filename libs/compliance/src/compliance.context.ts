import { defineContext } from '@iworkz/platform';
import { ComplianceUnitOfWork } from './adapters/compliance-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { PrismaEvaluations } from './adapters/prisma-evaluations.js';
import { RuleBook } from './domain/rule-book.js';
import { ruleBook } from './rule-book.js';
import { ComplianceController } from './edge/compliance.controller.js';
import { CheckPosting } from './use-cases/check-posting.use-case.js';
import { CheckWorkPermission } from './use-cases/check-work-permission.use-case.js';
import { GetEvaluation } from './use-cases/get-evaluation.use-case.js';
import { ListRules } from './use-cases/list-rules.use-case.js';
import { Evaluations } from './use-cases/ports.js';
import { PreviewPosting } from './use-cases/preview-posting.use-case.js';

/** The law as dated rules, and every judgement made by them. */
export const ComplianceContext = defineContext({
  name: 'compliance',
  prismaClient: PrismaClient,
  unitOfWork: ComplianceUnitOfWork,
  controllers: [ComplianceController],
  consumers: [],
  providers: [
    CheckPosting,
    CheckWorkPermission,
    PreviewPosting,
    ListRules,
    GetEvaluation,
    { provide: RuleBook, useValue: ruleBook },
    { provide: Evaluations, useClass: PrismaEvaluations },
  ],
});
