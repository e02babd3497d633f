import { ListStoredMatchesRoute } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken } from '@iworkz/platform';
import { runningService, testDatabase, type ServiceUnderTest, type TestDatabase } from '@iworkz/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MatchingContext } from './matching.context.js';

let postgres: TestDatabase;
let service: ServiceUnderTest;
let admin: pg.Client;
beforeAll(async () => {
  postgres = await testDatabase('matching');
  service = await runningService(defineService({ name: 'matching', modules: [MatchingContext] }), postgres);
  admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await service.close();
  await postgres.drop();
});

async function keep(
  computedAt: string,
  weights = '30-25-20-15-10',
  jobId = newId(),
  weightsVersion: string | null = null,
  { companySaw = false, shownAt = computedAt } = {},
): Promise<string> {
  const id = newId();
  await admin.query(
    `INSERT INTO matching.match_result
       (id, candidate_id, job_id, profile_version, job_version, model_version, weights, weights_key, weights_version, total,
        confidence, computed_at, shown_at, company_saw)
     VALUES ($1, $2, $3, 1, 1, 'reference-1', '{}', $4, $5, 61.25, 0.5, $6, $7, $8)`,
    [id, newId(), jobId, weights, weightsVersion, computedAt, shownAt, companySaw],
  );
  return id;
}

async function list(query: string, token?: string): Promise<Response> {
  const own = token ?? (await signServiceToken('analytics', service.config.serviceTokenKey));
  return fetch(`${service.url}${ListStoredMatchesRoute.path}?${query}`, {
    headers: { authorization: `Bearer ${own}` },
  });
}

const window = 'from=2026-11-01T00:00:00.000Z&to=2026-11-08T00:00:00.000Z';

it('gives the stored matches of a window page by page, to services alone', async () => {
  await keep('2026-10-31T23:59:59.999Z');
  const inside = [await keep('2026-11-01T00:00:00.000Z'), await keep('2026-11-05T00:00:00.000Z')];
  inside.push(await keep('2026-11-07T23:59:59.999Z'));
  inside.push(
    await keep('2026-10-01T00:00:00.000Z', undefined, undefined, null, { shownAt: '2026-11-01T00:00:00.000Z' }),
  );
  await keep('2026-11-08T00:00:00.000Z');

  const first = ListStoredMatchesRoute.response.parse(await (await list(`${window}&limit=2`)).json());
  const rest = ListStoredMatchesRoute.response.parse(
    await (await list(`${window}&limit=2&cursor=${first.nextCursor}`)).json(),
  );
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(inside);
  expect(rest.nextCursor).toBeNull();
  expect(first.items[0]).toMatchObject({
    total: 61.25,
    modelVersion: 'reference-1',
    computedAt: '2026-11-01T00:00:00.000Z',
  });

  for (const roles of [['candidate'], ['employer'], ['admin']])
    expect((await list(window, await service.token({ userId: newId(), roles }))).status).toBe(403);
  expect((await list(`${window}&cursor=x`)).status).toBe(400);
});

it('leaves out what a candidate weighed for themselves, and takes what the company of the job weighed or was learned', async () => {
  const jobId = newId();
  const companySaw = true;
  const day = '2026-12-01T00:00:00.000Z';
  const wanted = {
    [await keep(day, '30-25-20-15-10', jobId)]: ['30-25-20-15-10', 'default', null],
    [await keep(day, '40-15-20-15-10', jobId, null, { companySaw })]: ['40-15-20-15-10', 'company', null],
    [await keep(day, '33-22-20-15-10', jobId, 'weights-1')]: ['33-22-20-15-10', null, 'weights-1'],
    [await keep(day, '40-15-20-15-10', jobId, 'weights-2', { companySaw })]: ['40-15-20-15-10', 'company', 'weights-2'],
    [await keep(day, '40-15-20-15-10', newId(), 'weights-2')]: ['40-15-20-15-10', null, 'weights-2'],
  };
  await keep(day, '20-35-20-15-10', jobId);
  await keep(day, '40-15-20-15-10');
  const reply = await (await list('from=2026-12-01T00:00:00.000Z&to=2026-12-02T00:00:00.000Z')).json();
  const { items } = ListStoredMatchesRoute.response.parse(reply);
  const told = items.map(({ id, ...match }) => [id, [match.weightsKey, match.seenByEmployer, match.weightsVersion]]);
  expect(Object.fromEntries(told)).toEqual(wanted);
});
