import type { Ctx } from '@iworkz/kernel';
import { FixedClock, newId } from '@iworkz/kernel';
import { ContextDatabase } from '@iworkz/platform';
import { testDatabase, personKeysInMemory } from '@iworkz/testing';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EthersChain } from '../adapters/chain/ethers-chain.js';
import { CredentialsUnitOfWork } from '../adapters/credentials-database.js';
import { PrismaClient } from '../adapters/generated/client.js';
import { PrismaCredentials } from '../adapters/prisma-credentials.js';
import type { CredentialsConfig, TrustedIssuer } from '../config.js';
import { Issuer } from '../data-integrity/issuer.js';
import { AnchorCredential } from '../use-cases/anchor-credential.use-case.js';
import type { Chain } from '../use-cases/chain.js';
import { IssueCredential, type CredentialRequest } from '../use-cases/issue-credential.use-case.js';
import { RevokeCredential } from '../use-cases/revoke-credential.use-case.js';
import { StatusLists } from '../use-cases/status-lists.js';
import { VerifyCredential } from '../use-cases/verify-credential.use-case.js';
import { ViewCredentials } from '../use-cases/view-credentials.use-case.js';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The context with a database and a chain of its own, called as its edge would call it. */
export async function credentialsWorld(
  options: { readonly trustedIssuers?: readonly TrustedIssuer[]; readonly chain?: (chain: Chain) => Chain } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'iworkz-credentials-'));
  const postgres = await testDatabase('credentials');
  const database = new ContextDatabase<PrismaClient>({
    context: 'credentials',
    url: postgres.url(),
    prismaClient: PrismaClient,
  });
  const unitOfWork = new CredentialsUnitOfWork({
    database,
    signingKey: randomBytes(32).toString('hex'),
    personKeys: personKeysInMemory(),
    log: quiet,
    onPublished: () => undefined,
  });
  const config: CredentialsConfig = {
    issuerSeed: new Uint8Array(32).fill(1),
    issuerUrl: 'http://127.0.0.1:8080/api/v1/credentials/issuer',
    trustedIssuers: options.trustedIssuers ?? [],
    chain: { kind: 'embedded', folder },
  };
  const clock = new FixedClock(new Date('2026-04-01T00:00:00Z'));
  const issuer = await Issuer.fromSeed(config.issuerSeed, config.issuerUrl);
  const embedded = new EthersChain(config, clock);
  const chain = options.chain?.(embedded) ?? embedded;
  const credentials = new PrismaCredentials(unitOfWork);
  const statusLists = new StatusLists(credentials, issuer);
  const issueCredential = new IssueCredential(unitOfWork, credentials, statusLists, issuer);
  const revokeCredential = new RevokeCredential(unitOfWork, credentials);
  const anchorCredential = new AnchorCredential(unitOfWork, credentials, chain);
  const verifyCredential = new VerifyCredential(config, issuer, credentials, statusLists, chain);
  const ctx = (change: Partial<Ctx> = {}): Ctx => ({
    actor: { kind: 'user', userId: '018f0000-0000-7000-8000-000000000001', roles: ['admin'] },
    region: 'jp',
    locale: 'ja',
    requestId: newId(),
    correlationId: newId(),
    now: clock.now(),
    ...change,
  });
  return {
    clock,
    issuer,
    statusLists,
    chain,
    ctx,
    holder: newId(),
    issue: (request: CredentialRequest, key: string = newId()) => issueCredential.execute(ctx(), request, key),
    anchor: (id: string) => anchorCredential.anchor(ctx(), id),
    revoke: (id: string) => revokeCredential.execute(ctx(), id, '試験機関による取消し'),
    revokeOnChain: (id: string) => anchorCredential.revoke(ctx(), id),
    verify: (document: Record<string, unknown>, change?: Partial<Ctx>) =>
      verifyCredential.execute(ctx(change), document),
    mine: (userId: string, { after, limit }: { after?: string; limit: number }) =>
      new ViewCredentials(credentials).mine(ctx({ actor: { kind: 'user', userId, roles: ['candidate'] } }), {
        after,
        limit,
      }),
    /** Types of the events waiting to go out, oldest first. */
    published: async () => {
      const { rows } = await database.pool.query<{ type: string }>(
        `SELECT type FROM ${database.table('outbox_event')} ORDER BY seq`,
      );
      return rows.map((row) => row.type);
    },
    close: async () => {
      await chain.close();
      await database.close();
      await postgres.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type CredentialsWorld = Awaited<ReturnType<typeof credentialsWorld>>;

/** A request for a language certificate. */
export function aCertificate(holderId: string, change: Partial<CredentialRequest> = {}): CredentialRequest {
  return {
    holderId,
    subject: {
      type: 'LanguageCertificate',
      holderName: '山田 太郎',
      language: 'ja',
      scheme: 'JLPT',
      level: 'N1',
      score: 152,
      awardedOn: '2025-12-07',
    },
    validUntil: null,
    ...change,
  };
}
