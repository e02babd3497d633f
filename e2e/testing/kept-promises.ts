import { GetOverviewRoute } from '@iworkz/contracts';
import { expect } from 'vitest';
import type { Database } from './database.js';
import { theAdmin } from './people.js';
import type { RunningSystem } from './system.js';

/** Everybody was told everything once: in the inbox and on the live line. */
export async function expectNotificationsOnce(database: Database): Promise<void> {
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

/** The figures that an admin sees are those that can be counted. */
export async function expectCountsTrue(system: RunningSystem, database: Database): Promise<void> {
  const admin = await theAdmin(system);
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
