import type { EventConsumer } from './event-consumer.js';
import type { ParkedEvent, ParkingPlace } from './parking-place.js';

export interface ReplayOutcome {
  /** Ids of the events that no longer wait, in order. */
  readonly replayed: readonly string[];
  /** The event at which replay stopped; it and those behind it still wait. */
  readonly failed?: { readonly eventId: string; readonly error: string };
}

/** What the consumers of a context have set aside, and the way back. */
export class ParkedEvents {
  constructor(
    private readonly parking: ParkingPlace,
    private readonly consumers: ReadonlyMap<string, EventConsumer>,
  ) {}

  /** Oldest first; those already replayed are left out. @param after only events parked later than this `seq`. */
  list(options: { consumer?: string; after?: string; limit?: number } = {}): Promise<ParkedEvent[]> {
    return this.parking.list(options);
  }

  /**
   * Handles parked events again in their order, each once in effect however often this is called.
   * `{ key }` replays all that wait under the key; `{ eventId }` those of its key up to and with that event.
   * Forged events are evidence and are never replayed.
   * @throws RangeError when there is no such consumer, or no such parked event that may be replayed.
   */
  async replay(consumerId: string, what: { eventId: string } | { key: string }): Promise<ReplayOutcome> {
    const consumer = this.consumers.get(consumerId);
    if (!consumer) throw new RangeError(`no consumer ${consumerId} here`);
    if ('eventId' in what) {
      const parked = await this.parking.find(consumerId, what.eventId);
      if (!parked || parked.reason === 'forged')
        throw new RangeError(`no event ${what.eventId} that could be replayed`);
      if (parked.replayedAt) return { replayed: [] };
      return consumer.replayKey(parked.topic, parked.key, parked.eventId);
    }
    const replayed: string[] = [];
    for (const topic of await this.parking.topicsHoldingUp(consumerId, what.key)) {
      const outcome = await consumer.replayKey(topic, what.key);
      for (const eventId of outcome.replayed) replayed.push(eventId);
      if (outcome.failed) return { replayed, failed: outcome.failed };
    }
    return { replayed };
  }
}
