import { Clock } from '@iworkz/kernel';
import { PlatformConfig, defineContext } from '@iworkz/platform';
import { EthersChain } from './adapters/chain/ethers-chain.js';
import { CredentialsUnitOfWork } from './adapters/credentials-database.js';
import { PrismaClient } from './adapters/generated/client.js';
import { personalData } from './adapters/generated/personal-data.js';
import { PrismaCredentials } from './adapters/prisma-credentials.js';
import { CredentialsConfig, readCredentialsConfig } from './config.js';
import { Issuer } from './data-integrity/issuer.js';
import { AnchoringJobs } from './edge/anchoring-jobs.js';
import { CredentialsController, IssuerController } from './edge/credentials.controller.js';
import { KeepChainInLine } from './edge/keep-chain-in-line.js';
import { AnchorCredential } from './use-cases/anchor-credential.use-case.js';
import { Chain } from './use-cases/chain.js';
import { Credentials } from './use-cases/credentials.js';
import { IssueCredential } from './use-cases/issue-credential.use-case.js';
import { RevokeCredential } from './use-cases/revoke-credential.use-case.js';
import { StatusLists } from './use-cases/status-lists.js';
import { VerifyCredential } from './use-cases/verify-credential.use-case.js';
import { ViewCredentials } from './use-cases/view-credentials.use-case.js';

/** Verifiable credentials: issued, anchored, verified, revoked. @param config read when the service starts. */
export const credentialsContext = (config: (variables: PlatformConfig['variables']) => CredentialsConfig) =>
  defineContext({
    name: 'credentials',
    prismaClient: PrismaClient,
    personalData,
    unitOfWork: CredentialsUnitOfWork,
    controllers: [CredentialsController, IssuerController],
    consumers: [KeepChainInLine],
    providers: [
      IssueCredential,
      ViewCredentials,
      VerifyCredential,
      RevokeCredential,
      AnchorCredential,
      StatusLists,
      AnchoringJobs,
      { provide: Credentials, useClass: PrismaCredentials },
      {
        provide: CredentialsConfig,
        inject: [PlatformConfig],
        useFactory: ({ variables }: PlatformConfig) => config(variables),
      },
      {
        provide: Issuer,
        useFactory: ({ issuerSeed, issuerUrl }: CredentialsConfig) => Issuer.fromSeed(issuerSeed, issuerUrl),
        inject: [CredentialsConfig],
      },
      {
        provide: Chain,
        useFactory: (parsed: CredentialsConfig, clock: Clock) => new EthersChain(parsed, clock),
        inject: [CredentialsConfig, Clock],
      },
    ],
  });

export const CredentialsContext = credentialsContext(readCredentialsConfig);
