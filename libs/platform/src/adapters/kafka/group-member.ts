import { PartitionAssigners, type Consumer, type EachBatchPayload, type PartitionAssigner } from 'kafkajs';
import { GroupShare, type GroupShareParts } from './group-share.js';
import { KafkaClient, type KafkaClientOptions } from './kafka-client.js';
import { inTime } from './in-time.js';

/** Milliseconds. A member that says nothing for so long is taken for dead, and its partitions go to others. */
const sessionTimeout = 8_000;
const heartbeatInterval = 1_000;
/** How long a fetch waits for something new. A new event ends the wait; a member that stops waits for the wait. */
const fetchWait = 1_000;
/** How long a group waits for its members when it shares its partitions out anew. */
const rebalanceTimeout = 15_000;
/**
 * How long a member keeps the group waiting for the event that it has in hand. While it does, it cannot say that it
 * lives, so it must be well below the session timeout.
 */
const handoverPatience = 3_000;
/** After so long without an answer from the coordinator its successor is looked for. */
const coordinatorPatience = 3 * heartbeatInterval;
/** Ten seconds or so, in which a lost coordinator is replaced: a broker is taken for dead after nine by default. */
const coordinatorRetries = 12;
/** A member that neither reads nor joins for so long is given up, whatever holds it. */
const silenceLimit = 3 * sessionTimeout;
const requestTimeout = 10_000;
const leaveTimeout = 3_000;

export interface GroupMemberOptions extends GroupShareParts {
  readonly client: KafkaClientOptions;
  readonly group: string;
  readonly topics: readonly string[];
}

/**
 * One membership in a consumer group, from joining until it is left or lost; it does not come back by itself.
 *
 * kafkajs fetches, says that the member lives and takes part in the sharing out; handling and recording are ours
 * (`GroupShare`), because kafkajs fetches nothing new for any partition while it waits for one.
 */
export class GroupMember {
  /** Why the membership ended. */
  readonly lost: Promise<unknown>;
  private lose: (reason: unknown) => void = () => undefined;
  private readonly client: KafkaClient;
  private readonly consumer: Consumer;
  private share: GroupShare | undefined;
  private handingOverSince: number | undefined;
  private lastHeartbeat = performance.now();
  private isLeaving = false;
  private watch: NodeJS.Timeout | undefined;
  /** Brokers asked for events and not yet asked again, and those of them that were asked before the last sharing out. */
  private readonly asked = new Set<unknown>();
  private readonly outdated = new Set<unknown>();

  constructor(private readonly options: GroupMemberOptions) {
    this.lost = new Promise((resolve) => (this.lose = resolve));
    this.client = new KafkaClient(options.client, { requestTimeout, retries: coordinatorRetries });
    this.consumer = this.client.kafka.consumer({
      groupId: options.group,
      allowAutoTopicCreation: false,
      sessionTimeout,
      heartbeatInterval,
      rebalanceTimeout,
      minBytes: 1,
      maxWaitTimeInMs: fetchWait,
      maxBytesPerPartition: 256 * 1024,
      maxBytes: 2 * 1024 * 1024,
      partitionAssigners: [this.assigner],
      // The retries must outlast the patience of a handover, and end soon when the coordinator is gone. What kafkajs
      // would do after them, joining again, is left to the subscription: it begins with fresh connections.
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 1_000,
        multiplier: 2,
        retries: 7,
        restartOnFailure: () => Promise.resolve(false),
      },
    });
    this.listen();
  }

  /** @throws Error when Kafka is away. */
  async join(): Promise<void> {
    this.watch = setInterval(() => this.look(), sessionTimeout / 4);
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatch: (payload) => this.take(payload),
    });
  }

  /** Finishes the events in hand, records how far it came and tells the group. */
  async leave(): Promise<void> {
    this.isLeaving = true;
    this.share?.end();
    await this.share?.rest();
    await inTime(leaveTimeout, 'recording the last events', this.share?.recorded() ?? Promise.resolve()).catch(
      () => undefined,
    );
    await inTime(leaveTimeout, 'leaving a group', this.consumer.disconnect()).catch(() => undefined);
    this.abandon('it was left');
  }

  /** Ends the membership without a word to anyone. An event in hand is finished, but no longer recorded. */
  abandon(reason: unknown): void {
    clearInterval(this.watch);
    this.share?.fence();
    this.client.cut();
    this.lose(reason);
  }

  private listen(): void {
    const { events } = this.consumer;
    this.consumer.on(events.CRASH, ({ payload }) => this.abandon(payload.error));
    this.consumer.on(events.HEARTBEAT, () => {
      this.lastHeartbeat = performance.now();
    });
    this.consumer.on(events.FETCH_START, ({ payload }: { payload: { nodeId: unknown } }) => {
      if (this.mustRejoin()) throw rejoin('the coordinator of the group must be asked anew');
      this.asked.add(payload.nodeId);
      this.outdated.delete(payload.nodeId);
    });
    this.consumer.on(events.REBALANCING, () => {
      // kafkajs has waited for all its fetches before it says so.
      this.asked.clear();
      this.handOver();
    });
    this.consumer.on(events.GROUP_JOIN, () => {
      this.share?.fence();
      this.share = new GroupShare(this.options);
      this.handingOverSince = undefined;
      this.lastHeartbeat = performance.now();
      this.outdated.clear();
      for (const broker of this.asked) this.outdated.add(broker);
    });
  }

  private take(payload: EachBatchPayload): Promise<void> {
    // A fetch that was under way when the partitions were shared out anew began where this member was, not where the
    // group is. kafkajs would go on behind it and skip what lies between; an error makes it fetch again.
    if (this.outdated.size > 0) return Promise.reject(new Error('fetched before the last sharing out'));
    this.share?.add(payload);
    return Promise.resolve();
  }

  /**
   * kafkajs asks the assigner for the member's part of the request right before it (re)joins, whatever the cause. To
   * answer "a rebalance is in progress" is how it can be made to wait: for as long as an event is in hand or not
   * recorded, and patience lasts, so that the next owner of a partition does not begin before this one is done.
   */
  private readonly assigner: PartitionAssigner = (config) => {
    const assigner = PartitionAssigners.roundRobin(config);
    return {
      ...assigner,
      protocol: (subscription) => {
        if (!this.handOver()) throw rejoin('an event is still in hand');
        return assigner.protocol(subscription);
      },
    };
  };

  /** @returns whether the partitions may go to others. */
  private handOver(): boolean {
    if (!this.share) return true;
    this.share.end();
    this.handingOverSince ??= performance.now();
    return this.share.isAtRest || performance.now() - this.handingOverSince > handoverPatience;
  }

  /**
   * kafkajs asks a lost coordinator again and again, and then gives the membership up, which leaves the group waiting for
   * a member that is gone. An error of this type at the beginning of a fetch makes it look for the new coordinator and
   * join as the member that it was.
   */
  private mustRejoin(): boolean {
    if (this.isLeaving || !this.share) return false;
    return this.share.hasEnded || performance.now() - this.lastHeartbeat > coordinatorPatience;
  }

  private look(): void {
    if (performance.now() - this.lastHeartbeat < silenceLimit) return;
    this.abandon(new Error('the group was not heard of for too long'));
  }
}

/** The type is how kafkajs knows it. Its own class of such errors cannot be imported from an ES module. */
const rejoin = (why: string): Error => Object.assign(new Error(why), { type: 'REBALANCE_IN_PROGRESS' });
