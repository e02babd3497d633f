import { EmbeddedPostgres } from '@iworkz/database';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DatabaseServerOptions {
  readonly folder: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

export interface DatabaseServer {
  /** As superuser. */
  readonly adminUrl: string;
  close(): Promise<void>;
}

const restartPauses = [0, 500, 1_000, 2_000, 5_000];

/**
 * PostgreSQL for one machine. When it ends by itself (killed by the system for its memory, say) it is started again on the same
 * address, since the services know no other; what was committed is there again.
 */
export async function startDatabaseServer({ folder, password, say }: DatabaseServerOptions): Promise<DatabaseServer> {
  let closing = false;
  let restarting: Promise<void> | undefined;
  const server = new EmbeddedPostgres({
    folder,
    password,
    port: 0,
    onProgress: ({ text }) => say(`PostgreSQL: ${text}`),
    onCrash: () => {
      if (closing) return;
      say('PostgreSQL ended by itself and is started again');
      restarting = restart();
    },
  });
  const restart = async (): Promise<void> => {
    for (let attempt = 0; !closing; attempt += 1) {
      await sleep(restartPauses[Math.min(attempt, restartPauses.length - 1)]);
      try {
        return await server.start();
      } catch (error) {
        say(`PostgreSQL cannot be started for now: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await server.start();
  return {
    adminUrl: server.adminUrl,
    close: async () => {
      closing = true;
      await restarting;
      await server.stop();
    },
  };
}
