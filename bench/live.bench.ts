/**
 * What live changes of rankings cost: 15,000 sockets on loopback, memory of an idle one, CPU of a push, and the time from a
 * published job to the open page with 100,000 candidates indexed.
 *
 *   npm run bench -- live [--sockets N] [--candidates N] [--jobs N] [--rounds N] [--postings N] [--whole no] [--profile folder]
 */
import {
  JobPublished,
  RankingChanged,
  rankingRecipientsPerEvent,
  type DataOf,
  type EventDefinition,
} from '@iworkz/contracts';
import { inParts, newId } from '@iworkz/kernel';
import { PostgresEventBus, PostgresListener, signEnvelope, type EventBus } from '@iworkz/platform';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { BareWrite } from './live/bare-sockets.ts';
import { Callers } from './live/callers.ts';
import type { LiveServiceQuestion } from './live/live-service.ts';
import { WrittenMarket, fillMarket } from './live/market.ts';
import type { Arrivals, HolderQuestion } from './live/socket-holder.ts';
import { Child } from './measure/child.ts';
import { DatabaseServer, serviceEnvironment, type PreparedDatabase } from './measure/database.ts';
import { cpuTime, processTree, settled } from './measure/processes.ts';
import { Profiled } from './measure/profile.ts';
import { printFields, writeResult } from './measure/report.ts';
import { median, percentile } from './measure/statistics.ts';

const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '15000' },
    candidates: { type: 'string', default: '100000' },
    jobs: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '10' },
    postings: { type: 'string', default: '20' },
    whole: { type: 'string', default: 'yes' },
    seed: { type: 'string', default: '20261121' },
    profile: { type: 'string' },
  },
});
const [socketCount, candidateCount, jobCount] = [
  Number(values.sockets),
  Number(values.candidates),
  Number(values.jobs),
];
const [rounds, postings, seed] = [Number(values.rounds), Number(values.postings), Number(values.seed)];
const whole = values.whole === 'yes';
const holderCount = 2;
/** Rounds that are not counted: code is slow until it has been compiled. */
const warmUps = 3;
/** How long the idle sockets are watched. Milliseconds. */
const idleTime = 10_000;
/** Only sockets of people who are indexed hear of jobs. */
const userIds = Array.from({ length: Math.max(candidateCount, socketCount) }, () => newId());
const listeners = userIds.slice(0, socketCount);

const folder = mkdtempSync(join(tmpdir(), 'iworkz-bench-'));
const running: { stop(): Promise<unknown> }[] = [];
const signingKey = randomBytes(32).toString('hex');
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const now = (): number => Number(process.hrtime.bigint()) / 1e6;
const say = (line: string): void => console.log(`${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${line}`);

function start(
  program: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  execArgv: readonly string[] = [],
): Child {
  const child = Child.start(new URL(`./live/${program}`, import.meta.url), {
    args,
    env,
    execArgv: ['--expose-gc', ...execArgv],
  });
  running.push(child);
  return child;
}

function envelopeOf<E extends EventDefinition>(event: E, data: DataOf<E>) {
  const envelope = {
    id: newId(),
    type: event.type,
    version: event.version,
    key: event.key(data),
    occurredAt: new Date().toISOString(),
    region: 'jp',
    correlationId: newId(),
    data,
  };
  const text = JSON.stringify(envelope);
  const { id: eventId, key } = envelope;
  return { eventId, topic: event.topic, key, envelope: text, signature: signEnvelope(text, signingKey) };
}

/** Changes that reach every socket, as the ranking would raise them. */
function changeForAll(jobId: string) {
  const events = [];
  for (const part of inParts(listeners, rankingRecipientsPerEvent)) {
    const ranks = part.map((_, index) => 1 + (index % 100));
    const totals = part.map((_, index) => 60 + (index % 400) / 10);
    const changedAt = new Date().toISOString();
    events.push(envelopeOf(RankingChanged, { jobId, candidateIds: [...part], ranks, totals, changedAt }));
  }
  return events;
}

class Sockets {
  private readonly holders: readonly Child[];

  constructor() {
    this.holders = Array.from({ length: holderCount }, () => start('socket-holder.ts'));
  }

  private ask<Answer>(question: (holder: number) => HolderQuestion): Promise<Answer[]> {
    return Promise.all(this.holders.map((holder, index) => holder.ask<Answer>(question(index))));
  }

  async ready(): Promise<void> {
    await Promise.all(this.holders.map((holder) => holder.next()));
  }

  async open(url: string, tokens: readonly string[], awaitReady = true): Promise<void> {
    const part = Math.ceil(tokens.length / holderCount);
    await this.ask((index) => ({
      ask: 'open',
      url,
      tokens: tokens.slice(index * part, (index + 1) * part),
      awaitReady,
    }));
  }

