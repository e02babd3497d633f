import type { KafkaMessage } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SubscriptionRequest } from '../../ports/event-bus.js';
import { GroupMember } from './group-member.js';
import type { KafkaClientOptions } from './kafka-client.js';
import type { KafkaTopics } from './kafka-topics.js';
import { toEvent } from './message.js';

const pauses = [100, 250, 500, 1_000, 2_000];
/** A membership that lasted so long was a good one: the next attempt comes soon. Milliseconds. */
const goodMembership = 10_000;

/** Keeps one membership in a group after the other, until stopped. */
export class KafkaSubscription {
  private readonly inHand = new Map<string, Promise<void>>();
  private member: GroupMember | undefined;
  private running: Promise<void> | undefined;
  private readonly end = new AbortController();

  constructor(
    private readonly request: SubscriptionRequest,
    private readonly group: string,
    private readonly topics: KafkaTopics,
    private readonly client: KafkaClientOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.end.abort();
    await this.member?.leave();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.end.signal.aborted; failures += 1) {
      const began = performance.now();
      const reason = await this.belong();
      if (this.end.signal.aborted) return;
      if (performance.now() - began > goodMembership) failures = 0;
      const { group } = this.request;
      // Once: while Kafka is away, every subscription of every service would say so every two seconds.
      if (failures === 0)
        this.client.log.warn({ err: reason, group }, 'a group of the event bus was lost; joining again');
      else this.client.log.debug({ err: reason, group, failures }, 'a group of the event bus could not be joined');
      const pause = pauses[Math.min(failures, pauses.length - 1)];
      await sleep(pause, undefined, { signal: this.end.signal }).catch(() => undefined);
    }
  }

  /** @returns why the membership ended. */
  private async belong(): Promise<unknown> {
    try {
      await this.topics.ensure(this.request.topics);
    } catch (error) {
      return error;
    }
    if (this.end.signal.aborted) return undefined;
    const member = new GroupMember({
      client: this.client,
      group: this.group,
      topics: this.request.topics.map((topic) => this.topics.nameOf(topic)),
      inHand: this.inHand,
      handle: (topic, message) => this.handle(topic, message),
      onRejected: (topic, message, error) => this.noteRejection(topic, message, error),
    });
    this.member = member;
    // Joining may hang where the loss of the member has long been noticed, so it is not waited for.
    member.join().catch((error: unknown) => member.abandon(error));
    return member.lost;
  }

  private async handle(name: string, message: KafkaMessage): Promise<void> {
    const topic = this.topics.topicOf(name);
    const event = toEvent(topic, message);
    if (event) return this.request.handler(event);
    this.client.log.error(
      { group: this.request.group, topic, offset: message.offset },
      'a message that no event bus has written was passed over',
    );
  }

  private noteRejection(name: string, message: KafkaMessage, error: unknown): void {
    const eventId = toEvent(this.topics.topicOf(name), message)?.eventId;
    this.client.log.warn({ err: error, group: this.request.group, eventId }, 'an event could not be taken for now');
  }
}
