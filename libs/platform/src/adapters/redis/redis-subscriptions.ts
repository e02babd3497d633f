import type { Redis } from 'ioredis';
import type { RedisSettings } from '../../config/engine-settings.js';
import type { Log } from '../../telemetry/log.js';
import { answerWithin, openSubscriber, pauseBefore, whenReady } from './redis-connection.js';

type Handler = (text: string) => void;

export interface RedisSubscriptionsOptions {
  readonly redis: RedisSettings;
  /** Milliseconds after which a subscription is refused because Redis does not answer. */
  readonly answerLimit: number;
  readonly commandTimeout: number;
  readonly log: Log;
}

const heartbeatInterval = 3_000;

/**
 * What is published on channels, heard over one connection. When it fails the next one, in a cluster to the next node, is asked
 * anew for every channel that somebody listens to. That list is kept here, because the clients' own are lost when a connection
 * fails while it is being made (ioredis 6.0.0, for one server and for a cluster).
 */
export class RedisSubscriptions {
  private readonly handlers = new Map<string, Set<Handler>>();
  private connection: Redis | undefined;
  /** In a row. */
  private failures = 0;
  private node = Math.floor(Math.random() * 1_000);
  private retry: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: RedisSubscriptionsOptions) {}

  /**
   * Resolves when messages will arrive.
   * @returns the way to stop.
   * @throws RedisAway
   */
  async listen(channel: string, handler: Handler): Promise<() => Promise<void>> {
    const { answerLimit } = this.options;
    const handlers = this.handlers.get(channel) ?? new Set();
    // A handler of its own for each subscription: the same function may be given twice.
    const own: Handler = (text) => handler(text);
    handlers.add(own);
    this.handlers.set(channel, handlers);
    const stop = async (): Promise<void> => {
      handlers.delete(own);
      if (handlers.size > 0 || this.handlers.get(channel) !== handlers) return;
      this.handlers.delete(channel);
      // Without an answer messages come on and are dropped.
      const { connection } = this;
      if (connection) await answerWithin(answerLimit, connection.unsubscribe(channel)).catch(() => undefined);
    };
    try {
      const connection = (this.connection ??= this.open());
      // Also for a channel that has been asked for already: whether that was granted is not known yet.
      await answerWithin(
        answerLimit,
        whenReady(connection, answerLimit).then(() => connection.subscribe(channel)),
      );
    } catch (error) {
      void stop();
      throw error;
    }
    return stop;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    clearInterval(this.heartbeat);
    this.connection?.disconnect();
  }

  private open(): Redis {
    const { redis, commandTimeout, log } = this.options;
    const connection = openSubscriber(redis, this.node++, commandTimeout, log);
    connection.on('message', (channel: string, text: string) => this.deliver(channel, text));
    connection.once('ready', () => void this.takeUp(connection));
    connection.once('end', () => this.reconnectLater());
    // A connection that hears nothing looks like one whose peer has vanished: only a question tells them apart.
    this.heartbeat ??= setInterval(() => void this.connection?.ping().catch(() => undefined), heartbeatInterval);
    return connection;
  }

  private reconnectLater(): void {
    if (this.closed) return;
    this.retry = setTimeout(() => {
      this.connection = this.open();
      // That it failed is said by its end.
      this.connection.connect().catch(() => undefined);
    }, pauseBefore(this.failures++));
  }

  private async takeUp(connection: Redis): Promise<void> {
    try {
      if (this.handlers.size > 0) await connection.subscribe(...this.handlers.keys());
      this.failures = 0;
    } catch (error) {
      this.options.log.debug({ err: error }, 'Redis did not grant the subscriptions');
      connection.disconnect();
    }
  }

  private deliver(channel: string, text: string): void {
    for (const handler of [...(this.handlers.get(channel) ?? [])]) {
      try {
        handler(text);
      } catch (error) {
        this.options.log.error({ err: error, channel }, 'a subscriber of the cache failed');
      }
    }
  }
}
