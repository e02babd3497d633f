import { createClient } from '@iworkz/client';
import {
  LoginRoute,
  SearchJobsRoute,
  SubmitApplicationRoute,
  CreateJobRoute,
  PublishJobRoute,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting, ownEngine, type OwnEngine } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { Database } from '../../testing/database.js';
import { drained } from '../../testing/metrics.js';
import { aCandidate, anEmployer, password } from '../../testing/people.js';
import { OwnSystem, until } from '../../testing/system.js';
import { failedRequests } from '../testing/failed-requests.js';
import { expectKept } from '../testing/ledger.js';
import { SteadyLoad } from '../testing/steady-load.js';

const outages = 3;

describe.skipIf(!process.env['REDIS_URL'])('when Redis fails', () => {
  let redis: OwnEngine;
  let system: OwnSystem;

  beforeAll(async () => {
    redis = await ownEngine('redis');
    system = await OwnSystem.start({ environment: { REDIS_URL: redis.address } });
  });
  afterAll(async () => {
    await system?.stop();
    await redis?.remove();
  });

  it('nobody can sign in, since attempts cannot be counted, but who is signed in goes on working', async () => {
    onTestFailed(() => console.log(failedRequests(system.dataFolder)));
    const [employer, candidate] = [await anEmployer(system.now), await aCandidate(system.now)];
    const { id: jobId } = await employer.client.call(CreateJobRoute, {
      body: aLawfulPosting(),
      idempotencyKey: newId(),
    });
    await redis.stop();
    const anonymous = createClient({ baseUrl: system.now.url });
    const body = { email: candidate.account.email, password };
    await expect(anonymous.call(LoginRoute, { body })).rejects.toMatchObject({
      status: 503,
      retryAfterSeconds: expect.any(Number) as number,
    });
    await employer.client.call(PublishJobRoute, { params: { jobId } });
    const { id } = await candidate.client.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: newId() });
    expect(id).toBeTruthy();
    await expect(anonymous.call(SearchJobsRoute, { query: {} })).resolves.toBeTruthy();
    await redis.start();
    await until(
      'signing in again',
      () =>
        anonymous.call(LoginRoute, { body }).then(
          () => true,
          () => false,
        ),
      30_000,
    );
    await drained(system.now, 60_000);
    const database = new Database(system.now);
    expect(await database.count(`notifications.inbox_item WHERE kind = 'application_submitted'`)).toBe(1);
    await until('all mails', async () => (await database.count('notifications.mail_due')) === 0, 90_000);
    await database.close();
  });

  it(`loses nothing when it goes ${outages} times under load`, async () => {
    onTestFailed(() => console.log(failedRequests(system.dataFolder)));
    const load = new SteadyLoad(system.now);
    load.start();
    await load.untilAcknowledged(20, 30_000);
    let slowest = 0;
    for (let outage = 1; outage <= outages; outage += 1) {
      await redis.stop();
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await redis.start();
      const backAt = performance.now();
      await load.untilAcknowledged(20, 60_000);
      slowest = Math.max(slowest, performance.now() - backAt);
    }
    await load.stop();
    const draining = await drained(system.now, 60_000);
    await expectKept(system.now, load.ledger);
    console.log(
      `Redis away ${outages} times: ${JSON.stringify(load.tally)}; 20 commands within ${Math.round(slowest)} ms of its return, drained in ${Math.round(draining)} ms`,
    );
  });
});
