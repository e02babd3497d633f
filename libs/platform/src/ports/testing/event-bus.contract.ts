import { newId } from '@iworkz/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EventBus, SignedEvent } from '../event-bus.js';
import { startElsewhere, type Elsewhere } from './process-elsewhere.js';

export interface EventBusUnderTest {
  /** A connection of its own, as another process would have. */
  connect(): Promise<EventBus>;
  readonly elsewhere: Elsewhere;
  stopEngine(): Promise<void>;
  startEngine(): Promise<void>;
  /** Within this time after a member has died, others read its share. Milliseconds. */
  readonly takeOverTime: number;
  remove(): Promise<void>;
}

const anEvent = (topic: string, key: string, content: unknown): SignedEvent => ({
  eventId: newId(),
  topic,
  key,
  envelope: JSON.stringify(content),
  signature: 'f'.repeat(64),
});
const contentOf = ({ envelope }: SignedEvent): unknown => JSON.parse(envelope);

/** What every event bus promises. Topics and groups are new in each case, so an engine that lives on may be used. */
export function describeEventBusContract(name: string, make: () => Promise<EventBusUnderTest>): void {
  describe(`${name} keeps the contract of an event bus`, () => {
    let subject: EventBusUnderTest;
    const connected: EventBus[] = [];
    const connect = async (): Promise<EventBus> => {
      const bus = await subject.connect();
      connected.push(bus);
      return bus;
    };
    /** All that a group is given, in the order of arrival. */
    const follow = async (bus: EventBus, group: string, ...topics: string[]): Promise<SignedEvent[]> => {
      const received: SignedEvent[] = [];
      await bus.subscribe({ group, topics, handler: (event) => Promise.resolve(void received.push(event)) });
      return received;
    };
    const names = (): { topic: string; group: string } => ({
      topic: `contract.t${newId()}`,
      group: `contract.g${newId()}`,
    });

    beforeAll(async () => {
      subject = await make();
    });
    afterEach(async () => {
      await Promise.all(connected.splice(0).map((bus) => bus.close()));
    });
    afterAll(() => subject.remove());

    it('gives a new group what was published before it came, unchanged', async () => {
      const { topic, group } = names();
      const bus = await connect();
      const event = { ...anEvent(topic, '鍵 "\'\\', { text: '日本語 🎌 \u0000' }), signature: 'ab'.repeat(32) };
      await bus.publish([event]);
      const received = await follow(bus, group, topic);
      await vi.waitFor(() => expect(received).toEqual([event]), 5_000);
    });

    it('gives every group every event, and each event to one member of a group', async () => {
      const { topic, group } = names();
      const other = names().group;
      const [one, two] = [await connect(), await connect()];
      const received = [
        await follow(one, group, topic),
        await follow(two, group, topic),
        await follow(two, other, topic),
      ];
      const events = Array.from({ length: 40 }, (_, i) => anEvent(topic, `key-${i}`, i));
      await one.publish(events);
      const ids = events.map(({ eventId }) => eventId).sort();
      const idsOf = (...lists: SignedEvent[][]) =>
        lists
          .flat()
          .map(({ eventId }) => eventId)
          .sort();
      await vi.waitFor(() => expect(idsOf(received[2]!)).toEqual(ids), 5_000);
      await vi.waitFor(() => expect(idsOf(received[0]!, received[1]!)).toEqual(ids), 5_000);
    });

    it('gives a subscription the topics it asked for and no others', async () => {
      const { topic, group } = names();
      const [second, stranger] = [names().topic, names().topic];
      const bus = await connect();
      const received = await follow(bus, group, topic, second);
      await bus.publish([anEvent(stranger, 'k', 0), anEvent(topic, 'k', 1), anEvent(second, 'k', 2)]);
      await vi.waitFor(() => expect(received.map(contentOf).sort()).toEqual([1, 2]), 5_000);
    });

    it('keeps the order of a key, one event at a time, whoever publishes and however many members there are', async () => {
      const { topic, group } = names();
      const members = [await connect(), await connect(), await connect()];
      const handled = new Map<string, number[]>();
      const inHand = new Set<string>();
      const overlaps: string[] = [];
      for (const member of members) {
        await member.subscribe({
          group,
          topics: [topic],
          handler: async (event) => {
            if (inHand.has(event.key)) overlaps.push(event.key);
            inHand.add(event.key);
            await sleep(1);
            handled.set(event.key, [...(handled.get(event.key) ?? []), contentOf(event) as number]);
            inHand.delete(event.key);
          },
        });
      }
      // Each publisher has its own keys, and batches of its own size: only then is there one order to keep.
      await Promise.all(
        members.map(async (member, publisher) => {
          let next = 0;
          for (const size of [1, 7, 2, 30, 5]) {
            const batch = Array.from({ length: size }, () => next++);
            await member.publish(
              batch.flatMap((n) => ['a', 'b', 'c'].map((key) => anEvent(topic, `${key}${publisher}`, n))),
            );
          }
        }),
      );
      const inOrder = Array.from({ length: 45 }, (_, n) => n);
      await vi.waitFor(() => {
        expect([...handled.values()].flat()).toHaveLength(9 * 45);
      }, 10_000);
      for (const values of handled.values()) expect(values).toEqual(inOrder);
      expect(overlaps).toEqual([]);
    });

    it('brings an event again until the handler takes it, and keeps later events of its key behind it', async () => {
      const { topic, group } = names();
      const bus = await connect();
      const tried: number[] = [];
      await bus.subscribe({
        group,
        topics: [topic],
        handler: (event) => {
          const value = contentOf(event) as number;
          tried.push(value);
          return value === 1 && tried.length < 3 ? Promise.reject(new Error('not now')) : Promise.resolve();
        },
      });
      await bus.publish([anEvent(topic, 'k', 1), anEvent(topic, 'k', 2)]);
      await vi.waitFor(() => expect(tried).toEqual([1, 1, 1, 2]), 8_000);
    });

    it('never loses an event that is published again', async () => {
      const { topic, group } = names();
      const bus = await connect();
      const received = await follow(bus, group, topic);
      const event = anEvent(topic, 'k', 'once or twice');
      await bus.publish([event]);
      await bus.publish([event, anEvent(topic, 'k', 'last')]);
      await vi.waitFor(() => expect(received.map(contentOf)).toContain('last'), 5_000);
      expect(received.map(contentOf)).toContain('once or twice');
    });

    it('tells how far a group is behind, per topic', async () => {
      const { topic, group } = names();
      const bus = await connect();
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      await bus.subscribe({ group, topics: [topic], handler: () => gate });
      await bus.publish([1, 2, 3].map((n) => anEvent(topic, 'k', n)));
      await vi.waitFor(async () => expect(await bus.lag(group)).toEqual([{ topic, events: 3 }]), 5_000);
      open();
      await vi.waitFor(async () => expect(await bus.lag(group)).toEqual([{ topic, events: 0 }]), 5_000);
    });

    it('finishes the event in hand when stopped, takes no more, and another member goes on from there', async () => {
      const { topic, group } = names();
      const [first, second] = [await connect(), await connect()];
      const begun: number[] = [];
      const finished: number[] = [];
      const subscription = await first.subscribe({
        group,
        topics: [topic],
        handler: async (event) => {
          begun.push(contentOf(event) as number);
          await sleep(150);
          finished.push(contentOf(event) as number);
        },
      });
      await first.publish([1, 2, 3].map((n) => anEvent(topic, 'k', n)));
      await vi.waitFor(() => expect(begun).toEqual([1]), 5_000);
      await subscription.stop();
      expect(finished).toEqual([1]);
      const received = await follow(second, group, topic);
      await vi.waitFor(() => expect(received.map(contentOf)).toEqual([2, 3]), 5_000);
      expect(begun).toEqual([1]);
    });

    it('gives the share of a member that was killed to another, with the event it did not finish', async () => {
      const { topic, group } = names();
      const bus = await connect();
      const program = new URL('./event-bus-member.ts', import.meta.url);
      const member = startElsewhere(program, subject.elsewhere.module.href, subject.elsewhere.argument, group, topic);
      await member.said('ready');
      await bus.publish([1, 2].map((n) => anEvent(topic, 'k', n)));
      await member.said('taken');
      const received = await follow(bus, group, topic);
      await sleep(300);
      expect(received).toEqual([]);
      await member.kill();
      await vi.waitFor(() => expect(received.map(contentOf)).toEqual([1, 2]), subject.takeOverTime);
    });

    it('refuses to publish while the engine is away, and goes on by itself when it is back', async () => {
      const { topic, group } = names();
      const bus = await connect();
      const received = await follow(bus, group, topic);
      await bus.publish([anEvent(topic, 'k', 1)]);
      await vi.waitFor(() => expect(received.map(contentOf)).toEqual([1]), 5_000);
      await subject.stopEngine();
      await expect(bus.publish([anEvent(topic, 'k', 'lost')])).rejects.toThrow();
      await subject.startEngine();
      await vi.waitFor(() => bus.publish([anEvent(topic, 'k', 2)]), 20_000);
      await vi.waitFor(() => expect(received.map(contentOf)).toContain(2), 20_000);
      expect(received.map(contentOf)).not.toContain('lost');
    });

    it('accepts an empty batch', async () => {
      await expect((await connect()).publish([])).resolves.toBeUndefined();
    });
  });
}
