import { Refusal, type Client } from '@iworkz/client';
import { CreateJobRoute, PublishJobRoute, SearchJobsRoute } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Database } from '../testing/database.js';
import { drained, metricsOf } from '../testing/metrics.js';
import { anEmployer } from '../testing/people.js';
import { OwnSystem, processesOn, until } from '../testing/system.js';

const postings = 30;
/** A refusal that came sooner was given without asking the service that hangs. Milliseconds. */
const withoutAsking = 2_500;
let system: OwnSystem;
let hanging: number | undefined;

beforeAll(async () => {
  system = await OwnSystem.start({ processes: true });
});
afterAll(async () => {
  if (hanging) process.kill(hanging, 'SIGCONT');
  await system?.stop();
});

it('leaves a service that hangs alone after a few calls, serves everything else, and goes on when it answers again', async () => {
  const { client } = await anEmployer(system.now);
  const jobIds: string[] = [];
  for (let n = 0; n < postings; n += 1) {
    const { id } = await client.call(CreateJobRoute, { body: aLawfulPosting(), idempotencyKey: newId() });
    jobIds.push(id);
  }
  const before = await searchTimes(client);

  hanging = processOf('compliance');
  process.kill(hanging, 'SIGSTOP');
  const refusals: number[] = [];
  const waiting = [...jobIds];
  const publishInLane = async (): Promise<void> => {
    for (let jobId = waiting.shift(); jobId; jobId = waiting.shift()) {
      const startedAt = performance.now();
      const refusal = await client.call(PublishJobRoute, { params: { jobId } }).then(
        () => undefined,
        (error: unknown) => error,
      );
      refusals.push(performance.now() - startedAt);
      expect(refusal, 'no law check, no publication').toBeInstanceOf(Refusal);
      expect(refusal).toMatchObject({ status: 503, retryAfterSeconds: expect.any(Number) as number });
    }
  };
  const [during] = await Promise.all([searchTimes(client), ...Array.from({ length: 4 }, publishInLane)]);
  const asked = refusals.filter((time) => time >= withoutAsking).length;
  expect(asked, 'calls before the service was left alone').toBeLessThanOrEqual(20);
  expect(refusals.length - asked, 'calls that were refused at once').toBeGreaterThan(0);
  expect(await circuit()).toBe(1);

  process.kill(hanging, 'SIGCONT');
  hanging = undefined;
  const answeredAt = performance.now();
  const publish = (jobId: string): Promise<boolean> =>
    client.call(PublishJobRoute, { params: { jobId } }).then(
      () => true,
      () => false,
    );
  await until('publishing again', () => publish(jobIds[0]!), 30_000);
  const recovery = performance.now() - answeredAt;
  for (const jobId of jobIds.slice(1)) expect(await publish(jobId)).toBe(true);
  await drained(system.now, 30_000);
  expect(await circuit()).toBe(0);
  const database = new Database(system.now);
  expect(await database.count(`search.searchable_job WHERE open`)).toBe(postings);
  await database.close();
  const p99 = (times: readonly number[]): number => Math.round(times[Math.ceil(times.length * 0.99) - 1]!);
  console.log(
    `a hanging service: ${asked} calls waited for it, ${refusals.length - asked} were refused at once; search p99 ${p99(before)} ms before, ${p99(during)} ms meanwhile; publishing again after ${Math.round(recovery)} ms`,
  );
});

async function circuit(): Promise<number | undefined> {
  const samples = await metricsOf(system.now.serviceUrls['backend-api']);
  return samples.find(({ name, labels }) => name === 'service_circuit_open' && labels['service'] === 'compliance')
    ?.value;
}

/** Milliseconds that 300 searches took, one after the other, sorted. */
async function searchTimes(client: Client): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 300; n += 1) {
    const startedAt = performance.now();
    await client.call(SearchJobsRoute, { query: {} });
    times.push(performance.now() - startedAt);
  }
  return times.sort((one, other) => one - other);
}

function processOf(service: string): number {
  const found = processesOn(system.dataFolder).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`apps/${service}/dist/main.js`),
  );
  if (!found) throw new Error(`no process of ${service}`);
  return found;
}
