import { createClient } from '@iworkz/client';
import { GetMyAccountRoute, LoginRoute, SearchJobsRoute, gatewayPort } from '@iworkz/contracts';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCandidate, clientWith, password } from './testing/people.js';
import {
  Launch,
  OwnSystem,
  isAlive,
  listens,
  newDataFolder,
  postgresOf,
  processesOn,
  sharedSystem,
} from './testing/system.js';

const root = fileURLToPath(new URL('../', import.meta.url));

describe('a running system', () => {
  const system = sharedSystem();

  it('answers /health and /ready truly on every service', async () => {
    for (const url of Object.values(system.serviceUrls)) {
      expect((await fetch(`${url}/health`)).status).toBe(200);
      const ready = await fetch(`${url}/ready`);
      expect(await ready.json()).toMatchObject({ ready: true });
    }
    // Without the pages the whole is not ready, and says what is missing.
    const whole = await fetch(`${system.url}/ready`);
    expect(whole.status).toBe(503);
    expect(await whole.json()).toMatchObject({ ready: false, services: { web: 'no answer', 'backend-api': 'ok' } });
  });

  it('shows rate, errors, duration, outbox lag, consumer lag and queue depth at /metrics of the services', async () => {
    await createClient({ baseUrl: system.url }).call(SearchJobsRoute, { query: { q: 'x' } });
    const metricsOf = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
    const all = await Promise.all(Object.values(system.serviceUrls).map(metricsOf));
    for (const text of all) {
      for (const name of ['http_requests_total counter', 'http_request_duration_seconds histogram'])
        expect(text).toContain(`# TYPE ${name}`);
      expect(text).toMatch(/^# TYPE outbox_lag_seconds gauge$/m);
      expect(text).toMatch(/^# TYPE job_queue_depth gauge$/m);
    }
    const search = await metricsOf(system.serviceUrls.search);
    expect(search).toMatch(/^http_requests_total\{route="searchJobs",method="GET",status="200"\} [1-9]/m);
    expect(search).toMatch(/^http_request_duration_seconds_count\{route="searchJobs",method="GET"\} [1-9]/m);
    expect(await metricsOf(system.serviceUrls['backend-api'])).toMatch(
      /^outbox_lag_seconds\{context="hiring"\} [\d.]+$/m,
    );
    expect(await metricsOf(system.serviceUrls.notifications)).toMatch(
      /^consumer_lag\{consumer="notifications\.[\w-]+"\} \d/m,
    );
    for (const door of ['/metrics', '/health']) {
      const outside = await fetch(`${system.url}${door}`, { redirect: 'manual' });
      expect(await outside.text(), `${door} from outside`).not.toContain('outbox_lag_seconds');
    }
  });

  it.each([
    ['openapi.json', '3.1.1'],
    ['openapi-3.0.json', '3.0.3'],
  ])('describes itself at /api/v1/%s as the committed snapshot does', async (file, version) => {
    const response = await fetch(`${system.url}/api/v1/${file}`);
    const document = (await response.json()) as OpenApi;
    expect(response.status).toBe(200);
    expect(document.openapi).toBe(version);
    expect(document).toEqual(JSON.parse(readFileSync(join(root, 'libs/contracts/src/snapshots', file), 'utf8')));
    expectConsistent(document);
  });

  it('shows a page of its API that a person can read', async () => {
    const page = await fetch(`${system.url}/api/docs`, { headers: { 'accept-language': 'ja' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('/api/v1/jobs/{jobId}/applicants');
  });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}
interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { readonly description: string }>;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
}

/** What the specification demands beyond the form of single objects. */
function expectConsistent({ paths, components }: OpenApi): void {
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.values(verbs).map((operation) => ({ path, ...operation })),
  );
  expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
  for (const { path, parameters, responses } of operations) {
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.every((parameter) => parameter.required)).toBe(true);
    expect(inPath.map((parameter) => `{${parameter.name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
    expect(new Set(parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).size).toBe(parameters.length);
    expect(Object.values(responses).every((response) => response.description)).toBe(true);
  }
  const references = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.filter(([, name]) => !(name! in components.schemas))).toEqual([]);
}

describe('stopping and starting', () => {
  let system: OwnSystem;
  beforeAll(async () => {
    system = await OwnSystem.start();
  });
  afterAll(() => system?.stop());

  it('ends with SIGTERM within 10 s, in the middle of requests, with exit code 0, no process and no port left', async () => {
    const { url, ports, pid } = system.now;
    const candidate = await aCandidate(system.now);
    const postgres = postgresOf(system.dataFolder);
    const account = { email: candidate.account.email, password };
    // A sign-in hashes a password, so some are surely in hand when the signal comes.
    const inHand = Array.from({ length: 4 }, () =>
      createClient({ baseUrl: url })
        .call(LoginRoute, { body: account })
        .then(
          () => 'answered',
          () => 'refused',
        ),
    );
    await new Promise((resolve) => setTimeout(resolve, 30));

    const { code, milliseconds } = await system.kill('SIGTERM');

    expect({ code }).toEqual({ code: 0 });
    expect(milliseconds).toBeLessThan(10_000);
    expect(await Promise.all(inHand)).toEqual(['answered', 'answered', 'answered', 'answered']);
    expect([pid, postgres.pid].filter(isAlive)).toEqual([]);
    expect(processesOn(system.dataFolder)).toEqual([]);
    expect(await Promise.all(ports.map(listens))).toEqual(ports.map(() => false));

    // The second start is quick and knows what the first knew.
    expect(await system.restart()).toBeLessThan(20_000);
    const { account: known } = await createClient({ baseUrl: system.now.url }).call(LoginRoute, { body: account });
    expect(known.id).toBe(candidate.account.id);
    // Sessions go on: the keys were kept.
    const client = clientWith(system.now.url, await candidate.accessToken());
    expect((await client.call(GetMyAccountRoute)).id).toBe(candidate.account.id);
  });

  it('refuses a second system on the same data, in one sentence, and leaves the first alone', async () => {
    await expectRefusedStart(new Launch({ dataFolder: system.dataFolder }), /is in use by process \d+/);
    const health = await fetch(`${system.now.serviceUrls['backend-api']}/ready`);
    expect(health.status).toBe(200);
    expect(readFileSync(join(system.dataFolder, 'running.json'), 'utf8')).toContain(system.now.url);
  });
});

/** One sentence that says what is wrong and one that says the way out; exit code 1; nothing left behind. */
async function expectRefusedStart(launch: Launch, sentence: RegExp): Promise<void> {
  const { code } = await launch.end();
  expect({ code, printed: launch.printed }).toEqual({ code: 1, printed: expect.stringMatching(sentence) });
  expect(launch.printed, 'no stack trace').not.toMatch(/^\s+at /m);
  const said = launch.printed
    .trim()
    .split('\n')
    .filter((line) => !/^\s*\d+\.\d s /.test(line));
  expect(said, 'one line').toHaveLength(1);
  expect(said[0]).toMatch(/[.] .+[.]$/);
}

describe('a start that cannot go on', () => {
  let folder: string;
  const occupiers: Server[] = [];

  beforeAll(async () => {
    folder = await newDataFolder();
  });
  afterEach(async () => {
    await Promise.all(occupiers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
    expect(processesOn(folder)).toEqual([]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says which port is in use', async () => {
    const server = createServer();
    occupiers.push(server);
    // Where another program holds the port already, that one is the occupier.
    await new Promise<void>((resolve) => {
      server.once('error', () => resolve());
      server.listen(gatewayPort, '127.0.0.1', resolve);
    });
    const launch = new Launch({ dataFolder: join(folder, 'ports'), arguments: [] });
    await expectRefusedStart(launch, new RegExp(`Port ${gatewayPort} \\(gateway\\) is in use .*--free-ports`));
  });

  it('says that the data folder is no folder', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    await expectRefusedStart(
      new Launch({ dataFolder: join(folder, 'file') }),
      /data folder cannot be written.*--data-folder/,
    );
  });

  it('says that the data folder cannot be written', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o555 });
    // Root may write everywhere but where the kernel itself refuses folders.
    const closed = process.getuid?.() === 0 ? '/sys/iworkz-e2e' : join(folder, 'closed');
    const launch = new Launch({ dataFolder: closed });
    await expectRefusedStart(launch, /data folder cannot be written.*--data-folder/);
  });

  it.each([
    ['cut off', '{"databasePassword": "not to be print'],
    ['empty', ''],
    ['without a key', '{"databasePassword": "not to be printed"}'],
  ])('says that the key file is damaged (%s), and does not print it', async (_what, text) => {
    await mkdir(join(folder, 'keys'), { recursive: true });
    writeFileSync(join(folder, 'keys/keys.json'), text);
    const launch = new Launch({ dataFolder: join(folder, 'keys') });
    await expectRefusedStart(launch, /key file .*keys\.json is damaged.*npm run reset/);
    expect(launch.printed).not.toContain('not to be print');
  });
});

describe('one process a service', () => {
  let system: OwnSystem;
  beforeAll(async () => {
    system = await OwnSystem.start({ processes: true });
  });
  afterAll(() => system?.stop());

  it('performs the same main job, and stops as cleanly', async () => {
    const services = processesOn(system.dataFolder).filter((pid) => commandOf(pid).includes('/dist/main.js'));
    // Ten services and the one that started them.
    expect(services).toHaveLength(Object.keys(system.now.serviceUrls).length + 1);

    const demo = await run(['apps/local/dist/demo.js', '--data-folder', system.dataFolder]);
    expect(demo.code, demo.printed).toBe(0);
    expect(demo.printed).toMatch(/All \d\d steps gave the right answer/);

    const { code, milliseconds } = await system.kill('SIGTERM');
    expect({ code }).toEqual({ code: 0 });
    expect(milliseconds).toBeLessThan(10_000);
    expect(processesOn(system.dataFolder)).toEqual([]);
  });
});

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

function run(args: readonly string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}
