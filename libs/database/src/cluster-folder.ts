import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { codeOf, DatabaseError, detailOf } from './database-error.js';
import { serverEnvironment } from './server-account.js';
import type { ServerAccount } from './server-account.js';
import type { ServerBinaries } from './server-binaries.js';
import { lastComplaint } from './server-log.js';

const PARTIAL = 'cluster.partial-';
const MEBIBYTE = 2 ** 20;
/** A new cluster takes 40 MB and its first write-ahead segments 16 MB each; an old one must at least write one more. */
const FREE_FOR_NEW = 200 * MEBIBYTE;
const FREE_FOR_OLD = 32 * MEBIBYTE;

/** A folder of ours: `cluster/` is what PostgreSQL calls its data directory, `server.log` what it says. */
export class ClusterFolder {
  readonly cluster: string;
  readonly logFile: string;
  readonly lockFile: string;

  constructor(readonly folder: string) {
    this.cluster = path.join(folder, 'cluster');
    this.logFile = path.join(folder, 'server.log');
    this.lockFile = path.join(folder, 'owner.json');
  }

  /** @throws DatabaseError folder_unreadable, disk_full */
  open(): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      readdirSync(this.folder);
      const trial = path.join(this.folder, '.writable');
      writeFileSync(trial, '');
      rmSync(trial);
    } catch (error) {
      throw this.failure(error);
    }
    const { bavail, bsize } = statfsSync(this.folder);
    if (bavail * bsize < (this.exists() ? FREE_FOR_OLD : FREE_FOR_NEW)) {
      throw new DatabaseError('database.disk_full', { folder: this.folder });
    }
  }

  exists(): boolean {
    return existsSync(this.cluster);
  }

  /**
   * Makes the cluster in a folder of another name and renames it when all of it is there: a creation that was
   * interrupted leaves only a folder that the next start throws away.
   * @throws DatabaseError creation_failed, disk_full
   */
  async create(how: {
    account: ServerAccount;
    initdb: string;
    user: string;
    password: string;
    durable: boolean;
  }): Promise<void> {
    this.removePartial();
    const partial = path.join(this.folder, PARTIAL + randomBytes(6).toString('hex'));
    const passwordFile = path.join(partial, 'password');
    const cluster = path.join(partial, 'cluster');
    try {
      mkdirSync(partial, { mode: 0o700 });
      writeFileSync(passwordFile, `${how.password}\n`, { mode: 0o600 });
      this.giveTo(how.account, partial);
      const { code, output } = await runToEnd(how.account, how.initdb, [
        ...['-D', cluster, '-U', how.user, '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
        // Sorting and case come from PostgreSQL itself: ICU or libc would tie the order of an index to their version.
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
        // pg_trgm alone asks the C library what a letter is; told C, it finds no letter in Japanese or Korean.
        `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
        ...(how.durable ? [] : ['--no-sync']),
      ]);
      if (code !== 0) throw this.creationFailure(output);
      renameSync(cluster, this.cluster);
      if (how.durable) syncFolder(this.folder);
    } catch (error) {
      throw error instanceof DatabaseError ? error : this.failure(error);
    } finally {
      this.removePartial();
    }
  }

  /** @throws DatabaseError data_damaged, version_mismatch, folder_unreadable */
  check(account: ServerAccount): void {
    let found: string;
    try {
      found = readFileSync(path.join(this.cluster, 'PG_VERSION'), 'utf8').trim();
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw this.failure(error);
      throw new DatabaseError('database.data_damaged', { folder: this.folder, detail: 'PG_VERSION is missing' });
    }
    const expected = account.serverVersion;
    if (found !== expected) {
      throw new DatabaseError('database.version_mismatch', { folder: this.folder, found, expected });
    }
    // The way to run as another account may differ from the last start, e.g. in a container that forbids namespaces.
    if (account.owner && statSync(this.cluster).uid !== account.owner.uid) this.giveTo(account, this.cluster);
    if (!account.owner && statSync(this.cluster).uid !== process.getuid?.()) {
      throw new DatabaseError('database.folder_unreadable', {
        folder: this.folder,
        detail: 'it belongs to another account',
      });
    }
  }

  private giveTo(account: ServerAccount, target: string): void {
    if (!account.owner) return;
    const { uid, gid } = account.owner;
    const { status, stderr } = spawnSync('chown', ['-R', `${uid}:${gid}`, target], { encoding: 'utf8' });
    if (status !== 0) {
      throw new DatabaseError('database.folder_unreadable', { folder: this.folder, detail: stderr.trim() });
    }
    chownSync(target, uid, gid);
    chmodSync(target, 0o700);
  }

  private removePartial(): void {
    for (const name of readdirSync(this.folder)) {
      if (!name.startsWith(PARTIAL)) continue;
      // The program that an earlier run was interrupted in may still be writing; it ends when its folder is gone.
      rmSync(path.join(this.folder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }

  private creationFailure(output: string): DatabaseError {
    if (/No space left on device/.test(output)) return new DatabaseError('database.disk_full', { folder: this.folder });
    return new DatabaseError('database.creation_failed', { folder: this.folder, detail: lastComplaint(output) });
  }

  private failure(error: unknown): DatabaseError {
    if (codeOf(error) === 'ENOSPC') return new DatabaseError('database.disk_full', { folder: this.folder });
    const params = { folder: this.folder, detail: detailOf(error) };
    return new DatabaseError('database.folder_unreadable', params, { cause: error });
  }
}

function runToEnd(
  account: ServerAccount,
  program: ServerBinaries['initdb'],
  programArgs: string[],
): Promise<{ code: number | null; output: string }> {
  const { command, args, options } = account.wrap(program, programArgs);
  return new Promise((resolve, reject) => {
    // cwd: the folder we were started in may be closed to the account that the program runs as.
    const child = spawn(command, args, { ...options, cwd: '/', env: serverEnvironment(), detached: true });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
