import { CreateJobRoute, PublishJobRoute } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { aLawfulPosting } from '@iworkz/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../testing/database.js';
import { drained } from '../testing/metrics.js';
import { anEmployer, theAdmin } from '../testing/people.js';
import { OwnSystem } from '../testing/system.js';
import { findInKafka, findInRedis } from './engine-contents.js';
import { certificateOf, erasureAskedBy } from './erasure.js';
import { described, findInDatabase, findInFiles, Markers, type Finds } from './markers.js';
import { aWrittenPerson } from './written-person.js';

const brokers = process.env['KAFKA_BROKERS'];
const redisUrl = process.env['REDIS_URL'];
const namespace = `erasure-${newId().slice(-12)}`;

describe.skipIf(!brokers && !redisUrl)('where engines carry events, jobs and caches', () => {
  let system: OwnSystem;
  let database: Database;
  beforeAll(async () => {
    system = await OwnSystem.start({ environment: { ENGINE_NAMESPACE: namespace } });
    database = new Database(system.now);
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    await system?.stop();
  });

  const findInEngines = async (markers: Markers): Promise<Finds[]> => [
    ...(brokers ? [await findInKafka(brokers.split(','), namespace, markers)] : []),
    ...(redisUrl ? [await findInRedis(redisUrl, namespace, markers)] : []),
  ];

  it('nothing of a person lies open in them, and nothing at all is left when the person was erased', async () => {
    const { url } = system.now;
    const [employer, admin] = [await anEmployer(system.now), await theAdmin(system.now)];
    const { id: jobId } = await employer.client.call(CreateJobRoute, {
      body: aLawfulPosting(),
      idempotencyKey: newId(),
    });
    await employer.client.call(PublishJobRoute, { params: { jobId } });
    const markers = new Markers();
    const { person, password } = await aWrittenPerson({ url, employer, admin, jobId }, markers);
    await drained(system.now, 60_000);
    // A posting is nobody's secret, and every system cleans up: so it can be seen that looking finds what is there.
    const control = new Markers({ 'title of the posting': aLawfulPosting().title, job: 'clean-up-messaging' });
    for (const finds of await findInEngines(control)) expect(finds.size).toBeGreaterThan(0);
    for (const finds of await findInEngines(markers)) expect(described(finds)).toBe('');

    await certificateOf(url, await erasureAskedBy(person, password));
    await drained(system.now, 60_000);
    for (const finds of await findInEngines(markers)) expect(described(finds)).toBe('');
    expect(described(await findInDatabase(database, markers))).toBe('');
    expect(described(await findInFiles(system.dataFolder, markers))).toBe('');
  }, 300_000);
});