  async close(): Promise<void> {
    await this.ask(() => ({ ask: 'close' }));
  }

  async arrivals(
    until: { readonly expected: number } | { readonly quietMs: number },
    limitMs: number,
  ): Promise<Arrivals> {
    const expected = 'expected' in until ? { expected: until.expected / holderCount } : until;
    const parts = await this.ask<Arrivals>(() => ({ ask: 'arrivals', ...expected, limitMs }));
    return {
      messages: parts.reduce((sum, { messages }) => sum + messages, 0),
      arrivals: parts.flatMap(({ arrivals }) => arrivals),
    };
  }
}

const postgresProcesses = (): number[] =>
  processTree(process.pid)
    .filter(({ name }) => name === 'postgres')
    .map(({ pid }) => pid);

/** From the event on the bus to the sockets, every socket a recipient: rounds apart from each other. */
async function measurePushes(bus: EventBus, notifications: Child, sockets: Sockets, idleShare: number) {
  const latencies: number[] = [];
  const cpu: number[] = [];
  const postgres: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const events = changeForAll(newId());
    const [before, postgresBefore] = [await ask(notifications, 'cpu'), cpuTime(...postgresProcesses())];
    const begun = now();
    await bus.publish(events);
    const { arrivals } = await sockets.arrivals({ expected: listeners.length }, 20_000);
    const [after, postgresAfter] = [await ask(notifications, 'cpu'), cpuTime(...postgresProcesses())];
    if (arrivals.length !== listeners.length) {
      throw new Error(`${arrivals.length} of ${listeners.length} pushes have arrived`);
    }
    await sleep(500);
    if (round < 0) continue;
    latencies.push(...arrivals.map(({ at }) => at - begun));
    // What the idle sockets cost in that time is no cost of the pushes.
    cpu.push((after - before - idleShare * 1_000 * (now() - begun)) / arrivals.length);
    postgres.push((1_000 * (postgresAfter - postgresBefore)) / arrivals.length);
  }
  return {
    cpuMicrosPerRecipient: median(cpu),
    postgresMicrosPerRecipient: median(postgres),
    eventToSocketP50Ms: percentile(latencies, 0.5),
    eventToSocketP95Ms: percentile(latencies, 0.95),
  };
}

/** From a published job to the open pages: consumers, reverse query, events, log, sockets. */
class Postings {
  private readonly begun = new Map<string, number>();
  private readonly heard = new Map<string, number[]>();
  private readonly bus: EventBus;
  private readonly sockets: Sockets;
  private readonly market: WrittenMarket;

  constructor(bus: EventBus, sockets: Sockets, market: WrittenMarket) {
    this.bus = bus;
    this.sockets = sockets;
    this.market = market;
  }

  /** @returns after how many milliseconds each open page was told; none when nobody was within that time. */
  private async publish(limitMs: number): Promise<readonly number[]> {
    const { begun, heard } = this;
    const jobId = newId();
    const data = JobPublished.data.parse({
      jobId,
      companyId: newId(),
      companyName: '株式会社サンプル',
      version: 1,
      publishedAt: new Date().toISOString(),
      evaluationId: newId(),
      content: this.market.job(),
    });
    begun.set(jobId, now());
    heard.set(jobId, []);
    await this.bus.publish([envelopeOf(JobPublished, data)]);
    const { arrivals } = await this.sockets.arrivals({ quietMs: 1_500 }, limitMs);
    // Some may be of an earlier posting that took its time.
    for (const { jobId: of, at } of arrivals) heard.get(of)?.push(at - begun.get(of)!);
    return heard.get(jobId)!;
  }

  /** @returns after how many milliseconds the last page was told of the first posting that concerns one. */
  async first(): Promise<number> {
    for (const deadline = now() + 240_000; now() < deadline;) {
      const told = await this.publish(deadline - now());
      if (told.length === 0) continue;
      say(`the first posting was told after ${Math.max(...told).toFixed(0)} ms to ${told.length} sockets`);
      return Math.max(...told);
    }
    throw new Error('the first posting has reached nobody within four minutes');
  }

  async measure() {
    // Who stands where is made ready in the background after a start; a posting that comes earlier waits for it.
    const firstPushMs = await this.first();
    for (let posting = 0; posting < warmUps; posting += 1) await this.publish(4_000);
    const counted: (readonly number[])[] = [];
    for (let posting = 0; posting < postings; posting += 1) counted.push(await this.publish(4_000));
    const latencies = counted.flat();
    return {
      pushP50Ms: percentile(latencies, 0.5),
      pushP95Ms: percentile(latencies, 0.95),
      toldPerPosting: median(counted.map(({ length }) => length)),
      // The open sockets are those of candidates drawn like all others.
      toldShare: latencies.length / postings / listeners.length,
      firstPushMs,
    };
  }
}

