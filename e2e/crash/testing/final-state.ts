import {
  ApplicationMoved,
  ApplicationSubmitted,
  CredentialAnchored,
  CredentialIssued,
  JobMatched,
  JobPublished,
  ListMyCredentialsRoute,
  UserRegistered,
  VerifyCredentialRoute,
  type EventDefinition,
} from '@iworkz/contracts';
import { SystemClock } from '@iworkz/kernel';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { EthersChain } from '../../../libs/credentials/src/adapters/chain/ethers-chain.js';
import { readCredentialsConfig } from '../../../libs/credentials/src/config.js';
import { Database } from '../../testing/database.js';
import { expectCountsTrue, expectNotificationsOnce } from '../../testing/kept-promises.js';
import { aCandidate, clientWith } from '../../testing/people.js';
import { until, type RunningSystem } from '../../testing/system.js';
import { accessToken } from '../../testing/tokens.js';
import type { Acknowledged } from '../../testing/workload.js';
import { engineProbe, type EngineProbe } from './engine-probe.js';

export interface AnchoredCredential {
  readonly id: string;
  readonly hash: string;
  readonly holderId: string;
  readonly transaction: string;
  readonly block: number;
}

/**
 * What was promised is there, what had to follow followed once, and nothing is stuck.
 * @returns every credential with its place on the chain.
 */
export async function expectWholeState(
  system: RunningSystem,
  namespace: string,
  acknowledged: Acknowledged,
): Promise<AnchoredCredential[]> {
  const database = new Database(system);
  const probe = engineProbe(database, namespace);
  try {
    // Their welcome wakes the sender of mails, who would otherwise look within a minute.
    await aCandidate(system);
    await expectNothingStuck(database, probe);
    await expectAcknowledged(database, acknowledged);
    await expectEventsOnce(database, probe);
    await expectNotificationsOnce(database);
    expect(await database.count('matching.match_notice'), 'somebody was told of a job').toBeGreaterThan(0);
    expectMailsOnce(system, await database.count(`notifications.inbox_item WHERE kind <> 'job_matched'`));
    await expectCountsTrue(system, database);
    return await expectCredentialsGood(system, database);
  } finally {
    await probe.close();
    await database.close();
  }
}

/** Nothing waits for somebody who is dead, and nothing was set aside. */
async function expectNothingStuck(database: Database, probe: EngineProbe): Promise<void> {
  const contexts = await database.contexts();
  let quiet = 0;
  await until(
    'all events delivered',
    async () => {
      const unpublished = await Promise.all(
        contexts.map((context) => database.count(`${context}.outbox_event WHERE published_at IS NULL`)),
      );
      const underway = unpublished.reduce((sum, count) => sum + count, 0) + (await probe.undelivered());
      // One look can fall between an event and what it leads to, so several must agree.
      quiet = underway === 0 ? quiet + 1 : 0;
      return quiet >= 3;
    },
    60_000,
  );
  await untilNone('anchors', () => database.rows('SELECT id FROM credentials.credential WHERE anchored_at IS NULL'));
  await untilNone('mails', () => database.rows('SELECT * FROM notifications.mail_due'));
  await untilNone('jobs', () => probe.jobs());
  await untilNone('leases', () => probe.leases());
  // Anchoring told of further events.
  await until('the last events', async () => (await probe.undelivered()) === 0, 30_000);
  for (const context of contexts) {
    expect(await database.rows(`SELECT * FROM ${context}.parked_event`), `${context}: parked`).toEqual([]);
    const unfinished = await database.rows(`SELECT * FROM ${context}.idempotent_request WHERE status IS NULL`);
    expect(unfinished, `${context}: requests without an answer`).toEqual([]);
  }
}

/** @throws with what is left when that is not nothing in time. */
async function untilNone(what: string, ask: () => Promise<readonly unknown[]>): Promise<void> {
  let left: readonly unknown[] = [];
  await until(what, async () => (left = await ask()).length === 0, 60_000).catch((error: unknown) => {
    throw new Error(`${what} are left: ${JSON.stringify(left.slice(0, 10), null, 1)}`, { cause: error });
  });
}

async function expectAcknowledged(database: Database, acknowledged: Acknowledged): Promise<void> {
  const { accounts, jobs, published, applications, moved, credentials } = acknowledged;
  const ids = async (text: string): Promise<string[]> =>
    (await database.rows<{ id: string }>(text)).map(({ id }) => id);
  expect(await ids('SELECT id FROM identity.account')).toEqual(expect.arrayContaining(accounts));
  expect(await ids('SELECT id FROM hiring.job')).toEqual(expect.arrayContaining(jobs));
  expect(await ids(`SELECT id FROM hiring.job WHERE status = 'open'`)).toEqual(expect.arrayContaining(published));
  expect(await ids(`SELECT job_id AS id FROM search.searchable_job WHERE open`)).toEqual(
    expect.arrayContaining(published),
  );
  expect(await ids('SELECT id FROM credentials.credential')).toEqual(expect.arrayContaining(credentials));
  const stored = await database.rows<{ id: string; jobId: string; candidateId: string; status: string }>(
    'SELECT id, job_id AS "jobId", candidate_id AS "candidateId", status FROM hiring.application',
  );
  expect(new Set(stored.map(({ jobId, candidateId }) => `${jobId} ${candidateId}`)).size).toBe(stored.length);
  const order = ['received', 'screening', 'interview'];
  for (const application of applications) {
    const found = stored.find(({ id }) => id === application.id);
    expect(found).toMatchObject(application);
    // The step after the last acknowledged one may have been taken as well; its answer was lost.
    expect(order.indexOf(found!.status)).toBeGreaterThanOrEqual(order.indexOf(moved.get(application.id) ?? 'received'));
  }
}

