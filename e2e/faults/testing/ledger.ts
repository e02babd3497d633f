import { GetOverviewRoute, SubmitApplicationRoute } from '@iworkz/contracts';
import { expect } from 'vitest';
import { Database } from '../../testing/database.js';
import { clientWith, theAdmin } from '../../testing/people.js';
import type { RunningSystem } from '../../testing/system.js';
import type { Acknowledged } from '../../testing/workload.js';

/** What was said yes to is there, once, and has had all its effects, once. Call it when all events are delivered. */
export async function expectKept(system: RunningSystem, ledger: Acknowledged): Promise<void> {
  const database = new Database(system);
  const ids = async (text: string): Promise<string[]> =>
    (await database.rows<{ id: string }>(text)).map(({ id }) => id);
  try {
    expect(ledger.applications.length, 'there was something to lose').toBeGreaterThan(0);
    expect(await ids('SELECT id FROM identity.account')).toEqual(expect.arrayContaining(ledger.accounts));
    expect(await ids('SELECT id FROM hiring.job')).toEqual(expect.arrayContaining(ledger.jobs));
    expect(await ids(`SELECT job_id AS id FROM search.searchable_job WHERE open`)).toEqual(
      expect.arrayContaining(ledger.published),
    );
    const applications = await database.rows<{ id: string; jobId: string; candidateId: string }>(
      'SELECT id, job_id AS "jobId", candidate_id AS "candidateId" FROM hiring.application',
    );
    const pairs = applications.map(({ jobId, candidateId }) => `${jobId} ${candidateId}`);
    expect(new Set(pairs).size, 'one application of a candidate for a job').toBe(pairs.length);
    const byId = new Map(applications.map((application) => [application.id, application]));
    for (const application of ledger.applications) expect(byId.get(application.id)).toEqual(application);
    await expectToldOnce(database, applications.length);
    await expectCounts(system, database);
    for (const context of await database.contexts())
      expect(await database.rows(`SELECT * FROM ${context}.parked_event`), `${context}: parked`).toEqual([]);
    for (const { token, jobId, idempotencyKey, id } of ledger.requests.slice(-3)) {
      const body = { jobId };
      const again = await clientWith(system.url, token).call(SubmitApplicationRoute, { body, idempotencyKey });
      expect(again.id, 'the same answer to the same request').toBe(id);
    }
  } finally {
    await database.close();
  }
}

async function expectToldOnce(database: Database, applications: number): Promise<void> {
  const told = (kind: string): Promise<number> => database.count('notifications.inbox_item WHERE kind = $1', [kind]);
  expect(await told('application_submitted'), 'candidates told').toBe(applications);
  expect(await told('application_received'), 'employers told').toBe(applications);
  expect(await told('welcome')).toBe(await database.count('identity.account'));
  expect(await told('job_matched')).toBe(await database.count('matching.match_notice'));
  const items = await database.count('notifications.inbox_item');
  expect(await database.count('notifications.live_log'), 'live notices').toBe(items);
}

async function expectCounts(system: RunningSystem, database: Database): Promise<void> {
  const { client } = await theAdmin(system);
  expect(await client.call(GetOverviewRoute)).toMatchObject({
    users: {
      candidates: await database.count(`identity.account WHERE 'candidate' = ANY (roles)`),
      employers: await database.count(`identity.account WHERE 'employer' = ANY (roles)`),
    },
    companies: await database.count('identity.company'),
    jobs: {
      open: await database.count(`hiring.job WHERE status = 'open'`),
      published: await database.count('hiring.job WHERE published_at IS NOT NULL'),
    },
    applications: { total: await database.count('hiring.application') },
  });
}
