import { defineContext } from '@iworkz/platform';
import { AnalyticsSightedLists } from './adapters/analytics-sighted-lists.js';
import { FairnessUnitOfWork } from './adapters/fairness-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { MatchingStoredMatches } from './adapters/matching-stored-matches.js';
import { PrismaBiasAudits } from './adapters/prisma-bias-audits.js';
import { PrismaDeclaredAttributes } from './adapters/prisma-declared-attributes.js';
import { PrismaMitigations } from './adapters/prisma-mitigations.js';
import { SqlSelections } from './adapters/sql-selections.js';
import { AttributesController } from './edge/attributes.controller.js';
import { AuditRuns } from './edge/audit-runs.js';
import { AuditsController } from './edge/audits.controller.js';
import { FairnessMetrics } from './edge/fairness-metrics.js';
import { LearnSelections } from './edge/learn-selections.js';
import { MitigationsController } from './edge/mitigations.controller.js';
import { DeclareAttributes } from './use-cases/declare-attributes.use-case.js';
import { Mitigate } from './use-cases/mitigate.use-case.js';
import { OrderShortlist } from './use-cases/order-shortlist.use-case.js';
import {
  BiasAudits,
  DeclaredAttributesStore,
  Mitigations,
  Selections,
  SightedLists,
  StoredMatches,
} from './use-cases/ports.js';
import { RunBiasAudit } from './use-cases/run-bias-audit.use-case.js';

/** Keeps what people say of themselves apart from the ranking, audits the ranking for bias, and orders shortlists where told. */
export const FairnessContext = defineContext({
  name: 'fairness',
  prismaClient: PrismaClient,
  personalData,
  unitOfWork: FairnessUnitOfWork,
  controllers: [AttributesController, AuditsController, MitigationsController],
  consumers: [LearnSelections],
  providers: [
    DeclareAttributes,
    RunBiasAudit,
    Mitigate,
    OrderShortlist,
    FairnessMetrics,
    AuditRuns,
    { provide: DeclaredAttributesStore, useClass: PrismaDeclaredAttributes },
    { provide: Selections, useClass: SqlSelections },
    { provide: StoredMatches, useClass: MatchingStoredMatches },
    { provide: SightedLists, useClass: AnalyticsSightedLists },
    { provide: BiasAudits, useClass: PrismaBiasAudits },
    { provide: Mitigations, useClass: PrismaMitigations },
  ],
});
