import {
  ApplicationMoved,
  ApplicationSubmitted,
  CredentialAnchored,
  CredentialIssued,
  GetOverviewRoute,
  JobPublished,
  ListMyCredentialsRoute,
  SubmitApplicationRoute,
  UserRegistered,
  VerifyCredentialRoute,
  type EventDefinition,
} from '@iworkz/contracts';
import { SeededRandom } from '@iworkz/kernel';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from './testing/database.js';
import { aCandidate, clientWith, theAdmin } from './testing/people.js';
import { OwnSystem, isAlive, postgresOf, processesOn, until } from './testing/system.js';
import { accessToken } from './testing/tokens.js';
import { Workload, nothingYet, type Acknowledged } from './testing/workload.js';

const seed = Number(process.env['IWORKZ_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const crashes = 4;
let system: OwnSystem;

beforeAll(async () => {
  system = await OwnSystem.start();
});
afterAll(() => system?.stop());

it(`keeps every promise when it is killed ${crashes} times in the middle of its work (IWORKZ_TEST_SEED=${seed})`, async () => {
  const random = new SeededRandom(seed);
  const acknowledged = nothingYet();
  for (let crash = 1; crash <= crashes; crash += 1) {
    const postgres = postgresOf(system.dataFolder);
    const workload = await Workload.prepare(system.now, acknowledged, random);
    const working = workload.run();
    // From the first registrations to many tens of commands on a slow machine.
    await Promise.race([sleep(300 + random.next() * 2_700), working]);
    if (crash === crashes) await until('an application', async () => acknowledged.applications.length > 0, 30_000);
    expect(system.hasEnded, 'it still runs').toBe(false);
    await system.kill('SIGKILL');
    workload.stop();
    await working;
    await until(
      'the end of PostgreSQL',
      async () => !isAlive(postgres.pid) && processesOn(system.dataFolder).length === 0,
    );

    const milliseconds = await system.restart();
    expect(milliseconds, 'it starts again').toBeLessThan(20_000);
    await expectSameAnswers(acknowledged);
    await expectEverythingOnce(acknowledged);
  }
  await expectSlowWorkDone();
  expect(acknowledged.applications.length, 'there was something to lose').toBeGreaterThan(0);
  console.log(
    `seed ${seed}: ${acknowledged.accounts.length} accounts, ${acknowledged.published.length} jobs, ${acknowledged.applications.length} applications, ${acknowledged.credentials.length} credentials survived ${crashes} crashes`,
  );
});

/** After each crash: what was promised is there, and what had to be told by an event was told, once. */
async function expectEverythingOnce(acknowledged: Acknowledged): Promise<void> {
  const database = new Database(system.now);
  try {
    await database.settled(30_000);
    await expectAcknowledged(database, acknowledged);
    await expectEventsOnce(database);
    await expectNotificationsOnce(database);
    await expectCountsTrue(database);
    for (const context of await database.contexts()) {
      expect(await database.rows(`SELECT * FROM ${context}.parked_event`), `${context}: parked`).toEqual([]);
    }
  } finally {
    await database.close();
  }
}

/** After the last: mails and anchors, which wait for the leases of dead processes, are done as well, once. */
async function expectSlowWorkDone(): Promise<void> {
  const database = new Database(system.now);
  try {
    // As if the leases' time (30 s for a job, 120 s for a batch of mails) had passed.
    await database.rows(
      `UPDATE jobs._private_jobs SET locked_at = now() - interval '1 hour' WHERE locked_at IS NOT NULL`,
    );
    await database.rows('UPDATE notifications.mail_due SET due_at = now()');
    await aCandidate(system.now); // Their welcome wakes the sender, who would otherwise look within a minute.
    await until(
      'anchors',
      async () => (await database.count('credentials.credential WHERE anchor_transaction IS NULL')) === 0,
      40_000,
    );
    await until('mails', async () => (await database.count('notifications.mail_due')) === 0);
    await database.settled();
    await expectEventOnce(database, CredentialAnchored, 'SELECT id AS key FROM credentials.credential');
    expectMailsOnce(await database.count('notifications.inbox_item'));
    await expectCredentialsGood(database);
  } finally {
    await database.close();
  }
}

/** Who is not sure whether a request arrived sends it again, and hears what was answered before the crash. */
async function expectSameAnswers({ requests }: Acknowledged): Promise<void> {
  for (const { token, jobId, idempotencyKey, id } of requests.slice(-3)) {
    const again = await clientWith(system.now.url, token).call(SubmitApplicationRoute, {
      body: { jobId },
      idempotencyKey,
    });
    expect(again.id).toBe(id);
  }
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
async function expectEventsOnce(database: Database): Promise<void> {
  const due: [EventDefinition, string][] = [
    [UserRegistered, 'SELECT id AS key FROM identity.account'],
    [JobPublished, 'SELECT id AS key FROM hiring.job WHERE published_at IS NOT NULL'],
    [ApplicationSubmitted, 'SELECT id AS key FROM hiring.application'],
    [ApplicationMoved, `SELECT application_id AS key FROM hiring.application_step WHERE status <> 'received'`],
    [CredentialIssued, 'SELECT id AS key FROM credentials.credential'],
  ];
  for (const [event, rows] of due) await expectEventOnce(database, event, rows);
}

async function expectEventOnce(database: Database, event: EventDefinition, rows: string): Promise<void> {
  const keys = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await database.rows<{ key: string }>(text, values)).map(({ key }) => key).sort();
  const expected = await keys(rows);
  const left = `SELECT key FROM ${event.context}.outbox_event WHERE type = $1 AND published_at IS NOT NULL`;
  expect(await keys(left, [event.type]), `${event.type} left the outbox`).toEqual(expected);
  const logged = `SELECT key FROM bus.log WHERE topic = $1 AND envelope::jsonb ->> 'type' = $2`;
  expect(await keys(logged, [event.topic, event.type]), `${event.type} in the log`).toEqual(expected);
}

/** Everybody was told everything once: in the inbox and on the live line. */
async function expectNotificationsOnce(database: Database): Promise<void> {
  const told = async (kind: string): Promise<number> =>
    database.count('notifications.inbox_item WHERE kind = $1', [kind]);
  const applications = await database.count('hiring.application');
  expect(await told('application_submitted')).toBe(applications);
  expect(await told('application_received')).toBe(applications);
  expect(await told('application_moved')).toBe(
    await database.count(`hiring.application_step WHERE status <> 'received'`),
  );
  expect(await told('credential_issued')).toBe(await database.count('credentials.credential'));
  expect(await told('welcome')).toBe(await database.count('identity.account'));
  expect(await told('job_matched')).toBe(await database.count('matching.match_notice'));
  const items = await database.count('notifications.inbox_item');
  expect(await database.count('notifications.live_log')).toBe(items);
}

/** One mail for each thing told, however often its sending was interrupted. */
function expectMailsOnce(things: number): void {
  const folder = join(system.dataFolder, 'mails');
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { idempotencyKey: string });
  expect(new Set(mails.map((mail) => mail.idempotencyKey)).size).toBe(mails.length);
  expect(mails).toHaveLength(things);
}

async function expectCountsTrue(database: Database): Promise<void> {
  const admin = await theAdmin(system.now);
  const overview = await admin.client.call(GetOverviewRoute);
  const statuses = await database.rows<{ status: string; count: string }>(
    'SELECT status, count(*) FROM hiring.application GROUP BY status',
  );
  expect(overview).toMatchObject({
    users: {
      candidates: await database.count(`identity.account WHERE 'candidate' = ANY (roles)`),
      employers: await database.count(`identity.account WHERE 'employer' = ANY (roles)`),
    },
    companies: await database.count('identity.company'),
    jobs: {
      open: await database.count(`hiring.job WHERE status = 'open'`),
      published: await database.count('hiring.job WHERE published_at IS NOT NULL'),
    },
    applications: {
      total: await database.count('hiring.application'),
      byStatus: Object.fromEntries(statuses.map(({ status, count }) => [status, Number(count)])),
    },
    credentials: { issued: await database.count('credentials.credential'), revoked: 0 },
  });
}

/** The chain outlived the crash: every anchor is on it, and each credential still verifies. */
async function expectCredentialsGood(database: Database): Promise<void> {
  const anchors = await database.rows<{ holder_id: string; anchor_transaction: string }>(
    'SELECT holder_id, anchor_transaction FROM credentials.credential ORDER BY id DESC',
  );
  expect(new Set(anchors.map((row) => row.anchor_transaction)).size).toBe(anchors.length);
  const [newest] = anchors;
  if (!newest) return;
  const holder = clientWith(system.now.url, await accessToken(system.now, ['candidate'], { userId: newest.holder_id }));
  const { items } = await holder.call(ListMyCredentialsRoute, { query: {} });
  const verifier = clientWith(system.now.url, await accessToken(system.now, ['employer']));
  for (const { credential } of items) {
    const result = await verifier.call(VerifyCredentialRoute, { body: { credential } });
    expect(result.checks.filter((check) => !check.passed)).toEqual([]);
  }
}
