/**
 * How long it takes from the commit of a command to the commit of what its event causes, and how fast a backlog is worked off:
 * outbox, bus, consumer with inbox. On the embedded bus, and on Kafka when KAFKA_BROKERS says where it is.
 *
 *   npm run bench -- events [--rounds N]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Child } from './measure/child.ts';
import { DatabaseServer, serviceEnvironment } from './measure/database.ts';
import { printTable, writeResult } from './measure/report.ts';
import { interleave } from './measure/rounds.ts';
import { median, percentile } from './measure/statistics.ts';
import type { EventQuestion } from './servers/event-member.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const perSecond = 20;
const quietSeconds = 10;
const backlog = 5_000;

const brokers = process.env['KAFKA_BROKERS'];
const buses = brokers ? { embedded: {}, kafka: { KAFKA_BROKERS: brokers } } : { embedded: {} };

const folder = mkdtempSync(join(tmpdir(), 'iworkz-bench-'));
const running: { stop(): Promise<void> }[] = [];

interface Figures {
  readonly latencies: readonly number[];
  readonly eventsPerSecond: number;
}

async function startMember(server: DatabaseServer, bus: string, engine: Record<string, string>): Promise<Child> {
  const database = await server.create(bus, ['search']);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('CREATE TABLE search.effect (id bigserial PRIMARY KEY, key text NOT NULL, value int NOT NULL)');
  await admin.end();
  const dataFolder = join(folder, bus);
  const member = Child.start(new URL('./servers/event-member.ts', import.meta.url), {
    env: {
      ...serviceEnvironment({ service: 'search', context: 'search', database, dataFolder }),
      ENGINE_NAMESPACE: `bench-${Date.now().toString(36)}`,
      ...engine,
    },
  });
  running.push(member);
  await member.next();
  return member;
}

async function main(): Promise<void> {
  const server = new DatabaseServer(folder);
  await server.start();
  running.push(server);
  const contestants = [];
  for (const [name, engine] of Object.entries(buses)) {
    const member = await startMember(server, name, engine);
    const ask = <Answer>(question: EventQuestion): Promise<Answer> => member.ask<Answer>(question);
    const measure = async (round: number): Promise<Figures> => ({
      latencies: await ask({ ask: 'quiet', count: (round === 0 ? 2 : quietSeconds) * perSecond, perSecond }),
      eventsPerSecond: await ask({ ask: 'drain', backlog: round === 0 ? backlog / 10 : backlog }),
    });
    contestants.push({ name, measure });
  }
  const measured = await interleave(contestants, rounds);
  const fields = Object.fromEntries(
    [...measured].map(([name, figures]) => {
      const middle = (share: number): number => median(figures.map(({ latencies }) => percentile(latencies, share)));
      const eventsPerSecond = median(figures.map((each) => each.eventsPerSecond));
      return [name, { p50Ms: middle(0.5), p95Ms: middle(0.95), eventsPerSecond }];
    }),
  );
  printTable(
    `Events, median of ${rounds} rounds: ${quietSeconds} s at ${perSecond} a second, then a backlog of ${backlog}`,
    ['bus', 'p50 ms', 'p95 ms', 'events/s'],
    Object.entries(fields).map(([name, { p50Ms, p95Ms, eventsPerSecond }]) => [name, p50Ms, p95Ms, eventsPerSecond]),
  );
  if (!brokers) console.log('\nKAFKA_BROKERS is not set: Kafka was not measured.');
  writeResult('events', fields, { rounds, perSecond, quietSeconds, backlog });
}

try {
  await main();
} finally {
  for (const part of running.reverse()) await part.stop().catch((error: unknown) => console.error(error));
  rmSync(folder, { recursive: true, force: true });
}
