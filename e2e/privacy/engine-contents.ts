import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import type { Finds, Markers } from './markers.js';

/** Every message of every topic of the namespace, as it lies there. */
export async function findInKafka(brokers: readonly string[], namespace: string, markers: Markers): Promise<Finds> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(`${namespace}.`));
  let left = 0;
  for (const topic of topics)
    for (const { high, low } of await admin.fetchTopicOffsets(topic)) left += Number(high) - Number(low);
  const finds = new Map<string, string[]>();
  const groupId = `look-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      const eachMessage = ({ topic, message }: { topic: string; message: { key: unknown; value: unknown } }) => {
        const parts = [message.key, message.value].filter((part) => Buffer.isBuffer(part));
        const found = markers.foundIn(Buffer.concat(parts));
        if (found.length > 0) finds.set(topic, [...(finds.get(topic) ?? []), ...found]);
        left -= 1;
        if (left === 0) resolve();
        return Promise.resolve();
      };
      if (left === 0) resolve();
      else consumer.run({ eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
  return finds;
}

/** Every key of the namespace with all that it holds. */
export async function findInRedis(url: string, namespace: string, markers: Markers): Promise<Finds> {
  const redis = new Redis(url);
  const finds = new Map<string, string[]>();
  try {
    for await (const keys of redis.scanStream({ match: `*${namespace}*`, count: 1_000 }) as AsyncIterable<string[]>)
      for (const key of keys) {
        const found = markers.foundIn(Buffer.from(`${key}\n${JSON.stringify(await held(redis, key))}`));
        if (found.length > 0) finds.set(key, found);
      }
  } finally {
    redis.disconnect();
  }
  return finds;
}

async function held(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  const readers: Readonly<Record<string, () => Promise<unknown>>> = {
    none: () => Promise.resolve(null),
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, 0, '-1'),
    stream: () => redis.xrange(key, '-', '+'),
  };
  const read = readers[type];
  if (!read) throw new Error(`${key} is a ${type}, which cannot be looked into`);
  return read();
}
