import { newId } from '@iworkz/kernel';
import type { RunningService } from '@iworkz/platform';
import { runningService, testDatabase, type TestDatabase } from '@iworkz/testing';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentialsContext } from './credentials.context.js';
import { proofFailure } from './data-integrity/proof.js';
import { aCertificate } from './testing/credentials-world.js';

interface Issued {
  readonly id: string;
  readonly status: string;
  readonly credential: Record<string, unknown>;
  readonly anchor: { readonly transaction: string } | null;
}
interface Verified {
  readonly verified: boolean;
  readonly checks: readonly { readonly check: string; readonly reason: string; readonly text: string }[];
}

const keys = await generateKeyPair('ES256');
const folder = mkdtempSync(path.join(tmpdir(), 'iworkz-credentials-service-'));
let postgres: TestDatabase;
let identity: Server;
let service: RunningService | undefined;

beforeAll(async () => {
  postgres = await testDatabase('credentials');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'people', alg: 'ES256', use: 'sig' };
  identity = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
  service = await start();
});
afterAll(async () => {
  await service?.close();
  identity.close();
  await postgres.drop();
  rmSync(folder, { recursive: true });
});

function start(): Promise<RunningService> {
  const context = credentialsContext(() => ({
    issuerSeed: new Uint8Array(32).fill(5),
    issuerUrl: 'http://127.0.0.1:8080/api/v1/credentials/issuer',
    trustedIssuers: [],
    chain: { kind: 'embedded', folder: path.join(folder, 'chain') },
  }));
  return runningService({ name: 'credentials', modules: [context] }, postgres, {
    JWKS_URL: `http://127.0.0.1:${(identity.address() as AddressInfo).port}`,
  });
}

const tokenOf = (userId: string, role: string) =>
  new SignJWT({ roles: [role] })
    .setProtectedHeader({ alg: 'ES256', kid: 'people', typ: 'at+jwt' })
    .setSubject(userId)
    .setIssuer('iworkz')
    .setAudience('iworkz-api')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(keys.privateKey);

async function call(as: { id: string; role: string } | undefined, method: string, target: string, body?: unknown) {
  const response = await fetch(`${service!.url}/api/v1/credentials${target}`, {
    method,
    headers: {
      'accept-language': 'ja',
      ...(as ? { authorization: `Bearer ${await tokenOf(as.id, as.role)}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': newId() }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

const admin = { id: newId(), role: 'admin' };
const employer = { id: newId(), role: 'employer' };
const candidate = { id: newId(), role: 'candidate' };
const reasonsOf = (reply: { body: unknown }) =>
  Object.fromEntries((reply.body as Verified).checks.map(({ check, reason }) => [check, reason]));
const held = async () => ((await call(candidate, 'GET', '')).body as { items: Issued[] }).items[0]!;

describe('the credentials service', () => {
  it('issues, anchors, verifies, revokes and then refuses a credential, and holds its anchor over a restart', async () => {
    const issued = await call(admin, 'POST', '', aCertificate(candidate.id));
    expect(issued.status).toBe(201);
    const { id, credential } = issued.body as Issued;
    const verify = () => call(employer, 'POST', '/verifications', { credential });
    expect((await verify()).body).toMatchObject({ verified: true });

    await expect.poll(async () => (await held()).anchor, { timeout: 10_000 }).not.toBeNull();
    const { anchor } = await held();
    expect(reasonsOf(await verify())).toMatchObject({ anchor: 'anchored' });

    await service?.close();
    service = await start();
    expect((await held()).anchor).toEqual(anchor);
    expect(reasonsOf(await verify())).toMatchObject({ anchor: 'anchored' });

    expect(await call(admin, 'POST', `/${id}/revocation`, { reason: '取消し' })).toMatchObject({
      status: 200,
      body: { status: 'revoked' },
    });
    expect((await verify()).body).toMatchObject({ verified: false });
    expect(reasonsOf(await verify())).toMatchObject({ proof: 'proof_valid', status: 'revoked' });
    await expect
      .poll(async () => reasonsOf(await verify()), { timeout: 10_000 })
      .toMatchObject({ anchor: 'anchor_revoked' });
    expect(await call(admin, 'POST', `/${id}/revocation`, { reason: '取消し' })).toMatchObject({
      status: 409,
      body: { code: 'credentials.already_revoked' },
    });
  });

  it('tells the public what it takes to verify without us', async () => {
    const issuer = (await call(undefined, 'GET', '/issuer')).body as {
      id: string;
      verificationMethod: { id: string; publicKeyMultibase: string }[];
    };
    const list = (await call(undefined, 'GET', '/status-lists/1')).body as Record<string, unknown>;
    expect(await proofFailure(list, issuer.verificationMethod[0]!, issuer.id)).toBeUndefined();
    expect(await call(undefined, 'GET', '/status-lists/999')).toMatchObject({ status: 404 });
  });

  it('lets only issuers issue and revoke, and only verifiers verify', async () => {
    expect(await call(candidate, 'POST', '', aCertificate(candidate.id))).toMatchObject({ status: 403 });
    expect(await call(employer, 'POST', `/${newId()}/revocation`, { reason: 'x' })).toMatchObject({ status: 403 });
    expect(await call(candidate, 'POST', '/verifications', { credential: {} })).toMatchObject({ status: 403 });
    expect(await call(undefined, 'GET', '')).toMatchObject({ status: 401 });
    expect(await call(admin, 'POST', `/${newId()}/revocation`, { reason: 'x' })).toMatchObject({ status: 404 });
  });

  it.each([{}, { proof: 1 }, { '@context': ['x'], proof: {} }, { issuer: { id: 1 } }])(
    'answers %j with a refusal, not with a failure',
    async (credential) => {
      const reply = await call(employer, 'POST', '/verifications', { credential });
      expect(reply).toMatchObject({ status: 200, body: { verified: false } });
    },
  );
});
