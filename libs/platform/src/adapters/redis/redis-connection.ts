import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisClusterSettings, RedisSettings } from '../../config/engine-settings.js';
import { EngineAway } from '../../ports/engine-away.js';
import type { Log } from '../../telemetry/log.js';
import { within } from '../within.js';

export type RedisClient = Redis | Cluster;

/** Redis does not answer for now. */
export class RedisAway extends EngineAway {
  constructor(cause?: unknown) {
    super('Redis', { cause });
  }
}

/** What ioredis says when a connection or a whole cluster failed under a command. */
const failedConnection =
  /connection is closed|stream isn't writeable|command timed out|socket timeout|ECONN|EPIPE|ETIMEDOUT|failed to refresh slots|none of startup nodes|cluster isn't ready|max retries per request|too many cluster redirections/i;
/** Answers of a server that is starting, or of a cluster that has lost a part. */
const notNow = /^(LOADING|CLUSTERDOWN|MASTERDOWN|TRYAGAIN|NOREPLICAS|READONLY)\b/;

/** @returns RedisAway in place of ioredis's own words for it, any other error as it is. */
function outageOr(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RedisAway) return error;
  return failedConnection.test(`${error.name} ${error.message}`) || notNow.test(error.message)
    ? new RedisAway(error)
    : error;
}

const longestPause = 1_000;
const connectTimeout = 1_000;
/** Milliseconds before the next try, after `failures` in a row. */
export const pauseBefore = (failures: number): number => Math.min(25 * 2 ** failures, longestPause);

/**
 * A connection for commands that somebody waits for: nothing is kept for later, nothing is sent a second time, and each
 * command ends within `commandTimeout`. A command that has failed may still have been done.
 * @param commandTimeout milliseconds.
 */
export function openPromptRedis(settings: RedisSettings, commandTimeout: number, log: Log): RedisClient {
  return watched(open(settings, promptly(commandTimeout)), log);
}

/**
 * One connection to one server, in a cluster to one of the nodes that are given, which is for subscriptions and is not made
 * anew when it ends.
 * @param node counts through the nodes, and begins again after the last.
 * @param commandTimeout milliseconds.
 */
export function openSubscriber(settings: RedisSettings, node: number, commandTimeout: number, log: Log): Redis {
  const options: RedisOptions = {
    ...promptly(commandTimeout),
    connectTimeout,
    autoResubscribe: false,
    retryStrategy: () => null,
  };
  const client =
    'url' in settings
      ? new Redis(settings.url, options)
      : new Redis({
          ...options,
          ...nodeOf(settings.clusterNodes[node % settings.clusterNodes.length]!),
          ...credentialsOf(settings),
        });
  return watched(client, log);
}

/** A connection for BullMQ's workers, which wait for Redis however long it is away. */
export function openPatientRedis(settings: RedisSettings, log: Log): RedisClient {
  // Not lazy, nor are the connections that BullMQ makes after its model: for a lazy one it gives up when the first try fails.
  const client = open(settings, { lazyConnect: false, enableOfflineQueue: true, maxRetriesPerRequest: null });
  return watched(client, log);
}

/** For good, and whatever waits for an answer is rejected. */
export function endRedis(client: RedisClient): void {
  const pausing = client.status === 'reconnecting';
  client.disconnect();
  // Between two tries there is nothing to disconnect, and ioredis would never reject what waits: one try more.
  if (pausing)
    void client.connect().then(
      () => client.disconnect(),
      () => undefined,
    );
}

/**
 * Resolves when commands can be sent.
 * @throws RedisAway at once when the connection was lost, otherwise when connecting fails or takes longer than `limit` ms.
 */
export async function whenReady(client: RedisClient, limit: number): Promise<void> {
  if (client.status === 'ready') return;
  if (client.status === 'wait') void client.connect().catch(() => undefined);
  if (client.status !== 'connecting' && client.status !== 'connect') throw new RedisAway();
  let timer: NodeJS.Timeout | undefined;
  const stop = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(new RedisAway());
      timer = setTimeout(fail, limit);
      const outcomes = { ready: resolve, close: fail, end: fail };
      for (const [event, listener] of Object.entries(outcomes)) {
        client.once(event, listener);
        stop.signal.addEventListener('abort', () => client.removeListener(event, listener));
      }
    });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** @throws RedisAway when the connection fails under `work`, or `work` takes longer than `limit` ms; it is not stopped then. */
export async function answerWithin<T>(limit: number, work: Promise<T>): Promise<T> {
  try {
    return await within(limit, work, () => new RedisAway());
  } catch (error) {
    throw outageOr(error);
  }
}

const promptly = (commandTimeout: number): RedisOptions => ({
  lazyConnect: true,
  commandTimeout,
  // A peer that vanished without a farewell would otherwise be believed in for a quarter of an hour.
  socketTimeout: 3 * commandTimeout,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
});

function open(settings: RedisSettings, options: RedisOptions): RedisClient {
  const common: RedisOptions = { ...options, connectTimeout };
  if ('url' in settings) return new Redis(settings.url, { ...common, retryStrategy: pauseBefore });
  return new Cluster(settings.clusterNodes.map(nodeOf), {
    lazyConnect: options.lazyConnect,
    enableOfflineQueue: options.enableOfflineQueue,
    clusterRetryStrategy: pauseBefore,
    slotsRefreshTimeout: connectTimeout,
    // A failed command looks for another node once every 100 ms.
    maxRedirections: 10,
    // Certificates are made out to host names, so names must not be turned into addresses first.
    ...(settings.tls && { dnsLookup: (name: string, done) => done(null, name) }),
    redisOptions: { ...common, ...credentialsOf(settings) },
  });
}

const credentialsOf = ({ password, tls }: RedisClusterSettings): RedisOptions => ({
  password,
  tls: tls ? {} : undefined,
});

function nodeOf(address: string): { host: string; port: number } {
  const [host, port] = address.split(':') as [string, string];
  return { host, port: Number(port) };
}

/** Says once that Redis went away and once that it is back, not once per attempt. */
function watched<C extends RedisClient>(client: C, log: Log): C {
  let away = false;
  client.on('error', (error: unknown) => log.debug({ err: error }, 'a connection to Redis failed'));
  client.on('reconnecting', () => {
    if (!away) log.warn({}, 'Redis is away');
    away = true;
  });
  client.on('ready', () => {
    if (away) log.info({}, 'Redis is back');
    away = false;
  });
  return client;
}
