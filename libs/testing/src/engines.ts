import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The script that runs real servers without containers. It lies beside the checkout, unless ENGINES says where. */
const script =
  process.env['ENGINES'] ?? fileURLToPath(new URL('../../../../shared/engines/engine.sh', import.meta.url));

export type EngineName = 'kafka' | 'redis' | 'redis-cluster' | 'elasticsearch';

/** A real server that a spec may take away and bring back, on an address that stays. */
export interface OwnEngine {
  /** What the engine's variable holds, e.g. `127.0.0.1:21001,127.0.0.1:21011` for two brokers. */
  readonly address: string;
  /** SIGKILL for all its processes. */
  stop(): Promise<void>;
  /** On the same data. Resolves when every process takes connections again. */
  start(): Promise<void>;
  /** A signal for one of its processes, counted from 1: KILL, STOP, CONT. */
  signal(process: number, signal: 'KILL' | 'STOP' | 'CONT'): Promise<void>;
  startOne(process: number): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

export const enginesAreHere = (): boolean => existsSync(script);

/**
 * Starts an engine of the caller's own. Takes seconds, with an empty cache minutes.
 * @param brokers Kafka: 1 or 3.
 * @param settings of the server, `key=value`.
 * @throws Error with what the script said.
 */
export async function ownEngine(
  name: EngineName,
  { brokers = 1, settings = [] }: { brokers?: 1 | 3; settings?: readonly string[] } = {},
): Promise<OwnEngine> {
  const home = await mkdtemp(path.join(tmpdir(), 'iworkz-engine-'));
  const environment = { ...process.env, ENGINES_DATA: home };
  const engine = async (...args: readonly string[]): Promise<string> =>
    (await run(script, args, { env: environment, timeout: 300_000 })).stdout;
  const members = Array.from(
    { length: name === 'kafka' ? brokers : name === 'redis-cluster' ? 3 : 1 },
    (_, index) => index + 1,
  );
  const options = [
    ...['--port', String(await portsInARow())],
    ...(name === 'kafka' ? ['--brokers', String(brokers)] : []),
    ...settings.flatMap((setting) => ['--set', setting]),
  ];
  try {
    const said = await engine('up', name, ...options);
    const address = /^export \w+=['"]?([^'"\n]+)['"]?$/m.exec(said)?.[1];
    if (!address) throw new Error(`${name} did not say where it is: ${said}`);
    return {
      address,
      stop: async () => void (await Promise.all(members.map((member) => engine('kill', name, String(member))))),
      start: async () => {
        await Promise.all(members.map((member) => engine('start', name, String(member))));
        await Promise.all([...address.matchAll(/:(\d+)/g)].map(([, port]) => untilListening(Number(port))));
      },
      signal: async (member, signal) => void (await engine('kill', name, String(member), signal)),
      startOne: async (member) => void (await engine('start', name, String(member))),
      remove: async () => {
        await engine('down', '--all');
        await rm(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await engine('down', '--all').catch(() => undefined);
    throw error;
  }
}

/** @throws Error when nothing takes connections there within a minute. */
async function untilListening(port: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await takesConnections(port))) {
    if (performance.now() > deadline) throw new Error(`nothing listens on port ${port} after a minute`);
    await sleep(100);
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** The first of thirty ports that nobody uses now, below those that the system gives out by itself. */
async function portsInARow(): Promise<number> {
  for (;;) {
    const first = 12_000 + Math.floor(Math.random() * 300) * 30;
    const used = await Promise.all([0, 1, 2, 10, 11, 20, 21].map((offset) => isUsed(first + offset)));
    if (!used.includes(true)) return first;
  }
}

function isUsed(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}
