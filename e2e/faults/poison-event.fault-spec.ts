import { createClient } from '@iworkz/client';
import {
  ApplicationSubmitted,
  CreateJobRoute,
  PublishJobRoute,
  SubmitApplicationRoute,
  operationsRoutes,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../testing/database.js';
import { drained, metricsOf } from '../testing/metrics.js';
import { aCandidate, anEmployer, theAdmin, type Visitor } from '../testing/people.js';
import { OwnSystem, until } from '../testing/system.js';

const consumer = 'notifications.notify-people';
const { listParkedEvents, replayParkedEvent } = operationsRoutes.notifications;
/** The events of others are to be handled within a second; a loaded machine is given more before the run fails. */
const patienceMs = 5_000;
let system: OwnSystem;
let database: Database;

beforeAll(async () => {
  system = await OwnSystem.start();
  database = new Database(system.now);
});
afterAll(async () => {
  await database?.close();
  await system?.stop();
});

it('parks an event that always fails after five tries, holds up nobody else, and replays it once in effect', async () => {
  const employer = await anEmployer(system.now);
  const { id: jobId } = await employer.client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
  await employer.client.call(PublishJobRoute, { params: { jobId } });
  const [victim, ...others] = await Promise.all(Array.from({ length: 13 }, () => aCandidate(system.now)));
  await drained(system.now, 20_000);
  await refuseNoticesFor(victim!);

  const poisoned = await apply(victim!, jobId);
  const delays: number[] = [];
  for (const other of others) {
    await apply(other, jobId);
    const appliedAt = performance.now();
    await until('the notice of another', async () => (await noticesOf(other)) === 1, patienceMs);
    delays.push(performance.now() - appliedAt);
  }
  await until('parking', async () => (await parkedGauge()) === 1, 10_000);
  expect(await noticesOf(victim!)).toBe(0);

  const admin = await theAdmin(system.now);
  const { items } = await admin.client.call(listParkedEvents, { query: {} });
  expect(items).toEqual([
    expect.objectContaining({
      ...{ consumer, context: 'notifications', type: ApplicationSubmitted.topic, reason: 'failed' },
      // Fewer than five where the tries themselves take half a second: nobody else is to wait for them.
      attempts: expect.toSatisfy((tries: number) => tries >= 2 && tries <= 5) as number,
      key: poisoned,
      error: expect.stringContaining('refused for the test') as string,
    }),
  ]);

  const replay = () =>
    admin.client.call(replayParkedEvent, { params: { eventId: items[0]!.eventId }, query: { consumer } });
  expect(await replay(), 'still poisonous').toEqual({ replayed: 0, stillParked: 1 });
  await allowNoticesAgain();
  // Asked twice at once, as by two admins.
  const outcomes = await Promise.all([replay(), replay()]);
  expect(outcomes.map(({ replayed }) => replayed).sort()).toEqual([0, 1]);
  expect(await replay()).toEqual({ replayed: 0, stillParked: 0 });
  expect(await noticesOf(victim!)).toBe(1);
  expect(await parkedGauge()).toBe(0);
  expect((await admin.client.call(listParkedEvents, { query: {} })).items).toEqual([]);
  await expect(victim!.client.call(listParkedEvents, { query: {} }), 'not for everybody to see').rejects.toMatchObject({
    status: 403,
  });
  await expect(createClient({ baseUrl: system.now.url }).call(listParkedEvents, { query: {} })).rejects.toMatchObject({
    status: 401,
  });
  delays.sort((one, other) => one - other);
  console.log(
    `notices of other keys beside a poison event: median ${Math.round(delays[6]!)} ms, slowest ${Math.round(delays.at(-1)!)} ms`,
  );
});

async function apply(candidate: Visitor, jobId: string): Promise<string> {
  const { id } = await candidate.client.call(SubmitApplicationRoute, { body: { jobId }, idempotencyKey: newId() });
  return id;
}

const noticesOf = ({ account }: Visitor): Promise<number> =>
  database.count(`notifications.inbox_item WHERE kind = 'application_submitted' AND user_id = $1`, [account.id]);

async function parkedGauge(): Promise<number | undefined> {
  const samples = await metricsOf(system.now.serviceUrls.notifications);
  return samples.find(({ name, labels }) => name === 'parked_events' && labels['consumer'] === consumer)?.value;
}

/** Makes the consumer's own write fail for one person, whatever it tries. */
async function refuseNoticesFor({ account }: Visitor): Promise<void> {
  await database.rows(`CREATE FUNCTION notifications.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'refused for the test'; END $$`);
  await database.rows(`CREATE TRIGGER refuse BEFORE INSERT ON notifications.inbox_item FOR EACH ROW
    WHEN (NEW.user_id = '${account.id}') EXECUTE FUNCTION notifications.refuse()`);
}

const allowNoticesAgain = (): Promise<unknown> => database.rows('DROP TRIGGER refuse ON notifications.inbox_item');
