import { serviceNames, type ServiceName } from '@iworkz/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    sharedSystemFolder: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'apps/local/dist/main.js');
/** The child ends with us, even if we are killed. */
const stopWithParent = pathToFileURL(join(root, 'tools/stop-with-launcher.mjs')).href;

/** The secrets a development system keeps in its data folder: whoever holds them can act as any of its parts. */
export interface SystemKeys {
  readonly databasePassword: string;
  readonly eventSigningKey: string;
  readonly serviceTokenKey: string;
  readonly accessTokenKeys: readonly Record<string, unknown>[];
  readonly adminPassword: string;
}

/** Where a running system is reached, from the front and, for looking into it, from behind. */
export interface RunningSystem {
  readonly url: string;
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  readonly admin: { readonly email: string; readonly password: string };
  readonly dataFolder: string;
  /** PostgreSQL as superuser. */
  readonly databaseUrl: string;
  readonly keys: SystemKeys;
  readonly pid: number;
  readonly ports: readonly number[];
}

interface RunningFile {
  readonly url: string;
  readonly pid: number;
  readonly adminEmail: string;
  readonly ports: { gateway: number; web: number; services: Record<ServiceName, number> };
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** What the system that runs on this data folder says of itself. */
export function systemAt(dataFolder: string): RunningSystem {
  const running = readJson<RunningFile>(join(dataFolder, 'running.json'));
  const keys = readJson<SystemKeys>(join(dataFolder, 'keys.json'));
  const postgres = postgresOf(dataFolder);
  const { gateway, services } = running.ports;
  return {
    url: running.url,
    serviceUrls: Object.fromEntries(
      serviceNames.map((name) => [name, `http://127.0.0.1:${services[name]}`]),
    ) as RunningSystem['serviceUrls'],
    admin: { email: running.adminEmail, password: keys.adminPassword },
    dataFolder,
    databaseUrl: `postgresql://iworkz_admin:${encodeURIComponent(keys.databasePassword)}@127.0.0.1:${postgres.port}/iworkz`,
    keys,
    pid: running.pid,
    ports: [gateway, ...Object.values(services), postgres.port],
  };
}

/** The one system of the whole run. Leave it as you found it: other suites use it after you. */
export function sharedSystem(): RunningSystem {
  return systemAt(inject('sharedSystemFolder'));
}

/** Process and port of the PostgreSQL server, as it wrote them itself. */
export function postgresOf(dataFolder: string): { pid: number; port: number } {
  const lines = readFileSync(join(dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
}

export interface LaunchOptions {
  readonly dataFolder: string;
  /** `--free-ports` unless told otherwise. */
  readonly arguments?: readonly string[];
  /** Variables on top of this process's own, e.g. the addresses of engines. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules that the program loads before its own, as file URLs. */
  readonly preload?: readonly string[];
}

/** A started `npm start`, without npm: the compiled program as a child process. */
export class Launch {
  private output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(private readonly options: LaunchOptions) {
    const given = options.arguments ?? ['--free-ports'];
    this.child = spawn(
      process.execPath,
      [
        ...['--enable-source-maps', '--import', stopWithParent],
        ...(options.preload ?? []).flatMap((module) => ['--import', module]),
        ...[program, 'start'],
        ...['--data-folder', options.dataFolder, '--world', 'none', '--web', 'no', ...given],
      ],
      { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], cwd: root, env: { ...process.env, ...options.environment } },
    );
    const keep = (chunk: Buffer) => void (this.output += chunk.toString('utf8'));
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    this.ended = once(this.child, 'close');
  }

  /** All it has printed. */
  get printed(): string {
    return this.output;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves when every service says that it is ready. @throws with what was printed when it ends or takes too long. */
  async untilReady(limitMs = 90_000): Promise<RunningSystem> {
    const deadline = Date.now() + limitMs;
    const file = join(this.options.dataFolder, 'running.json');
    for (;;) {
      if (this.hasEnded) throw new Error(`the system ended while it started:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`the system was not ready in ${limitMs} ms:\n${this.output}`);
      // A system that was killed leaves the file of its last run behind, so the process id must be this one's.
      if (existsSync(file) && readJson<RunningFile>(file).pid === this.child.pid) {
        const system = systemAt(this.options.dataFolder);
        const ready = await Promise.all(Object.values(system.serviceUrls).map((url) => isReady(url)));
        if (ready.every(Boolean)) return system;
      }
      await sleep(50);
    }
  }

  async kill(signal: NodeJS.Signals): Promise<Ending> {
    const startedAt = performance.now();
    this.child.kill(signal);
    return { ...(await this.end()), milliseconds: performance.now() - startedAt };
  }

  async end(): Promise<Omit<Ending, 'milliseconds'>> {
    await this.ended;
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );

/** A system for a suite that stops, kills or breaks it. */
export class OwnSystem {
  private constructor(
    readonly dataFolder: string,
    private launch: Launch,
    private system: RunningSystem,
    private readonly given: Omit<LaunchOptions, 'dataFolder'>,
  ) {}

  static async start({
    processes = false,
    environment,
  }: { processes?: boolean; environment?: LaunchOptions['environment'] } = {}): Promise<OwnSystem> {
    const dataFolder = await newDataFolder();
    const given = { arguments: ['--free-ports', ...(processes ? ['--processes'] : [])], environment };
    const launch = new Launch({ dataFolder, ...given });
    try {
      return new OwnSystem(dataFolder, launch, await launch.untilReady(), given);
    } catch (error) {
      await launch.kill('SIGKILL');
      await rm(dataFolder, { recursive: true, force: true });
      throw error;
    }
  }

  get now(): RunningSystem {
    return this.system;
  }

  get hasEnded(): boolean {
    return this.launch.hasEnded;
  }

  kill(signal: NodeJS.Signals): Promise<Ending> {
    return this.launch.kill(signal);
  }

  /** Starts again on the same data; on other ports, as free ones are taken. @returns how long it took, in milliseconds. */
  async restart(): Promise<number> {
    if (!this.launch.hasEnded) await this.launch.kill('SIGTERM');
    const startedAt = performance.now();
    this.launch = new Launch({ dataFolder: this.dataFolder, ...this.given });
    this.system = await this.launch.untilReady();
    return performance.now() - startedAt;
  }

  /** Ends the system and removes its data. */
  async stop(): Promise<void> {
    if (!this.launch.hasEnded) await this.launch.kill('SIGTERM');
    await until(
      'the end of everything that was started',
      async () => processesOn(this.dataFolder).length === 0,
      35_000,
    );
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

export const newDataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'iworkz-e2e-'));

/** Asks again until it is so. @throws when it is not so in time. */
export async function until(what: string, ask: () => Promise<boolean>, limitMs = 15_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await ask())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await sleep(50);
  }
}

export function isAlive(pid: number): boolean {
  try {
    // A process that ended and was not collected yet has no memory left, so its command line is empty.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

/** Every process, other than this one, that was told of the folder by argument or by environment. */
export function processesOn(dataFolder: string): number[] {
  const told = (pid: number): boolean => {
    try {
      const said = readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
      return said.includes(dataFolder);
    } catch {
      return false; // Gone meanwhile, or another account's.
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && told(pid));
}

/** Whether somebody listens there. */
export async function listens(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
