import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';

import { EmbeddedPostgres } from '@iworkz/database';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

import type { TestServer } from './database.js';
import { contextFolders, jobQueue, prepareDatabase, prismaFolder } from './prepared-database.js';

/**
 * One server for a whole run. It starts when the first spec asks for a database, so a run of pure specs pays nothing.
 * Specs run in other threads or processes: they ask over HTTP on loopback, with a word that only this run knows.
 */
export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(quickestFolder(), 'iworkz-test-postgres-'));
  const secret = randomBytes(24).toString('hex');
  const postgres = new EmbeddedPostgres({ folder, port: 0, password: secret, keeping: 'throwaway' });
  const templates = new Map<string, Promise<TestServer>>();
  let started: Promise<void> | undefined;

  const testServer = async (): Promise<TestServer> => {
    await (started ??= postgres.start());
    const content = contentOf(prismaFolder);
    let template = templates.get(content);
    if (!template) templates.set(content, (template = makeTemplate(postgres.adminUrl, content, secret)));
    return template;
  };

  const door = createServer((request, response) => {
    if (request.headers.authorization !== secret) return void response.writeHead(403).end();
    testServer().then(
      (server) => response.end(JSON.stringify(server)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });

  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(0, '127.0.0.1', () => {
      const { port } = door.address() as AddressInfo;
      project.provide('testPostgres', { url: `http://127.0.0.1:${port}/`, secret });
      resolve(async () => {
        door.close();
        door.closeAllConnections();
        await started?.catch(() => undefined);
        await postgres.stop();
        rmSync(folder, { recursive: true, force: true });
      });
    });
  });
}

/**
 * In memory where there is plenty (containers often have 64 MB of it): a database is 300 files, and copying them took
 * 11 ms there against 16 to 300 ms on a disk that journals each new file.
 */
function quickestFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, freemem()) > 4 * 2 ** 30 ? memory : tmpdir();
}

async function makeTemplate(adminUrl: string, content: string, password: string): Promise<TestServer> {
  const template = `template_${content}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`create database ${template}`);
    const url = new URL(adminUrl);
    url.pathname = `/${template}`;
    const contexts = contextFolders();
    await prepareDatabase(url.toString(), contexts, password);
    return { adminUrl, template, contexts: [...contexts, jobQueue], password };
  } finally {
    await client.end();
  }
}

/** Changes with any migration, so a watching run never clones an outdated template. */
function contentOf(folder: string): string {
  const hash = createHash('sha256');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((name) => name.endsWith('migration.sql')).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
