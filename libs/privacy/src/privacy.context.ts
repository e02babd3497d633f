import { defineContext, PlatformConfig } from '@iworkz/platform';
import { CryptoSecrets } from './adapters/crypto-secrets.js';
import { EncryptedBlobs } from './adapters/encrypted-blobs.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { HmacCertificateSeal } from './adapters/hmac-certificate-seal.js';
import { IdentityAccounts } from './adapters/identity-accounts.js';
import { PrismaBreaches } from './adapters/prisma-breaches.js';
import { PrismaConsentDecisions } from './adapters/prisma-consent-decisions.js';
import { PrismaPrivacyRequests } from './adapters/prisma-privacy-requests.js';
import { PrismaRetention } from './adapters/prisma-retention.js';
import { PrismaTransfers } from './adapters/prisma-transfers.js';
import { PrivacyUnitOfWork } from './adapters/privacy-database.js';
import { ServiceHolders } from './adapters/service-holders.js';
import { PrivacyConfig, readPrivacyConfig } from './config.js';
import { ConsentsController } from './edge/consents.controller.js';
import { JobRequestBell, PrivacyJobs } from './edge/privacy-jobs.js';
import { PrivacyMetrics } from './edge/privacy-metrics.js';
import { RegistersController } from './edge/registers.controller.js';
import { RequestsController } from './edge/requests.controller.js';
import { AdvanceRequest } from './use-cases/advance-request.use-case.js';
import { CertificateSeal } from './use-cases/certificate-seal.js';
import { ConductReviews } from './use-cases/conduct-reviews.use-case.js';
import { DecideConsents } from './use-cases/decide-consents.use-case.js';
import { ExpireExports } from './use-cases/expire-exports.use-case.js';
import { KeepRetention } from './use-cases/keep-retention.use-case.js';
import { MakeRequest } from './use-cases/make-request.use-case.js';
import {
  Accounts,
  Breaches,
  ConsentDecisions,
  Holders,
  PrivacyRequests,
  RequestBell,
  Retention,
  SealedBlobs,
  Secrets,
  Transfers,
} from './use-cases/ports.js';
import { RecordBreaches } from './use-cases/record-breaches.use-case.js';
import { RequestWork } from './use-cases/request-work.js';
import { RequireTransfer } from './use-cases/require-transfer.use-case.js';
import { ViewRequests } from './use-cases/view-requests.use-case.js';

/** What people may ask about their data, by the law of their region: consents, copies, erasure, objections, and the registers of it. */
export const PrivacyContext = defineContext({
  name: 'privacy',
  prismaClient: PrismaClient,
  unitOfWork: PrivacyUnitOfWork,
  personalData,
  controllers: [ConsentsController, RequestsController, RegistersController],
  consumers: [],
  providers: [
    DecideConsents,
    MakeRequest,
    ViewRequests,
    AdvanceRequest,
    RequestWork,
    ExpireExports,
    ConductReviews,
    RecordBreaches,
    RequireTransfer,
    KeepRetention,
    PrivacyJobs,
    PrivacyMetrics,
    {
      provide: PrivacyConfig,
      inject: [PlatformConfig],
      useFactory: ({ variables, environment }: PlatformConfig) => readPrivacyConfig(variables, environment),
    },
    { provide: Accounts, useClass: IdentityAccounts },
    { provide: Holders, useClass: ServiceHolders },
    { provide: Secrets, useClass: CryptoSecrets },
    { provide: SealedBlobs, useClass: EncryptedBlobs },
    { provide: CertificateSeal, useClass: HmacCertificateSeal },
    { provide: RequestBell, useClass: JobRequestBell },
    { provide: ConsentDecisions, useClass: PrismaConsentDecisions },
    { provide: PrivacyRequests, useClass: PrismaPrivacyRequests },
    { provide: Breaches, useClass: PrismaBreaches },
    { provide: Transfers, useClass: PrismaTransfers },
    { provide: Retention, useClass: PrismaRetention },
  ],
});
