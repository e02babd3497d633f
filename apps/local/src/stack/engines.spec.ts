import { adaptersFor, readEngineSettings } from '@iworkz/platform';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEngines, engineEnvironment, keepAdapters } from './engines.js';
import { CannotStart } from './failure.js';

const none = { kafka: false, redis: false };
const both = { kafka: true, redis: true };

describe('the engines of a one-machine system', () => {
  it('are none unless somebody wishes or names one', () => {
    const told = engineEnvironment({ PATH: '/bin', KAFKA_BROKERS: '' }, none, 'secret');
    expect(Object.keys(told)).toEqual(['ENGINE_NAMESPACE']);
    expect(Object.values(adaptersFor(readEngineSettings(told)))).toEqual(Array(6).fill('embedded'));
  });

  it('are where the environment says, otherwise where docker compose has them', () => {
    expect(readEngineSettings(engineEnvironment({}, both, 'secret'))).toMatchObject({
      kafka: { brokers: ['127.0.0.1:9092'] },
      redis: { url: 'redis://127.0.0.1:6379' },
    });
    const named = { KAFKA_BROKERS: 'one:1,two:2', REDIS_CLUSTER_NODES: 'three:3' };
    for (const wishes of [none, both]) {
      expect(readEngineSettings(engineEnvironment(named, wishes, 'secret'))).toMatchObject({
        kafka: { brokers: ['one:1', 'two:2'] },
        redis: { clusterNodes: ['three:3'] },
      });
    }
  });

  it('are shared by several data folders without meeting, and without telling their secret', () => {
    const [one, other] = ['secret one', 'secret two'].map((secret) => engineEnvironment({}, both, secret));
    expect(one!['ENGINE_NAMESPACE']).not.toBe(other!['ENGINE_NAMESPACE']);
    expect(one!['ENGINE_NAMESPACE']).toBe(engineEnvironment({}, both, 'secret one')['ENGINE_NAMESPACE']);
    expect(one!['ENGINE_NAMESPACE']).not.toContain('secret');
  });

  it('are asked for an answer before anything is started', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = readEngineSettings({ KAFKA_BROKERS: `127.0.0.1:1,${address}`, REDIS_URL: `redis://${address}` });
    await expect(checkEngines(settings)).resolves.toBeUndefined();
    await new Promise((resolve) => server.close(resolve));
    await expect(checkEngines(settings)).rejects.toThrow(new RegExp(`Kafka does not answer at .*${address}`));
  });

  it('stay the same for the life of a data folder, since they hold what waits', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stack-engines-'));
    const [embedded, onKafka] = [{}, { KAFKA_BROKERS: 'one:1' }].map((variables) =>
      adaptersFor(readEngineSettings(variables)),
    );
    await keepAdapters(folder, embedded!);
    await keepAdapters(folder, embedded!);
    await expect(keepAdapters(folder, onKafka!)).rejects.toThrow(CannotStart);
    await expect(keepAdapters(folder, onKafka!)).rejects.toThrow(/eventBus was embedded, now kafka/);
    await expect(keepAdapters(folder, { ...embedded!, mailer: 'smtp' })).resolves.toBeUndefined();
    await rm(folder, { recursive: true });
  });
});
