import type { EventDefinition } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { readEngineSettings, type KafkaSettings, type RedisSettings } from '@iworkz/platform';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { BullJobQueue } from '../../../libs/platform/src/adapters/redis/index.js';
import type { Database } from '../../testing/database.js';

/** What the engines hold, seen past the product. */
export interface EngineProbe {
  /** Events that somebody has not handled yet. */
  undelivered(): Promise<number>;
  /** Ids of the events of this type in the log; where the engine keeps every event once, as often as they are there. */
  logged(event: EventDefinition): Promise<readonly string[]>;
  /** Jobs that wait, run or were given up. */
  jobs(): Promise<readonly unknown[]>;
  /** What somebody has claimed for a time that is not over. */
  leases(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

type LogProbe = Pick<EngineProbe, 'undelivered' | 'logged' | 'leases' | 'close'>;
type JobsProbe = Pick<EngineProbe, 'jobs' | 'close'>;

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** On the engines of this process's environment, as the system under test is. @param namespace of that system. */
export function engineProbe(database: Database, namespace: string): EngineProbe {
  const { kafka, redis } = readEngineSettings(process.env);
  const log = kafka ? kafkaLog(kafka, namespace) : embeddedLog(database);
  const jobs = redis ? redisJobs(redis, namespace) : embeddedJobs(database);
  return { ...log, ...jobs, close: async () => void (await Promise.all([log.close(), jobs.close()])) };
}

function embeddedLog(database: Database): LogProbe {
  return {
    undelivered: () =>
      database.count(`bus.cursor WHERE EXISTS (SELECT FROM bus.log
         WHERE log.topic = cursor.topic AND log.partition = cursor.partition AND log.position > cursor.position)`),
    logged: async ({ topic, type }) => {
      const rows = await database.rows<{ id: string }>(
        `SELECT event_id AS id FROM bus.log WHERE topic = $1 AND envelope::jsonb ->> 'type' = $2`,
        [topic, type],
      );
      return rows.map(({ id }) => id);
    },
    leases: () => database.rows('SELECT * FROM bus.cursor WHERE lease_until > clock_timestamp()'),
    close: () => Promise.resolve(),
  };
}

function embeddedJobs(database: Database): JobsProbe {
  return {
    jobs: () =>
      database.rows(
        `SELECT task.identifier AS name, job.key, job.attempts, job.run_at, job.locked_at, job.last_error
           FROM jobs._private_jobs AS job JOIN jobs._private_tasks AS task ON task.id = job.task_id`,
      ),
    close: () => Promise.resolve(),
  };
}

function kafkaLog(settings: KafkaSettings, namespace: string): LogProbe {
  const kafka = new Kafka({ brokers: [...settings.brokers], clientId: 'crash-probe', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  const connected = admin.connect();
  const prefix = `${namespace}.`;
  let whole: Promise<Map<string, Set<string>>> | undefined;
  return {
    undelivered: async () => {
      await connected;
      const groups = (await admin.listGroups()).groups.filter(({ groupId }) => groupId.startsWith(prefix));
      let lag = 0;
      // One after the other: kafkajs mixes up questions about topics that it does not know yet.
      for (const { groupId } of groups) lag += await lagOf(admin, groupId);
      return lag;
    },
    // Publishing again after a crash may have written an event twice: then it is there, and that is all that is asked.
    logged: async ({ type }) => {
      await connected;
      whole ??= wholeLog(
        kafka,
        (await admin.listTopics()).filter((topic) => topic.startsWith(prefix)),
      );
      return [...((await whole).get(type) ?? [])];
    },
    leases: () => Promise.resolve([]),
    close: () => admin.disconnect(),
  };
}

/** By what was recorded, whatever the state of the group: one that is being shared out anew says nothing of its topics. */
async function lagOf(admin: Admin, groupId: string): Promise<number> {
  let lag = 0;
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
    const reached = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      lag += Number(high) - Math.max(Number(low), reached.get(partition) ?? 0);
    }
  }
  return lag;
}

/** Reads the topics from their beginning to what is their end now. @returns event type to the ids of its events. */
async function wholeLog(kafka: Kafka, topics: readonly string[]): Promise<Map<string, Set<string>>> {
  const admin = kafka.admin();
  await admin.connect();
  const left = new Map<string, bigint>();
  for (const topic of topics) {
    for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) left.set(`${topic} ${partition}`, BigInt(high) - 1n);
    }
  }
  await admin.disconnect();
  const found = new Map<string, Set<string>>();
  const consumer = kafka.consumer({ groupId: `crash-probe-${newId()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    if (left.size === 0) resolve();
    consumer
      .run({
        eachMessage: ({ topic, partition, message }) => {
          const { id, type } = JSON.parse(String(message.value)) as { id: string; type: string };
          found.set(type, (found.get(type) ?? new Set()).add(id));
          const place = `${topic} ${partition}`;
          if (BigInt(message.offset) >= (left.get(place) ?? -1n)) left.delete(place);
          if (left.size === 0) resolve();
          return Promise.resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return found;
}

function redisJobs(settings: RedisSettings, namespace: string): JobsProbe {
  const queue = new BullJobQueue({ redis: settings, namespace, log: quiet });
  return {
    jobs: async () => [
      ...Object.entries(await queue.depth()).map(([name, jobs]) => ({ name, jobs })),
      ...(await queue.deadLetters()),
    ],
    close: () => queue.close(),
  };
}
