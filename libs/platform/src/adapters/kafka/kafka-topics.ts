import { topicSettings, type TopicSettings } from '@iworkz/contracts';
import type { Admin, ITopicConfig } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaAdmin } from './kafka-admin.js';

/** The largest event that can be published. Bytes of one message with its key and headers. */
export const maxMessageSize = 8 * 1024 * 1024;
const day = 24 * 60 * 60 * 1_000;
const replicas = 3;
const [leaderAttempts, leaderPause] = [40, 50];

/** Names the topics of a namespace, and creates them: brokers are told not to do so with settings of their own. */
export class KafkaTopics {
  private readonly known = new Map<string, Promise<void>>();

  constructor(
    private readonly admin: KafkaAdmin,
    private readonly namespace: string,
  ) {}

  nameOf(topic: string): string {
    return `${this.namespace}.${topic}`;
  }

  topicOf(name: string): string {
    return name.slice(this.namespace.length + 1);
  }

  partitionsOf(topic: string): number {
    return topicSettings(topic).partitions;
  }

  /** Resolves when the topics exist. Many processes may do this at once. @throws Error when Kafka is away. */
  async ensure(topics: readonly string[]): Promise<void> {
    const missing = topics.filter((topic) => !this.known.has(topic));
    if (missing.length > 0) {
      const creation = this.create(missing);
      for (const topic of missing) this.known.set(topic, creation);
      creation.catch(() => this.forget(missing));
    }
    for (const topic of topics) await this.known.get(topic);
  }

  /** Somebody may have deleted them: looks again before their next use. */
  forget(topics: readonly string[]): void {
    for (const topic of topics) this.known.delete(topic);
  }

  private async create(topics: readonly string[]): Promise<void> {
    await this.admin.ask(async (admin) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter((topic) => !existing.has(this.nameOf(topic)));
      if (missing.length === 0) return;
      const { brokers } = await admin.describeCluster();
      const replicationFactor = Math.min(replicas, brokers.length);
      await admin.createTopics({
        // Topics that another process created meanwhile are left as they are.
        topics: missing.map((topic) => describe(this.nameOf(topic), topicSettings(topic), replicationFactor)),
        waitForLeaders: false,
        timeout: 4_000,
      });
      await untilTheyHaveLeaders(
        admin,
        missing.map((topic) => this.nameOf(topic)),
      );
    });
  }
}

/** kafkajs can wait too, but takes the answer of a broker that has not heard of a new topic yet for a failure. */
async function untilTheyHaveLeaders(admin: Admin, names: readonly string[]): Promise<void> {
  let failure: unknown;
  for (let attempt = 0; attempt < leaderAttempts; attempt += 1) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
      if (topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
    } catch (error) {
      failure = error;
    }
    await sleep(leaderPause);
  }
  throw new Error('new topics have no leaders yet', { cause: failure });
}

function describe(topic: string, settings: TopicSettings, replicationFactor: number): ITopicConfig {
  const { partitions, retention } = settings;
  const configuration = {
    'cleanup.policy': 'delete',
    'retention.ms': String(retention === 'forever' ? -1 : retention.days * day),
    'retention.bytes': '-1',
    'max.message.bytes': String(maxMessageSize),
    // With three copies an event counts as stored when two have it: it survives the loss of one broker, and so does
    // publishing. With fewer copies, asking for two would stop publishing whenever a broker is away.
    'min.insync.replicas': replicationFactor >= replicas ? '2' : '1',
    'unclean.leader.election.enable': 'false',
  };
  return {
    topic,
    numPartitions: partitions,
    replicationFactor,
    configEntries: Object.entries(configuration).map(([name, value]) => ({ name, value })),
  };
}
