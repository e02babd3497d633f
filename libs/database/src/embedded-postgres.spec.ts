import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { EmbeddedPostgres } from './embedded-postgres.js';
import type { EmbeddedPostgresOptions } from './embedded-postgres.js';

const password = 'a-password-of-the-tests';
let home: string;

beforeAll(() => {
  // A space, because people have them in their paths; mkdtemp closes the folder to all others (0700).
  home = mkdtempSync(path.join(tmpdir(), 'iworkz database-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function aServer(name: string, options: Partial<EmbeddedPostgresOptions> = {}): EmbeddedPostgres {
  return new EmbeddedPostgres({ folder: path.join(home, name), port: 0, password, ...options });
}

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

function postmaster(name: string): number {
  return Number(readFileSync(path.join(home, name, 'cluster/postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

async function eventually(condition: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(20)) {
    if (await condition()) return true;
  }
  return false;
}

describe('a data folder that lives', () => {
  const name = 'living data';

  it('is created once, answers, reads Japanese and keeps what was written over a stop', async () => {
    const steps: string[] = [];
    const server = aServer(name, { onProgress: ({ step }) => steps.push(step) });
    await server.start();
    await ask(server.adminUrl, `create table kept (name text); insert into kept values ('東京都')`);
    await ask(server.adminUrl, 'create extension pg_trgm');
    const trigrams = await ask<{ n: number }>(server.adminUrl, `select cardinality(show_trgm('東京都')) as n`);
    await server.stop();
    await server.start();
    const rows = await ask(server.adminUrl, 'select name from kept');
    await server.stop();

    expect(rows).toEqual([{ name: '東京都' }]);
    expect(trigrams[0]?.n).toBeGreaterThan(2);
    expect(steps).toEqual(['creating', 'starting', 'ready', 'starting', 'ready']);
  });

  it('recovers what was committed after the server was killed, and tells its owner of the crash', async () => {
    let crash: string | undefined;
    const server = aServer(name, { onCrash: (error) => (crash = error.code) });
    await server.start();
    await ask(server.adminUrl, `insert into kept values ('committed')`);
    process.kill(postmaster(name), 'SIGKILL');
    expect(await eventually(() => crash !== undefined, 5)).toBe(true);

    await server.start();
    const rows = await ask(server.adminUrl, `select name from kept where name = 'committed'`);
    await server.stop();
    expect(rows).toHaveLength(1);
    expect(crash).toBe('database.server_failed');
  });

  it('is not left running when its owner is killed, and the next owner finds everything', async () => {
    const { child, url } = await startInAnotherProcess(name);
    await ask(url, `insert into kept values ('before the kill')`);
    const pid = postmaster(name);
    child.kill('SIGKILL');
    expect(await eventually(() => !isRunning(pid), 5)).toBe(true);

    const next = aServer(name);
    await next.start();
    const rows = await ask(next.adminUrl, `select name from kept where name = 'before the kill'`);
    await next.stop();
    expect(rows).toHaveLength(1);
  });

  it('is taken over at once from an owner that was killed a moment ago', async () => {
    const { child } = await startInAnotherProcess(name);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));

    const next = aServer(name);
    await next.start();
    const rows = await ask(next.adminUrl, 'select 1 as one');
    await next.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('is refused to a second owner while the first one lives', async () => {
    const server = aServer(name);
    await server.start();
    await expect(aServer(name).start()).rejects.toMatchObject({
      code: 'database.folder_in_use',
      params: { pid: process.pid },
    });
    const rows = await ask(server.adminUrl, 'select 1 as one');
    await server.stop();
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('does not mistake another program for its server when the number in the lock file was given away', async () => {
    const lockFile = path.join(home, name, 'cluster/postmaster.pid');
    writeFileSync(lockFile, `${process.pid}\n${path.join(home, name, 'cluster')}\n1\n5432\n\n127.0.0.1\n`, {
      mode: 0o600,
    });
    const server = aServer(name);
    await server.start();
    expect(postmaster(name)).not.toBe(process.pid);
    await server.stop();
  });

  it('names another password, another version and missing files as what they are', async () => {
    await expect(aServer(name, { password: 'another-password' }).start()).rejects.toMatchObject({
      code: 'database.wrong_password',
    });

    const version = path.join(home, name, 'cluster/PG_VERSION');
    writeFileSync(version, '15\n');
    await expect(aServer(name).start()).rejects.toMatchObject({
      code: 'database.version_mismatch',
      params: { found: '15', expected: '18' },
    });
    writeFileSync(version, '18\n');

    rmSync(path.join(home, name, 'cluster/global/pg_control'));
    await expect(aServer(name).start()).rejects.toMatchObject({ code: 'database.data_damaged' });
    expect(existsSync(path.join(home, name, 'owner.json'))).toBe(false);
  });
});

describe('a data folder that does not live yet', () => {
  it('is made anew when its creation was interrupted', async () => {
    const left = path.join(home, 'interrupted', 'cluster.partial-0123');
    mkdirSync(path.join(left, 'cluster/base'), { recursive: true });
    writeFileSync(path.join(left, 'cluster/PG_VERSION'), '18\n');
    const server = aServer('interrupted', { keeping: 'throwaway' });
    await server.start();
    const rows = await ask(server.adminUrl, 'select 1 as one');
    const leftOver = existsSync(left);
    await server.stop();

    expect(rows).toEqual([{ one: 1 }]);
    expect(leftOver).toBe(false);
    expect(existsSync(path.join(home, 'interrupted'))).toBe(false); // throwaway means thrown away
  });

  it('refuses a path that is no folder, with a sentence that names it', async () => {
    writeFileSync(path.join(home, 'a file'), '');
    await expect(aServer('a file').start()).rejects.toMatchObject({
      code: 'database.folder_unreadable',
      message: expect.stringContaining(path.join(home, 'a file')),
    });
  });

  it('says that its port is taken, and by that creates nothing that a second try would trip over', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const server = aServer('port', { port, keeping: 'throwaway' });
    await expect(server.start()).rejects.toMatchObject({ code: 'database.port_in_use', params: { port } });

    await new Promise((resolve) => other.close(resolve));
    await server.start();
    expect(server.port).toBe(port);
    await server.stop();
  });
});

async function startInAnotherProcess(name: string) {
  const here = import.meta.dirname;
  const child = spawn(
    process.execPath,
    [
      ...['--import', path.join(here, 'testing/from-sources.mjs'), path.join(here, 'testing/server-program.ts')],
      ...[path.join(home, name), password],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.once('exit', (code) => reject(new Error(`The other process ended with ${code}`)));
  });
  return { child, url };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
