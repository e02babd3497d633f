import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisSettings } from '../../config/engine-settings.js';
import { Cache, LockNotObtained, type LockOptions, type WindowCount } from '../../ports/cache.js';
import type { Log } from '../../telemetry/log.js';
import { answerWithin, openPromptRedis, whenReady, type RedisClient } from './redis-connection.js';
import { RedisSubscriptions } from './redis-subscriptions.js';

export interface RedisCacheOptions {
  readonly redis: RedisSettings;
  /** Begins every key. */
  readonly namespace: string;
  readonly log: Log;
}

/** Milliseconds after which a call is rejected because Redis does not answer. */
const answerLimit = 1_500;
const commandTimeout = 1_000;
const shortestLockPause = 10;
const longestLockPause = 100;

/** KEYS: the counter. ARGV: window in ms. Gives the count and the end of the window, both by the clock of Redis. */
const countInWindow = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local resetsAt = tonumber(redis.call('HGET', KEYS[1], 'resetsAt') or '0')
if resetsAt <= now then
  resetsAt = now + tonumber(ARGV[1])
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'resetsAt', string.format('%.0f', resetsAt))
  redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', resetsAt))
end
return { redis.call('HINCRBY', KEYS[1], 'count', 1), string.format('%.0f', resetsAt) }`;

/** KEYS: the lock. ARGV: the owner. */
const giveLockBack = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/**
 * KEYS: the channel. ARGV: the message. In a cluster any node takes a PUBLISH, and two nodes keep no common order; as a key
 * the channel leads all its messages over one node. (Sharded pub/sub would too, but needs a connection for each shard.)
 */
const publishOverOneNode = `return redis.call('PUBLISH', KEYS[1], ARGV[1])`;

/** Redis takes whole milliseconds, at least one. */
const milliseconds = (time: number): number => Math.max(1, Math.ceil(time));

/** The cache in Redis, one server or a cluster. Every call is rejected within two seconds while Redis is away. */
export class RedisCache extends Cache {
  private readonly client: RedisClient;
  private readonly subscriptions: RedisSubscriptions;

  constructor(private readonly options: RedisCacheOptions) {
    super();
    this.client = openPromptRedis(options.redis, commandTimeout, options.log);
    this.subscriptions = new RedisSubscriptions({ ...options, answerLimit, commandTimeout });
  }

  async get<T>(key: string): Promise<T | undefined> {
    const text = await this.ask((client) => client.get(this.keyOf('value', key)));
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  async set(key: string, value: unknown, ttl: number): Promise<void> {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError(`the value for ${key} is not JSON`);
    await this.ask((client) => client.set(this.keyOf('value', key), text, 'PX', milliseconds(ttl)));
  }

  async delete(key: string): Promise<void> {
    // One by one: in a cluster the two may lie on different nodes.
    await this.ask((client) =>
      Promise.all([client.del(this.keyOf('value', key)), client.del(this.keyOf('count', key))]),
    );
  }

  async increment(key: string, window: number): Promise<WindowCount> {
    const counter = this.keyOf('count', key);
    const [count, resetsAt] = (await this.ask((client) =>
      client.eval(countInWindow, 1, counter, milliseconds(window)),
    )) as [number, string];
    return { count, resetsAt: new Date(Number(resetsAt)) };
  }

  async withLock<R>(name: string, { ttl, wait = 0 }: LockOptions, work: () => Promise<R>): Promise<R> {
    const lock = this.keyOf('lock', name);
    const owner = randomUUID();
    const deadline = performance.now() + wait;
    let pause = shortestLockPause;
    while (!(await this.ask((client) => client.set(lock, owner, 'PX', milliseconds(ttl), 'NX')))) {
      const left = deadline - performance.now();
      if (left <= 0) throw new LockNotObtained(name);
      await sleep(Math.min(pause, Math.max(1, left)));
      pause = Math.min(1.5 * pause, longestLockPause);
    }
    try {
      return await work();
    } finally {
      // When this fails the lock runs out by itself; the work's own outcome matters more.
      await this.ask((client) => client.eval(giveLockBack, 1, lock, owner)).catch(() => undefined);
    }
  }

  async publish(channel: string, message: unknown): Promise<void> {
    const name = this.keyOf('channel', channel);
    const text = JSON.stringify(message) ?? 'null';
    await this.ask((client) => client.eval(publishOverOneNode, 1, name, text));
  }

  subscribe(channel: string, handler: (message: unknown) => void): Promise<() => Promise<void>> {
    return this.subscriptions.listen(this.keyOf('channel', channel), (text) => handler(JSON.parse(text)));
  }

  async close(): Promise<void> {
    this.client.disconnect();
    this.subscriptions.close();
  }

  private keyOf(kind: 'value' | 'count' | 'lock' | 'channel', key: string): string {
    return `${this.options.namespace}:cache:${kind}:${key}`;
  }

  private ask<T>(question: (client: RedisClient) => Promise<T>): Promise<T> {
    return answerWithin(
      answerLimit,
      whenReady(this.client, answerLimit).then(() => question(this.client)),
    );
  }
}
