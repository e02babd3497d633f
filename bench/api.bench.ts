/**
 * What a request costs and how long it takes, beside the least that Node can do for one; then a mixed load.
 *
 *   npm run bench -- api [--rounds N] [--only name,name] [--mixed-seconds N] [--seed N] [--profile] [--data-folder FOLDER]
 *
 * CPU is that of the process that serves: for the product, of the one process that runs all services and the gateway, with
 * everything that the request set in motion, events and their consumers too; PostgreSQL is counted apart.
 * With a data folder, the demo world is taken from it, or made there and kept: for several runs in a row.
 */
import { SeededRandom } from '@iworkz/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ProductRequests } from './load/product-requests.ts';
import type { ClosedLoad, LoadAnswer, OpenLoad, PreparedRequest } from './load/request.ts';
import { Child } from './measure/child.ts';
import { DatabaseServer, serviceEnvironment } from './measure/database.ts';
import { cpuTime, memoryOf, settled } from './measure/processes.ts';
import { Product } from './measure/product.ts';
import { Profiled } from './measure/profile.ts';
import { printFields, printTable, writeResult } from './measure/report.ts';
import { interleave, type Contestant } from './measure/rounds.ts';
import { median, percentile } from './measure/statistics.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    'mixed-seconds': { type: 'string', default: '60' },
    seed: { type: 'string', default: '20261121' },
    profile: { type: 'boolean', default: false },
    'data-folder': { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const mixedSeconds = Number(values['mixed-seconds']);
const seed = Number(values.seed);
const only = values.only?.split(',');
const connections = 4;
const mixedPerSecond = 100;
const targets = { emptyRouteRatio: '<= 1.5', mixedP95Ms: '< 100', errorRate: '< 0.001' };

interface Figures {
  readonly cpuMs: number;
  readonly postgresMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

const folder = mkdtempSync(join(tmpdir(), 'iworkz-bench-'));
const running: { stop(): Promise<void> }[] = [];
const started = <T extends { stop(): Promise<void> }>(part: T): T => {
  running.push(part);
  return part;
};
const small = { milliseconds: 1_000 };
/** V8 compiles the best code for a request of these only after some ten thousand. */
const plainWarmUp = 5_000;
const large = { milliseconds: 1_500 };
const profiled = (name: string): Profiled | undefined =>
  values.profile ? new Profiled(fileURLToPath(new URL('./results/profiles', import.meta.url)), name) : undefined;

/** A contestant: where the requests go, who serves them, and for how long a round lasts. */
interface Served {
  readonly name: string;
  readonly baseUrl: string;
  /** The process that serves. */
  readonly pid: number;
  readonly postgres?: () => readonly number[];
  readonly milliseconds: number;
  readonly requests: () => { readonly list: readonly PreparedRequest[]; readonly once?: boolean };
  /** How long the first round lasts, when not as long as the others. */
  readonly warmUp?: number;
  /** The handling goes on after the answer. */
  readonly settles?: boolean;
  readonly profile?: Profiled;
}

function contestant(loader: Child, served: Served): Contestant<Figures> {
  const { name, baseUrl, pid, milliseconds, requests, postgres = () => [], settles } = served;
  const measure = async (length = milliseconds): Promise<Figures> => {
    const { list, once } = requests();
    const load: ClosedLoad = { shape: 'closed', baseUrl, requests: list, once, connections, milliseconds: length };
    await settled([pid]);
    const postgresPids = postgres();
    const before = { own: cpuTime(pid), postgres: cpuTime(...postgresPids) };
    const answers = await loader.ask<LoadAnswer>(load);
    if (settles) await settled([pid, ...postgresPids]);
    const failed = answers.find(({ status }) => status < 200 || status >= 300);
    if (failed) throw new Error(`${name} was answered with ${failed.status}`);
    const times = answers.map((answer) => answer.milliseconds);
    return {
      cpuMs: (cpuTime(pid) - before.own) / answers.length,
      postgresMs: (cpuTime(...postgresPids) - before.postgres) / answers.length,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      p99Ms: percentile(times, 0.99),
    };
  };
  const { profile, warmUp } = served;
  return {
    name,
    measure: (round) => {
      if (round === 0) return measure(warmUp ?? milliseconds);
      return profile && round === rounds ? profile.during(pid, name, () => measure()) : measure();
    },
  };
}

/** What needs no product: the comparisons, and an empty route of our own. */
async function startPlain(): Promise<Served[]> {
  const serve = async (program: string, env?: Record<string, string>, profile?: Profiled) => {
    const url = new URL(`./servers/${program}.ts`, import.meta.url);
    const { execArgv, env: profiling } = profile?.start ?? { execArgv: [], env: {} };
    const child = started(Child.start(url, { env: { ...env, ...profiling }, execArgv }));
    return {
      baseUrl: (await child.next<{ url: string }>()).url,
      pid: child.pid,
      profile,
      warmUp: plainWarmUp,
      ...small,
    };
  };
  const get = (path: string) => () => ({ list: [{ method: 'GET', path, headers: {} }] });
  const database = started(new DatabaseServer(folder));
  await database.start();
  const environment = serviceEnvironment({
    service: 'search',
    context: 'search',
    database: await database.create('empty', ['search']),
    dataFolder: join(folder, 'empty'),
  });
  return [
    { name: 'rawHttp', ...(await serve('raw-http')), requests: get('/') },
    { name: 'plainFastify', ...(await serve('plain-fastify')), requests: get('/empty') },
    { name: 'plainNest', ...(await serve('plain-nest')), requests: get('/empty') },
    {
      name: 'emptyRoute',
      ...(await serve('empty-route', environment, profiled('empty-route'))),
      requests: get('/empty'),
    },
  ];
}

interface RunningProduct {
  readonly product: Product;
  readonly requests: ProductRequests;
  readonly postgres: () => readonly number[];
  readonly profile?: Profiled;
}

async function startProduct(): Promise<RunningProduct> {
  const profile = profiled('product');
  const product = started(
    await Product.start({
      dataFolder: values['data-folder'] ?? join(folder, 'product'),
      world: true,
      // Everybody's own address counts, as behind a load balancer; the limits themselves stay as they are.
      env: { GATEWAY_TRUSTED_PROXIES: '127.0.0.1', ...profile?.start.env },
      execArgv: profile?.start.execArgv,
      onLine: (line) => / s {2}/.test(line) && console.log(line),
    }),
  );
  const requests = await ProductRequests.prepare(product, new SeededRandom(seed));
  return { product, requests, profile, postgres: () => product.processes().postgres.map(({ pid }) => pid) };
}

function requestsToProduct({ product, requests, postgres, profile }: RunningProduct): Served[] {
  const many = (make: () => PreparedRequest): Served['requests'] => {
    const list = Array.from({ length: 500 }, make);
    return () => ({ list });
  };
  const each =
    (make: () => PreparedRequest, count: number): Served['requests'] =>
    () => ({ list: Array.from({ length: count }, make), once: true });
  const to = (url: string) => ({ baseUrl: url, pid: product.pid, postgres, profile, ...large });
  const { 'backend-api': backend, search, matching } = product.serviceUrls;
  return [
    { name: 'jobRead', ...to(backend), requests: many(() => requests.jobRead()) },
    { name: 'jobReadByGateway', ...to(product.gatewayUrl), requests: many(() => requests.jobRead()) },
    { name: 'search', ...to(search), requests: many(() => requests.search()) },
    { name: 'recommendations', ...to(matching), requests: many(() => requests.recommendations()) },
    // No more than an account may try: a few of everybody's.
    { name: 'login', ...to(backend), ...small, requests: each(() => requests.login(), 60) },
    { name: 'apply', ...to(backend), settles: true, requests: each(() => requests.apply(), 1_000) },
  ];
}

type Measured = Readonly<Record<keyof Figures | 'ratio', number>>;

/** Medians of the rounds by name of the contestant, and what each is of raw HTTP. */
async function measureRequests(loader: Child, chosen: readonly Served[]): Promise<Map<string, Measured>> {
  const figures = await interleave(
    chosen.map((each) => contestant(loader, each)),
    rounds,
  );
  const middle = (name: string, field: keyof Figures): number =>
    median((figures.get(name) ?? []).map((each) => each[field]));
  const measured = new Map<string, Measured>(
    chosen.map(({ name }) => [
      name,
      {
        cpuMs: middle(name, 'cpuMs'),
        postgresMs: middle(name, 'postgresMs'),
        p50Ms: middle(name, 'p50Ms'),
        p95Ms: middle(name, 'p95Ms'),
        p99Ms: middle(name, 'p99Ms'),
        ratio: middle(name, 'cpuMs') / middle('rawHttp', 'cpuMs'),
      },
    ]),
  );
  printTable(
    `Per request, median of ${rounds} rounds, ${connections} connections`,
    ['request', 'CPU us', 'of raw', 'PostgreSQL CPU us', 'p50 ms', 'p95 ms', 'p99 ms'],
    [...measured].map(([name, { cpuMs, postgresMs, ratio, p50Ms, p95Ms, p99Ms }]) => [
      name,
      cpuMs * 1000,
      ratio,
      postgresMs > 0 ? postgresMs * 1000 : undefined,
      p50Ms,
      p95Ms,
      p99Ms,
    ]),
  );
  return measured;
}

const isGood = ({ status }: LoadAnswer[number]): boolean => status >= 200 && status < 300;

async function measureMixed(loader: Child, { product, requests, postgres, profile }: RunningProduct) {
  const { pid } = product;
  await settled([pid]);
  const load: OpenLoad = {
    shape: 'open',
    baseUrl: product.gatewayUrl,
    requests: requests.mixed(mixedPerSecond, mixedSeconds),
  };
  const before = { own: cpuTime(pid), postgres: cpuTime(...postgres()) };
  const mixed = () => loader.ask<LoadAnswer>(load);
  const answers = profile ? await profile.during(pid, 'mixed', mixed) : await mixed();
  const processes = product.processes();
  const memory = { own: memoryOf(processes.own), postgres: memoryOf(processes.postgres) };
  const cpus = {
    own: (cpuTime(pid) - before.own) / (mixedSeconds * 1000),
    postgres: (cpuTime(...postgres()) - before.postgres) / (mixedSeconds * 1000),
  };
  const byKind = new Map([['all', answers], ...Map.groupBy(answers, ({ kind }) => kind)]);
  const quantile = (some: LoadAnswer, share: number): number =>
    percentile(
      some.map((answer) => answer.milliseconds),
      share,
    );
  printTable(
    `Mixed load, ${mixedPerSecond} requests a second for ${mixedSeconds} s through the gateway, seed ${seed}`,
    ['request', 'count', 'failed', 'p50 ms', 'p95 ms', 'p99 ms'],
    [...byKind].map(([kind, some]) => [
      kind,
      some.length,
      some.filter((answer) => !isGood(answer)).length,
      ...[0.5, 0.95, 0.99].map((share) => quantile(some, share)),
    ]),
  );
  const failed = answers.filter((answer) => !isGood(answer));
  for (const [what, { length }] of Map.groupBy(failed, ({ status, kind }) => `${kind} ${status || 'no answer'}`))
    console.log(`failed: ${what}, ${length} times`);
  return {
    mixedP50Ms: quantile(answers, 0.5),
    mixedP95Ms: quantile(answers, 0.95),
    mixedP99Ms: quantile(answers, 0.99),
    errorRate: failed.length / answers.length,
    rssMb: memory.own + memory.postgres,
    rssMbWithoutPostgres: memory.own,
    mixedCpus: cpus.own,
    mixedPostgresCpus: cpus.postgres,
  };
}

async function main(): Promise<void> {
  const loader = started(Child.start(new URL('./load/loader.ts', import.meta.url)));
  const isChosen = ({ name }: { name: string }): boolean => name === 'rawHttp' || !only || only.includes(name);
  const plain = (await startPlain()).filter(isChosen);
  const withProduct = mixedSeconds > 0 || !only || only.some((name) => !plain.some((served) => served.name === name));
  // Before the product is there: these are compared to a few microseconds, and it takes the caches from them.
  const measured = await measureRequests(loader, plain);
  const running = withProduct ? await startProduct() : undefined;
  if (running) {
    const ofProduct = requestsToProduct(running).filter(isChosen);
    const beside = await measureRequests(loader, [...plain.filter(({ name }) => name === 'rawHttp'), ...ofProduct]);
    for (const { name } of ofProduct) measured.set(name, beside.get(name)!);
  }
  if (!running || mixedSeconds === 0) return;
  const mixed = await measureMixed(loader, running);
  const fields = { emptyRouteRatio: measured.get('emptyRoute')?.ratio ?? Number.NaN, ...mixed };
  printFields(fields, targets);
  if (only) return console.log('\nNot written, since not everything was measured.');
  const requests = Object.fromEntries(
    [...measured].map(([name, { cpuMs, postgresMs, ...others }]) => [
      name,
      { cpuMicroseconds: cpuMs * 1000, postgresMicroseconds: postgresMs * 1000, ...others },
    ]),
  );
  writeResult('api', { ...fields, requests }, { rounds, connections, mixedPerSecond, mixedSeconds, seed });
}

try {
  await main();
} finally {
  for (const part of running.reverse()) await part.stop().catch((error: unknown) => console.error(error));
  rmSync(folder, { recursive: true, force: true });
}
