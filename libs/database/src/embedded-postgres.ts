import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { ClusterFolder } from './cluster-folder.js';
import { codeOf, DatabaseError } from './database-error.js';
import { FolderLock } from './folder-lock.js';
import { progressText } from './messages.js';
import type { ProgressStep } from './messages.js';
import { commandLine, isAlive } from './running-process.js';
import { chooseServerAccount, serverEnvironment } from './server-account.js';
import type { ServerAccount } from './server-account.js';
import { serverBinaries } from './server-binaries.js';
import { failureIn, readLogFrom, tellsOfAddressInUse, tellsOfDyingBackends } from './server-log.js';

export interface EmbeddedPostgresOptions {
  /** Holds everything the server writes; made when missing. */
  readonly folder: string;
  /** On 127.0.0.1. 0 picks a free port at the first start, which later starts keep: whoever was connected finds it again. */
  readonly port: number;
  /** Of the superuser. It is set when the data is created and must be the same ever after. */
  readonly password: string;
  /** Default `iworkz_admin`. */
  readonly user?: string;
  /** Made when missing. Default `iworkz`. */
  readonly database?: string;
  /**
   * `durable` (default): what was committed survives a power cut. `throwaway`: nothing is forced to disk, and the
   * whole folder is removed when the server stops. For tests.
   */
  readonly keeping?: 'durable' | 'throwaway';
  readonly onProgress?: (progress: { step: ProgressStep; text: string }) => void;
  /** Called when the server ends without `stop()`; a later `start()` recovers. */
  readonly onCrash?: (error: DatabaseError) => void;
  /** Default 120: replaying a long log after a crash takes its time. */
  readonly startTimeoutSeconds?: number;
}

interface RunningServer {
  readonly supervisor: ChildProcess;
  readonly ended: Promise<void>;
  readonly port: number;
  readonly lock: FolderLock;
}

/**
 * Runs the server ($2...) and ends it as soon as standard input ends, which happens also when the process that held
 * the other end was killed: a server without its owner would keep the port and the data for ever. Signals meant for
 * the whole group are ignored here, or nobody would be left to do it. $1: folder to remove when the input has ended
 * (not when the server failed by itself), or nothing.
 */
const SUPERVISOR = `
trap '' HUP INT TERM
remove=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -INT "$server") &
watcher=$!
exec 3<&-
wait "$server"; code=$?
kill -KILL "$watcher" 2>/dev/null
if wait "$watcher" && [ -n "$remove" ]; then rm -rf -- "$remove"; fi
exit "$code"
`;

const LOG_KEPT_BYTES = 10 * 2 ** 20;
const STOP_SECONDS = 30;

/** A real PostgreSQL server of our own, from an npm package. */
export class EmbeddedPostgres {
  private readonly files: ClusterFolder;
  private readonly user: string;
  private readonly database: string;
  private readonly durable: boolean;
  private running: RunningServer | undefined;
  private keptPort: number | undefined;

  constructor(private readonly options: EmbeddedPostgresOptions) {
    this.files = new ClusterFolder(path.resolve(options.folder));
    this.user = options.user ?? 'iworkz_admin';
    this.database = options.database ?? 'iworkz';
    this.durable = (options.keeping ?? 'durable') === 'durable';
  }

  /** Of the superuser, for `provision` and `applyMigrations`; services use `connectionUrl`. */
  get adminUrl(): string {
    return this.urlOf(this.database);
  }

  get port(): number {
    if (!this.running) throw new Error('The embedded PostgreSQL is not running');
    return this.running.port;
  }