/** For every row that was written there is its event, once, in the outbox and in the log. */
async function expectEventsOnce(database: Database, probe: EngineProbe): Promise<void> {
  const due: [EventDefinition, string][] = [
    [UserRegistered, 'SELECT id AS key FROM identity.account'],
    [JobPublished, 'SELECT id AS key FROM hiring.job WHERE published_at IS NOT NULL'],
    [ApplicationSubmitted, 'SELECT id AS key FROM hiring.application'],
    [ApplicationMoved, `SELECT application_id AS key FROM hiring.application_step WHERE status <> 'received'`],
    [CredentialIssued, 'SELECT id AS key FROM credentials.credential'],
    [CredentialAnchored, 'SELECT id AS key FROM credentials.credential'],
    [JobMatched, `SELECT candidate_id AS key FROM matching.match_notice`],
  ];
  for (const [event, rows] of due) await expectEventOnce(database, probe, event, rows);
}

async function expectEventOnce(
  database: Database,
  probe: EngineProbe,
  event: EventDefinition,
  rows: string,
): Promise<void> {
  const keys = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await database.rows<{ key: string }>(text, values)).map(({ key }) => key).sort();
  const left = `SELECT key FROM ${event.context}.outbox_event WHERE type = $1 AND published_at IS NOT NULL`;
  expect(await keys(left, [event.type]), `${event.type} left the outbox`).toEqual(await keys(rows));
  const published = await database.rows<{ id: string }>(
    `SELECT id FROM ${event.context}.outbox_event WHERE type = $1`,
    [event.type],
  );
  expect([...(await probe.logged(event))].sort(), `${event.type} in the log`).toEqual(
    published.map(({ id }) => id).sort(),
  );
}

/** One mail for each thing told, but for jobs, mails of which nobody agreed to; however often its sending was interrupted. */
function expectMailsOnce({ dataFolder }: RunningSystem, things: number): void {
  const folder = join(dataFolder, 'mails');
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { idempotencyKey: string });
  expect(new Set(mails.map((mail) => mail.idempotencyKey)).size).toBe(mails.length);
  expect(mails, 'mails').toHaveLength(things);
}

/** Each credential is anchored by a transaction of its own, and the newest verify. */
async function expectCredentialsGood(system: RunningSystem, database: Database): Promise<AnchoredCredential[]> {
  const anchored = await database.rows<AnchoredCredential>(
    `SELECT id, hash, holder_id AS "holderId", anchor_transaction AS transaction, anchor_block AS block
       FROM credentials.credential ORDER BY id DESC`,
  );
  expect(new Set(anchored.map(({ transaction }) => transaction)).size).toBe(anchored.length);
  const verifier = clientWith(system.url, await accessToken(system, ['employer']));
  for (const { holderId } of anchored.slice(0, 3)) {
    const holder = clientWith(system.url, await accessToken(system, ['candidate'], { userId: holderId }));
    for (const { credential } of (await holder.call(ListMyCredentialsRoute, { query: {} })).items) {
      const result = await verifier.call(VerifyCredentialRoute, { body: { credential } });
      expect(result.checks.filter((check) => !check.passed)).toEqual([]);
    }
  }
  return anchored;
}

/** Asks the chain itself, once the system has let go of it: one transaction for each credential, and none besides. */
export async function expectAnchored(
  { dataFolder }: RunningSystem,
  credentials: readonly AnchoredCredential[],
): Promise<void> {
  const { credentialIssuerSeed } = JSON.parse(readFileSync(join(dataFolder, 'keys.json'), 'utf8')) as {
    credentialIssuerSeed: string;
  };
  const config = readCredentialsConfig({
    IWORKZ_ENVIRONMENT: 'development',
    IWORKZ_DATA_FOLDER: dataFolder,
    CREDENTIAL_ISSUER_SEED: credentialIssuerSeed,
  });
  const chain = new EthersChain(config, new SystemClock());
  try {
    for (const { id, hash, transaction, block } of credentials) {
      expect(await chain.find(hash), id).toMatchObject({ transaction, blockNumber: Number(block) });
    }
  } finally {
    await chain.close();
  }
  const blocks = readFileSync(join(dataFolder, 'chain/blocks.jsonl'), 'utf8').trimEnd().split('\n');
  expect(blocks, 'the contract, and one block for each credential').toHaveLength(1 + credentials.length);
}
