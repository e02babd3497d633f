import { AssignerProtocol, type Admin } from 'kafkajs';
import {
  EventBus,
  type GroupLag,
  type SignedEvent,
  type Subscription,
  type SubscriptionRequest,
} from '../../ports/event-bus.js';
import { KafkaAdmin } from './kafka-admin.js';
import type { KafkaClientOptions } from './kafka-client.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { KafkaTopics } from './kafka-topics.js';

export interface KafkaEventBusOptions extends KafkaClientOptions {
  /** Begins the name of every topic and group. */
  readonly namespace: string;
}

/**
 * The event bus on Kafka.
 *
 * What one handler at a time per key means here: partitions change hands only when nothing of them is in hand, unless a
 * handler needs more than three seconds while its group is shared out anew, or its process was silent for longer than
 * the session timeout. Then the next owner may begin with the same event before the former one is done.
 */
export class KafkaEventBus extends EventBus {
  private readonly admin: KafkaAdmin;
  private readonly topics: KafkaTopics;
  private readonly publisher: KafkaPublisher;
  private isClosed = false;
  private readonly subscriptions = new Map<KafkaSubscription, SubscriptionRequest>();

  constructor(private readonly options: KafkaEventBusOptions) {
    super();
    this.admin = new KafkaAdmin(options);
    this.topics = new KafkaTopics(this.admin, options.namespace);
    this.publisher = new KafkaPublisher(options, this.topics);
  }

  async publish(batch: readonly SignedEvent[]): Promise<void> {
    if (batch.length === 0) return;
    if (this.isClosed) throw new Error('the event bus is closed');
    await this.publisher.publish(batch);
  }

  /** Resolves at once: the group is joined in the background, whether Kafka is there or not. */
  subscribe(request: SubscriptionRequest): Promise<Subscription> {
    const subscription = new KafkaSubscription(request, this.groupName(request.group), this.topics, this.options);
    this.subscriptions.set(subscription, request);
    subscription.start();
    return Promise.resolve({
      stop: async () => {
        this.subscriptions.delete(subscription);
        await subscription.stop();
      },
    });
  }

  async lag(group: string): Promise<readonly GroupLag[]> {
    return this.admin.ask(async (admin, endsOf) => {
      const names = await this.topicsOf(admin, group);
      const reached = await admin.fetchOffsets({ groupId: this.groupName(group), topics: names });
      return Promise.all(
        reached.map(async ({ topic, partitions }) => {
          const ends = await endsOf(topic);
          const next = new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)]));
          const events = ends.reduce(
            (sum, { partition, low, high }) =>
              sum + Number(high) - Math.max(Number(low), next.get(partition) ?? Number(low)),
            0,
          );
          return { topic: this.topics.topicOf(topic), events };
        }),
      );
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const subscriptions = [...this.subscriptions.keys()];
    this.subscriptions.clear();
    await Promise.all(subscriptions.map((subscription) => subscription.stop()));
    await Promise.all([this.publisher.close(), this.admin.close()]);
  }

  /** What this process has subscribed to, and, for groups of other processes, what their members say. */
  private async topicsOf(admin: Admin, group: string): Promise<string[]> {
    const own = [...this.subscriptions.values()].filter((request) => request.group === group);
    const names = own.flatMap(({ topics }) => topics.map((topic) => this.topics.nameOf(topic)));
    if (own.length === 0) {
      const { groups } = await admin.describeGroups([this.groupName(group)]);
      const members = groups.flatMap(({ members: all }) => all);
      // While a group is being shared out anew its members have said nothing yet.
      const told = members.filter(({ memberMetadata }) => memberMetadata.length > 0);
      names.push(
        ...told.flatMap(({ memberMetadata }) => AssignerProtocol.MemberMetadata.decode(memberMetadata)?.topics ?? []),
      );
    }
    return [...new Set(names)].sort();
  }

  private groupName(group: string): string {
    return `${this.options.namespace}.${group}`;
  }
}
