import type { Admin, SeekEntry } from 'kafkajs';
import { KafkaClient, type KafkaClientOptions } from './kafka-client.js';
import { inTime } from './in-time.js';

const patience = 5_000;
const requestTimeout = 4_000;

/** First and next offset of each partition of a topic. */
export type TopicEnds = (topic: string) => Promise<readonly (SeekEntry & { high: string; low: string })[]>;

/** One connection for all questions about topics and groups, opened by the first and again after a failure. */
export class KafkaAdmin {
  private current:
    { readonly client: KafkaClient; readonly admin: Promise<Admin>; readonly ends: Promise<TopicEnds> } | undefined;

  constructor(private readonly options: KafkaClientOptions) {}

  /** @throws Error at the latest after five seconds. */
  async ask<T>(question: (admin: Admin, ends: TopicEnds) => Promise<T>): Promise<T> {
    const { client, admin, ends } = (this.current ??= this.open());
    try {
      const answer = Promise.all([admin, ends]).then((means) => question(...means));
      return await inTime(patience, 'a question to Kafka', answer);
    } catch (error) {
      if (this.current?.client === client) this.current = undefined;
      client.cut();
      throw error;
    }
  }

  async close(): Promise<void> {
    const last = this.current;
    this.current = undefined;
    if (!last) return;
    await last.client.leave(last.admin);
  }

  private open(): { client: KafkaClient; admin: Promise<Admin>; ends: Promise<TopicEnds> } {
    const client = new KafkaClient(this.options, { requestTimeout, retries: 2 });
    const kafkaAdmin = client.kafka.admin();
    const admin = kafkaAdmin.connect().then(() => kafkaAdmin);
    return { client, admin, ends: admin.then(endsOf) };
  }
}

/**
 * kafkajs looks up the topics it is asked about for the first time, and who asks about another meanwhile waits for the same
 * look, in which that one is missing. So topics are asked about one after the other until they are known.
 */
function endsOf(admin: Admin): TopicEnds {
  const known = new Set<string>();
  let turn: Promise<unknown> = Promise.resolve();
  return (topic) => {
    if (known.has(topic)) return admin.fetchTopicOffsets(topic);
    const ends = turn.then(() => admin.fetchTopicOffsets(topic));
    turn = ends.then(
      () => known.add(topic),
      () => undefined,
    );
    return ends;
  };
}
