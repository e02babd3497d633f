import type { RedisSettings } from '../../config/engine-settings.js';
import {
  PushLog,
  pushLogKeeps,
  type Following,
  type PushBatch,
  type PushEntry,
  type PushRange,
} from '../../ports/push-log.js';
import type { Log } from '../../telemetry/log.js';
import { PushLogFollower } from '../push-log-follower.js';
import { answerWithin, endRedis, openPromptRedis, whenReady, type RedisClient } from './redis-connection.js';

export interface RedisPushLogOptions {
  readonly redis: RedisSettings;
  /** Begins every key. */
  readonly namespace: string;
  readonly log: Log;
}

/** Milliseconds after which a call is rejected because Redis does not answer. */
const answerLimit = 1_500;
const commandTimeout = 1_000;
/** How long Redis keeps a reader waiting for news, and how long the reader then believes in the connection. Milliseconds. */
const waitForNews = 2_000;
const readTimeout = waitForNews + commandTimeout;
const batchSize = 20;
const idsKeptFor = 86_400;

/**
 * KEYS: the stream, the id's own key. ARGV: body, entries to keep, seconds to remember the id. Entries are numbered by
 * the stream itself as 0-1, 0-2, ...: positions without gaps, and no clock that could go back.
 */
const appendOnce = `
if not redis.call('SET', KEYS[2], 1, 'NX', 'EX', ARGV[3]) then return 0 end
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '0-*', 'body', ARGV[1], 'at', redis.call('TIME')[1])
return 1`;

type StreamEntry = readonly [id: string, fields: readonly string[]];

/** The push log in a Redis stream. */
export class RedisPushLog extends PushLog {
  private readonly client: RedisClient;
  private readonly stream: string;
  private readonly following = new Set<{ stop(): Promise<void> }>();

  constructor(private readonly options: RedisPushLogOptions) {
    super();
    this.client = openPromptRedis(options.redis, commandTimeout, options.log);
    // In braces, so that in a cluster the ids lie where the stream lies and one script may touch both.
    this.stream = `{${options.namespace}:push}:log`;
  }

  async append(id: string, body: string): Promise<void> {
    const seen = `{${this.options.namespace}:push}:seen:${id}`;
    await this.ask((client) => client.eval(appendOnce, 2, this.stream, seen, body, pushLogKeeps, idsKeptFor));
  }

  async range(): Promise<PushRange> {
    return this.ask(async (client) => {
      const [first] = await client.xrange(this.stream, '-', '+', 'COUNT', 1);
      const newest = await lastGenerated(client, this.stream);
      return { oldest: first ? positionOf(first[0]) : newest + 1, newest };
    });
  }

  async after(position: number, limit: number): Promise<readonly PushEntry[]> {
    const entries = await this.ask((client) => client.xrange(this.stream, `(0-${position}`, '+', 'COUNT', limit));
    return entries.map(toEntry);
  }

  follow(position: number, heard: (batch: PushBatch) => void | Promise<void>): Following {
    // A connection of its own: a read that waits would hold up every other command.
    const reader = openPromptRedis(this.options.redis, readTimeout, this.options.log);
    const next = async (after: number): Promise<readonly PushEntry[]> => {
      await whenReady(reader, answerLimit);
      // A number, never `$`: what is added between two reads would be passed by.
      const read = await answerWithin(
        readTimeout,
        reader.xread('COUNT', batchSize, 'BLOCK', waitForNews, 'STREAMS', this.stream, `0-${after}`),
      );
      return (read?.[0]?.[1] ?? []).map(toEntry);
    };
    const follower = new PushLogFollower(
      { next, range: () => this.range(), interrupt: () => endRedis(reader) },
      position,
      heard,
      this.options.log,
    );
    this.following.add(follower);
    return {
      stop: async () => {
        this.following.delete(follower);
        await follower.stop();
      },
    };
  }

  async removeOlderThan(instant: Date): Promise<number> {
    const seconds = instant.getTime() / 1_000;
    let removed = 0;
    for (;;) {
      const entries = await this.ask((client) => client.xrange(this.stream, '-', '+', 'COUNT', 100));
      const kept = entries.findIndex(([, fields]) => Number(fields[3]) >= seconds);
      const old = kept < 0 ? entries : entries.slice(0, kept);
      if (old.length > 0) {
        removed += await this.ask((client) => client.xdel(this.stream, ...old.map(([id]) => id)));
      }
      if (kept >= 0 || entries.length < 100) return removed;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.following].map((follower) => follower.stop()));
    endRedis(this.client);
  }

  private ask<T>(question: (client: RedisClient) => Promise<T>): Promise<T> {
    return answerWithin(
      answerLimit,
      whenReady(this.client, answerLimit).then(() => question(this.client)),
    );
  }
}

/** The number given last, which outlives the entry; 0 for a stream that does not exist. */
async function lastGenerated(client: RedisClient, stream: string): Promise<number> {
  let info: readonly unknown[];
  try {
    info = (await client.xinfo('STREAM', stream)) as readonly unknown[];
  } catch (error) {
    if (error instanceof Error && /no such key/i.test(error.message)) return 0;
    throw error;
  }
  return positionOf(info[info.indexOf('last-generated-id') + 1] as string);
}

function positionOf(id: string): number {
  return Number(id.slice(id.indexOf('-') + 1));
}

function toEntry([id, fields]: StreamEntry): PushEntry {
  return { position: positionOf(id), body: fields[1]! };
}