const ask = (service: Child, what: LiveServiceQuestion['ask']): Promise<number> =>
  service.ask<number>({ ask: what } satisfies LiveServiceQuestion);

function environmentOf(
  service: 'notifications' | 'matching',
  database: PreparedDatabase,
  callers: Callers,
): Record<string, string> {
  const dataFolder = join(folder, service);
  return {
    ...serviceEnvironment({ service, context: service, database, dataFolder }),
    EVENT_SIGNING_KEY: signingKey,
    JWKS_URL: callers.keySetUrl,
  };
}

async function main(): Promise<void> {
  const server = new DatabaseServer(folder);
  await server.start();
  running.push(server);
  const database = await server.create('live', ['notifications', 'matching']);
  const callers = await Callers.start();
  running.push(callers);
  const market = new WrittenMarket(seed);

  const sockets = new Sockets();
  await sockets.ready();
  const tokens = await Promise.all(listeners.map((userId) => callers.token(userId)));

  // The limit first: the same bytes to as many sockets, and nothing else.
  const bare = start('bare-sockets.ts');
  const { url: bareUrl } = await bare.next<{ url: string }>();
  await sockets.open(bareUrl, tokens, false);
  say(`${socketCount} bare sockets are open`);
  const text = JSON.stringify({
    type: 'ranking_changed',
    position: 1_000,
    complete: true,
    changes: [{ jobId: newId(), rank: 50, total: 71.2 }],
  });
  const writes: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const each = await bare.ask<number>({ text } satisfies BareWrite);
    await sleep(500);
    if (round > 0) writes.push(each);
  }
  await sockets.close();
  await bare.stop();

  const profiled = values.profile ? new Profiled(values.profile, 'notifications') : undefined;
  const environment = { ...environmentOf('notifications', database, callers), ...profiled?.start.env };
  const notifications = start('live-service.ts', ['notifications'], environment, profiled?.start.execArgv);
  const { url } = await notifications.next<{ url: string }>();
  await settled([notifications.pid]);
  const emptyMemory = await ask(notifications, 'memory');
  await sockets.open(url, tokens);
  await settled([notifications.pid]);
  const idleMemory = await ask(notifications, 'memory');
  say(`${socketCount} live sockets are open`);
  const idleCpu = await ask(notifications, 'cpu');
  await sleep(idleTime);
  const laterCpu = await ask(notifications, 'cpu');

  const listener = new PostgresListener(quiet);
  const bus = new PostgresEventBus({ url: database.url('bus'), listener, log: quiet });
  running.push({ stop: async () => [await bus.close(), await listener.close()] });
  const idleCpuShare = (laterCpu - idleCpu) / (1_000 * idleTime);
  const measure = () => measurePushes(bus, notifications, sockets, idleCpuShare);
  const pushes = await (profiled?.during(notifications.pid, 'pushes', measure) ?? measure());
  say('pushes are measured');

  const fields: Record<string, number> = {
    idleSocketKb: (idleMemory - emptyMemory) / 1_024 / socketCount,
    idleCpuShare,
    ...pushes,
    bareWriteMicros: median(writes),
    ratioToBareWrite: pushes.cpuMicrosPerRecipient / median(writes),
  };
  if (whole) {
    const admin = new pg.Client({ connectionString: database.adminUrl, options: '-c search_path=matching' });
    await admin.connect();
    const jobIds = Array.from({ length: jobCount }, () => newId());
    await fillMarket(admin, market, userIds.slice(0, candidateCount), jobIds);
    await admin.end();
    say(`${candidateCount} candidates and ${jobCount} jobs are there`);
    const ranking = values.profile ? new Profiled(values.profile, 'matching') : undefined;
    const matchingEnvironment = { ...environmentOf('matching', database, callers), ...ranking?.start.env };
    const startMatching = async (): Promise<Child> => {
      const matching = start('live-service.ts', ['matching'], matchingEnvironment, ranking?.start.execArgv);
      await matching.next();
      say('matching has indexed them');
      return matching;
    };
    const matching = await startMatching();
    const told = new Postings(bus, sockets, market);
    const measure = () => told.measure();
    Object.assign(fields, await (ranking?.during(matching.pid, 'postings', measure) ?? measure()));
    await matching.stop();
    await startMatching();
    Object.assign(fields, { firstPushAfterRestartMs: await told.first() });
  }
  printFields(fields, { cpuMicrosPerRecipient: '<= 12', pushP95Ms: '< 1000' });
  writeResult('live', fields, {
    sockets: socketCount,
    rounds,
    seed,
    ...(whole ? { candidates: candidateCount, jobs: jobCount, postings } : {}),
  });
}

try {
  await main();
} finally {
  for (const part of running.reverse()) await part.stop().catch((error: unknown) => console.error(error));
  rmSync(folder, { recursive: true, force: true });
}
