import { engineVariables, type AdapterChoice, type EngineSettings } from '@iworkz/platform';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { CannotStart } from './failure.js';

/** Where docker-compose.yml puts them. */
const usualAddress = { KAFKA_BROKERS: '127.0.0.1:9092', REDIS_URL: 'redis://127.0.0.1:6379' } as const;

export interface EngineWishes {
  readonly kafka: boolean;
  readonly redis: boolean;
}

/**
 * The variables about engines that the services are told: those of the given environment, and for a wished engine
 * without an address the usual one.
 * @param secret of this data folder; its hash keeps apart what several systems hold in one engine.
 */
export function engineEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { kafka, redis }: EngineWishes,
  secret: string,
): Record<string, string> {
  const given = Object.keys(engineVariables).flatMap((name) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const told: Record<string, string> = Object.fromEntries(given);
  if (kafka) told['KAFKA_BROKERS'] ??= usualAddress.KAFKA_BROKERS;
  if (redis && !told['REDIS_CLUSTER_NODES']) told['REDIS_URL'] ??= usualAddress.REDIS_URL;
  told['ENGINE_NAMESPACE'] ??= `iworkz-${createHash('sha256').update(secret).digest('hex').slice(0, 12)}`;
  return told;
}

/** @throws CannotStart naming the engine that does not answer at its address. */
export async function checkEngines({ kafka, redis, s3, smtp }: EngineSettings): Promise<void> {
  const addresses: [string, readonly string[]][] = [
    ['Kafka', kafka?.brokers ?? []],
    ['Redis', redis ? ('url' in redis ? [hostOf(redis.url, 6379)] : redis.clusterNodes) : []],
    ['S3', s3?.endpoint ? [hostOf(s3.endpoint, 443)] : []],
    ['SMTP', smtp ? [`${smtp.host}:${smtp.port}`] : []],
  ];
  for (const [engine, places] of addresses) {
    if (places.length === 0) continue;
    const answers = await Promise.all(places.map(accepts));
    if (!answers.includes(true)) {
      throw new CannotStart(
        `${engine} does not answer at ${places.join(', ')}. Start it, or start iWORKZ without it: then PostgreSQL and files do its work.`,
      );
    }
  }
}

/**
 * Remembers what a data folder was begun with.
 * @throws CannotStart when that was something else: events on their way and jobs that wait lie in the other engine.
 */
export async function keepAdapters(dataFolder: string, adapters: AdapterChoice): Promise<void> {
  const file = join(dataFolder, 'adapters.json');
  if (existsSync(file)) {
    const known = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    // Mails that wait do so in PostgreSQL, whoever takes them.
    const changed = Object.entries(adapters).filter(([port, adapter]) => port !== 'mailer' && known[port] !== adapter);
    if (changed.length === 0) return;
    const changes = changed.map(([port, adapter]) => `${port} was ${known[port] ?? 'unknown'}, now ${adapter}`);
    throw new CannotStart(
      `The data in ${dataFolder} was begun on other engines (${changes.join('; ')}), which hold events and jobs that wait. Start with those, or choose another folder with --data-folder.`,
    );
  }
  await writeFile(`${file}.partial`, JSON.stringify(adapters, null, 2));
  await rename(`${file}.partial`, file);
}

function hostOf(address: string, usualPort: number): string {
  const { hostname, port } = new URL(address);
  return `${hostname}:${port || usualPort}`;
}

function accepts(address: string): Promise<boolean> {
  const [host, port] = address.split(/:(?=\d+$)/) as [string, string];
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port), timeout: 3_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
