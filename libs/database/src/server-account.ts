import { spawnSync } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';

import { DatabaseError } from './database-error.js';

/** How the server is run so that it is not root. PostgreSQL refuses root, and so does initdb. */
export interface ServerAccount {
  readonly way: 'same-user' | 'user-namespace' | 'folder-owner' | 'nobody' | 'nobody-passing-closed-folders';
  /** Who must own the data files, as seen from outside; undefined where the files are ours anyway. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  readonly serverVersion: string;
  wrap(command: string, args: readonly string[]): { command: string; args: string[]; options: SpawnOptions };
}

type Candidate = Omit<ServerAccount, 'serverVersion'>;

/** Nothing of ours: PGDATA or PGPORT of the person who starts us must not steer the server, nor their language its log. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

const NOBODY = 65534;

/**
 * The first way that can really run the server beside this folder; each is tried, none is assumed.
 * @throws DatabaseError root_refused, package_damaged
 */
export function chooseServerAccount(folder: string, postgres: string): ServerAccount {
  const root = process.getuid?.() === 0;
  // The folder itself holds nothing secret by name; the files in it are closed one by one.
  if (root) chmodSync(folder, 0o711);

  let refusal = '';
  for (const candidate of root ? waysForRoot(folder) : [sameUser()]) {
    const { command, args, options } = candidate.wrap('sh', [
      '-c',
      'test -x "$1" && exec "$2" --version',
      'sh',
      folder,
      postgres,
    ]);
    const probe = spawnSync(command, args, {
      ...{ cwd: '/', env: serverEnvironment(), encoding: 'utf8' as const },
      ...{ uid: options.uid, gid: options.gid },
    });
    const version = /\(PostgreSQL\) (\d+)/.exec(probe.stdout ?? '')?.[1];
    if (probe.status === 0 && version) return { ...candidate, serverVersion: version };
    refusal = (probe.stderr ?? '').trim() || (probe.error?.message ?? `exit ${probe.status}`);
  }
  if (root) throw new DatabaseError('database.root_refused', { folder });
  throw new DatabaseError('database.package_damaged', { path: postgres, detail: refusal });
}

function sameUser(): Candidate {
  return { way: 'same-user', wrap: (command, args) => ({ command, args: [...args], options: {} }) };
}

function* waysForRoot(folder: string): Generator<Candidate> {
  // In a namespace root is merely called 1000: it still owns root's files, so a root home of mode 0700 is no obstacle.
  yield {
    way: 'user-namespace',
    owner: { uid: 0, gid: 0 },
    wrap: (command, args) => ({
      command: 'unshare',
      args: ['--user', '--map-user=1000', '--map-group=1000', command, ...args],
      options: {},
    }),
  };
  // Namespaces are forbidden in many containers. `sudo npm start` in a user's own folder: be that user.
  const { uid, gid } = statSync(folder);
  if (uid !== 0) yield withIds('folder-owner', uid, gid);
  yield withIds('nobody', NOBODY, NOBODY);
  // Folders above may be closed to others. One capability lets nobody pass them; it also lets the server open any
  // file, which only its superuser could ask it to, so this comes last.
  yield {
    way: 'nobody-passing-closed-folders',
    owner: { uid: NOBODY, gid: NOBODY },
    wrap: (command, args) => ({
      command: 'setpriv',
      args: [
        `--reuid=${NOBODY}`,
        `--regid=${NOBODY}`,
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        command,
        ...args,
      ],
      options: {},
    }),
  };
}

function withIds(way: ServerAccount['way'], uid: number, gid: number): Candidate {
  return { way, owner: { uid, gid }, wrap: (command, args) => ({ command, args: [...args], options: { uid, gid } }) };
}