  /**
   * Resolves when the server answers and the database exists. Cleans up after an earlier run that was killed.
   * @throws DatabaseError every code of the server; nothing is left running then
   */
  async start(): Promise<void> {
    if (this.running) return;
    const binaries = serverBinaries();
    this.files.open();
    const lock = FolderLock.take(this.files.lockFile, this.files.folder);
    try {
      const account = chooseServerAccount(this.files.folder, binaries.postgres);
      await this.endPreviousServer();
      if (!this.files.exists()) {
        this.report('creating');
        const { password } = this.options;
        await this.files.create({ account, initdb: binaries.initdb, user: this.user, password, durable: this.durable });
      }
      this.files.check(account);
      this.report('starting');
      this.running = await this.launchUntilItAnswers(account, binaries.postgres, lock);
      await this.ensureDatabase();
      this.report('ready');
    } catch (error) {
      if (this.running) await this.stop();
      lock.release();
      throw error;
    }
  }

  /** Ends all sessions, rolls back what they had open, and resolves when the data is closed. */
  async stop(): Promise<void> {
    const server = this.running;
    if (!server) return;
    this.running = undefined;
    await this.end(server.supervisor, server.ended);
    server.lock.release();
    if (!this.durable) rmSync(this.files.folder, { recursive: true, force: true });
  }

  private async launchUntilItAnswers(
    account: ServerAccount,
    postgres: string,
    lock: FolderLock,
  ): Promise<RunningServer> {
    const deadline = Date.now() + (this.options.startTimeoutSeconds ?? 120) * 1000;
    for (let attempt = 1; ; attempt += 1) {
      const port = this.keptPort ?? (await this.freePort());
      const logStart = this.rotateLog();
      const { supervisor, ended } = this.launch(account, postgres, port);
      const outcome = await this.firstAnswer(port, ended, deadline);
      if (outcome === 'answers') {
        this.keptPort = port;
        const server = { supervisor, ended, port, lock };
        void ended.then(() => this.noticeEnd(server, logStart));
        return server;
      }
      if (outcome === 'wrong-password' || outcome === 'late') {
        await this.end(supervisor, ended);
        if (outcome === 'wrong-password') {
          throw new DatabaseError('database.wrong_password', { folder: this.files.folder });
        }
        const seconds = this.options.startTimeoutSeconds ?? 120;
        throw new DatabaseError('database.start_timeout', { seconds, log: this.files.logFile });
      }
      const log = readLogFrom(this.files.logFile, logStart);
      const passing = tellsOfDyingBackends(log) || (this.options.port === 0 && attempt < 5 && tellsOfAddressInUse(log));
      if (!passing || Date.now() > deadline) {
        const { folder, logFile } = this.files;
        throw failureIn(log, { folder, port, logFile });
      }
      await sleep(200);
    }
  }

  private launch(account: ServerAccount, postgres: string, port: number) {
    const removeAfterwards = this.durable ? '' : this.files.folder;
    const log = openSync(this.files.logFile, 'a', 0o600);
    try {
      const { command, args, options } = account.wrap('sh', [
        ...['-c', SUPERVISOR, 'iworkz-postgres', removeAfterwards],
        ...[postgres, '-D', realpathSync(this.files.cluster), ...serverSettings(port, this.durable)],
      ]);
      // A group of its own: Ctrl-C in the terminal must reach the services first, which then stop the server.
      const supervisor = spawn(command, args, {
        ...options,
        cwd: '/',
        env: serverEnvironment(),
        detached: true,
        stdio: ['pipe', log, log],
      });
      supervisor.stdin?.on('error', () => undefined); // The supervisor went first; `ended` tells.
      // A program that forgets stop() may still end; the server ends with it.
      supervisor.unref();
      (supervisor.stdin as Socket).unref();
      const ended = new Promise<void>((resolve) => {
        supervisor.once('exit', () => resolve());
        supervisor.once('error', () => resolve());
      });
      return { supervisor, ended };
    } finally {
      closeSync(log);
    }
  }

  private async firstAnswer(
    port: number,
    ended: Promise<void>,
    deadline: number,
  ): Promise<'answers' | 'ended' | 'wrong-password' | 'late'> {
    let over = false;
    void ended.then(() => (over = true));
    const started = Date.now();
    let toldOfRecovery = false;
    while (Date.now() < deadline) {
      if (over) return 'ended';
      try {
        await query(this.urlOf('postgres', port), 'select 1');
        return 'answers';
      } catch (error) {
        if (codeOf(error) === '28P01' || codeOf(error) === '28000') return 'wrong-password';
      }
      if (!toldOfRecovery && Date.now() - started > 3000) {
        toldOfRecovery = true;
        this.report('recovering');
      }
      await Promise.race([ended, sleep(15)]);
    }
    return 'late';
  }

