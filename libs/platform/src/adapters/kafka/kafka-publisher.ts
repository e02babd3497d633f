import { Partitioners, type Message, type PartitionMetadata, type Producer } from 'kafkajs';
import { Buffer } from 'node:buffer';
import type { SignedEvent } from '../../ports/event-bus.js';
import { KafkaClient, type KafkaClientOptions } from './kafka-client.js';
import { maxMessageSize, type KafkaTopics } from './kafka-topics.js';
import { toMessage } from './message.js';
import { inTime } from './in-time.js';

/** A publisher is told within this time (milliseconds) that its events were not stored. */
const patience = 7_000;
const requestTimeout = 4_000;
/** Of one request; a single larger event travels alone. */
const requestSize = 1024 * 1024;
/** Room for the key and headers of a message. */
const framing = 4_096;

interface Outgoing {
  readonly topic: string;
  readonly message: Message & { readonly partition: number };
  readonly size: number;
}

interface Waiting {
  readonly events: readonly Outgoing[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Publishes with kafkajs's idempotent producer, within the limits in which it can be trusted:
 *
 * - One request at a time. After a failure it gives the sequence numbers of a request out again; were another under way,
 *   a broker could take the next events for repetitions of the failed ones and drop them while confirming them.
 * - A producer whose request failed in the end is thrown away for the same reason. The next one has a new identity, so
 *   what it repeats may be stored twice, never not.
 * - The answer must name every partition. When a leader moves between two attempts, kafkajs may send the events of a
 *   partition to nobody and call the request done.
 */
export class KafkaPublisher {
  private current: { readonly client: KafkaClient; readonly producer: Promise<Producer> } | undefined;
  private readonly waiting: Waiting[] = [];
  private isSending = false;
  private isClosed = false;
  private readonly choosePartition = Partitioners.DefaultPartitioner();

  constructor(
    private readonly options: KafkaClientOptions,
    private readonly topics: KafkaTopics,
  ) {}

  async publish(events: readonly SignedEvent[]): Promise<void> {
    const outgoing = events.map((event) => this.prepare(event));
    const tooLarge = outgoing.findIndex(({ size }) => size > maxMessageSize);
    if (tooLarge !== -1) throw new Error(`the event ${events[tooLarge]!.eventId} is too large for Kafka`);
    await this.topics.ensure([...new Set(events.map(({ topic }) => topic))]);
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ events: outgoing, resolve, reject });
      if (!this.isSending) void this.sendWaiting();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const last = this.current;
    this.current = undefined;
    if (!last) return;
    await last.client.leave(last.producer);
  }

  /** The partition is chosen from the declared number, so that adding partitions by hand would move no key. */
  private prepare(event: SignedEvent): Outgoing {
    const message = toMessage(event);
    const partitionMetadata = new Array<PartitionMetadata>(this.topics.partitionsOf(event.topic));
    const partition = this.choosePartition({ topic: event.topic, partitionMetadata, message });
    const size = Buffer.byteLength(event.envelope) + Buffer.byteLength(event.key) + framing;
    return { topic: event.topic, message: { ...message, partition }, size };
  }

  private async sendWaiting(): Promise<void> {
    this.isSending = true;
    while (this.waiting.length > 0) {
      const taken = this.waiting.splice(0);
      try {
        await this.send(taken.flatMap(({ events }) => events));
        for (const { resolve } of taken) resolve();
      } catch (error) {
        // Those that came meanwhile would only wait as long for the same answer.
        for (const { reject } of [...taken, ...this.waiting.splice(0)]) reject(error);
      }
    }
    this.isSending = false;
  }

  private async send(events: readonly Outgoing[]): Promise<void> {
    if (this.isClosed) throw new Error('the event bus is closed');
    const { client, producer } = (this.current ??= this.open());
    try {
      await inTime(patience, 'publishing to Kafka', sendInOrder(producer, events, this.topics));
    } catch (error) {
      this.current = undefined;
      // Before anyone is told: what was refused must not be sent by a retry in the background.
      client.cut();
      this.topics.forget(events.map(({ topic }) => topic));
      throw error;
    }
  }

  private open(): { client: KafkaClient; producer: Promise<Producer> } {
    const client = new KafkaClient(this.options, { requestTimeout, retries: 2 });
    const producer = client.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      // Enough for the partitions of a lost broker to find a new leader.
      retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 12 },
    });
    return { client, producer: producer.connect().then(() => producer) };
  }
}

async function sendInOrder(
  connecting: Promise<Producer>,
  events: readonly Outgoing[],
  topics: KafkaTopics,
): Promise<void> {
  const producer = await connecting;
  for (const request of requestsOf(events)) {
    const byTopic = Map.groupBy(request, ({ topic }) => topics.nameOf(topic));
    const stored = await producer.sendBatch({
      acks: -1,
      timeout: requestTimeout,
      topicMessages: [...byTopic].map(([topic, of]) => ({ topic, messages: of.map(({ message }) => message) })),
    });
    const confirmed = new Set(stored.map(({ topicName, partition }) => `${topicName} ${partition}`));
    for (const { topic, message } of request) {
      if (!confirmed.has(`${topics.nameOf(topic)} ${message.partition}`)) {
        throw new Error(`Kafka did not confirm partition ${message.partition} of ${topic}`);
      }
    }
  }
}

function* requestsOf(events: readonly Outgoing[]): Generator<readonly Outgoing[]> {
  let request: Outgoing[] = [];
  let size = 0;
  for (const event of events) {
    if (request.length > 0 && size + event.size > requestSize) {
      yield request;
      request = [];
      size = 0;
    }
    request.push(event);
    size += event.size;
  }
  if (request.length > 0) yield request;
}
