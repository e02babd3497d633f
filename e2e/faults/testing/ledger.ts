import { SubmitApplicationRoute } from '@iworkz/contracts';
import { expect } from 'vitest';
import { Database } from '../../testing/database.js';
import { expectCountsTrue, expectNotificationsOnce } from '../../testing/kept-promises.js';
import { clientWith } from '../../testing/people.js';
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
    await expectNotificationsOnce(database);
    await expectCountsTrue(system, database);
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