  private async end(supervisor: ChildProcess, ended: Promise<void>): Promise<void> {
    supervisor.ref();
    supervisor.stdin?.end();
    if (await within(STOP_SECONDS, ended)) return;
    // Not closed in time: give up its sessions hard. The log is replayed at the next start, nothing committed is lost.
    const pid = this.postmasterPid();
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    await ended;
  }

  private noticeEnd(server: RunningServer, logStart: number): void {
    if (this.running !== server) return;
    this.running = undefined;
    server.lock.release();
    const { folder, logFile } = this.files;
    const log = existsSync(logFile) ? readLogFrom(logFile, logStart) : '';
    this.options.onCrash?.(failureIn(log, { folder, port: server.port, logFile }));
  }

  /** After a SIGKILL of everything only the file is left, and its number may belong to another program by now. */
  private async endPreviousServer(): Promise<void> {
    const pidFile = path.join(this.files.cluster, 'postmaster.pid');
    const pid = this.postmasterPid();
    if (pid !== undefined) {
      this.report('stopping_previous');
      for (const [signal, seconds] of [
        ['SIGINT', STOP_SECONDS],
        ['SIGQUIT', 10],
      ] as const) {
        if (this.postmasterPid() !== pid) break;
        process.kill(pid, signal);
        for (const until = Date.now() + seconds * 1000; Date.now() < until && isAlive(pid);) await sleep(20);
      }
      if (isAlive(pid)) throw new DatabaseError('database.folder_in_use', { folder: this.files.folder, pid });
    }
    rmSync(pidFile, { force: true });
  }

  /** Of a server that is alive and really serves this folder. */
  private postmasterPid(): number | undefined {
    const pidFile = path.join(this.files.cluster, 'postmaster.pid');
    if (!existsSync(pidFile)) return undefined;
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]);
    if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
    return commandLine(pid).includes(` -D ${realpathSync(this.files.cluster)} `) ? pid : undefined;
  }

  private async freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once('error', (error) => {
        const taken = codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES';
        reject(
          taken ? new DatabaseError('database.port_in_use', { port: this.options.port }, { cause: error }) : error,
        );
      });
      probe.listen(this.options.port, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
    });
  }

  /** The size of the log from which this start will write on. */
  private rotateLog(): number {
    const { logFile } = this.files;
    if (!existsSync(logFile)) return 0;
    const { size } = statSync(logFile);
    if (size < LOG_KEPT_BYTES) return size;
    renameSync(logFile, `${logFile}.1`);
    return 0;
  }

  private async ensureDatabase(): Promise<void> {
    const maintenance = this.urlOf('postgres');
    const { rowCount } = await query(maintenance, 'select 1 from pg_database where datname = $1', [this.database]);
    if (rowCount === 0) await query(maintenance, `create database ${pg.escapeIdentifier(this.database)}`);
  }

  private urlOf(database: string, port = this.port): string {
    const [user, password] = [this.user, this.options.password].map(encodeURIComponent);
    return `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  }

  private report(step: ProgressStep): void {
    this.options.onProgress?.({ step, text: progressText(step) });
  }
}

function serverSettings(port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '220',
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our queries are short: compiling one costs more than running it.
    jit: 'off',
    // A statement or the detail of a violated constraint would write people's data into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
        }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function query(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // The query itself rejects.
  try {
    await client.connect();
    return await client.query(text, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function within(seconds: number, ended: Promise<void>): Promise<boolean> {
  const patience = new AbortController();
  const late = sleep(seconds * 1000, false, { signal: patience.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), late]);
  patience.abort();
  return inTime;
}
