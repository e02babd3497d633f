/** An event on its way: the signed text, and what a bus needs to route it without reading it. */
export interface SignedEvent {
  readonly eventId: string;
  readonly topic: string;
  /** Events of one topic and key are delivered in the order they were published. */
  readonly key: string;
  /** JSON of an `EventEnvelope`, exactly as signed. */
  readonly envelope: string;
  /** HMAC-SHA256 of `envelope`, hex. The bus carries it; consumers verify it. */
  readonly signature: string;
}

export interface SubscriptionRequest {
  /** Every group gets every event; within a group each event goes to one of its members. */
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Called with one event at a time per key. A rejection means "not now": the event comes again after a pause, and
   * later events of its partition wait. What can never succeed must be set aside by the handler, not thrown.
   */
  readonly handler: (event: SignedEvent) => Promise<void>;
}

export interface Subscription {
  /** Finishes the event in hand, records how far it came and gives up its share of the topics. */
  stop(): Promise<void>;
}

export interface GroupLag {
  readonly topic: string;
  /** Events published and not yet handled by the group. */
  readonly events: number;
}

/**
 * Carries events between services.
 *
 * - At least once: an event is delivered until a handler of the group resolves, also across crashes of either side.
 * - In order per topic and key, whatever the number of members in a group.
 * - A new group starts at the oldest event kept.
 * - Survives the engine's absence: `publish` rejects meanwhile, subscriptions resume by themselves.
 */
export abstract class EventBus {
  /**
   * Resolves when every event of the batch is stored for good; the order within the batch is kept.
   * Publishing an event again is allowed: it may be delivered again, never lost.
   */
  abstract publish(batch: readonly SignedEvent[]): Promise<void>;
  abstract subscribe(request: SubscriptionRequest): Promise<Subscription>;
  /** How far a group is behind, per topic it has subscribed to. */
  abstract lag(group: string): Promise<readonly GroupLag[]>;
  /** Stops all subscriptions of this instance and lets go of the engine. */
  abstract close(): Promise<void>;
}
