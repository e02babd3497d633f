import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { connectionUrl, EmbeddedPostgres } from '@iworkz/database';

import { freePort } from './free-ports.js';
import { prepareDatabase } from './prepared-database.js';

/** A PostgreSQL server that a spec may take away and bring back, on an address that stays. */
export interface OwnServer {
  /** As the role of a context, or of the job queue (`jobs`). */
  url(context: string): string;
  readonly adminUrl: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and deletes its data. */
  remove(): Promise<void>;
}

/** Starts a server with the tables of these folders of prisma/. Takes seconds: for specs in which the server goes away. */
export async function ownServer(contexts: readonly string[]): Promise<OwnServer> {
  const home = mkdtempSync(path.join(tmpdir(), 'iworkz-own-server-'));
  const password = randomBytes(24).toString('hex');
  const postgres = new EmbeddedPostgres({ folder: path.join(home, 'server'), port: await freePort(), password });
  await postgres.start();
  const { adminUrl } = postgres;
  await prepareDatabase(adminUrl, contexts, password);
  return {
    url: (context) => connectionUrl(adminUrl, { name: context, password }),
    adminUrl,
    stop: () => postgres.stop(),
    start: () => postgres.start(),
    remove: async () => {
      await postgres.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Fixed, unlike the server's own choice at each start: whoever was connected must find it again. */
