import { contextNames, serviceNames, type ServiceName } from '@iworkz/contracts';
import { migrateContexts, provision } from '@iworkz/database';
import { readGatewayConfig, startGateway } from '@iworkz/app-gateway';
import { adaptersFor, processEnvironment, readEngineSettings, startService } from '@iworkz/platform';
import { mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabaseServer } from './database-server.js';
import { developmentKeys } from './development-keys.js';
import { checkEngines, engineEnvironment, keepAdapters, type EngineWishes } from './engines.js';
import { adminEmail, passedOnVariables, platformDatabases, stackEnvironment } from './environment.js';
import { CannotStart } from './failure.js';
import { documentedPorts, freePorts } from './ports.js';
import { startProcess } from './service-process.js';
import { serviceDefinitions } from './services.js';
import { startWeb, type RunningChild } from './web-server.js';
import { prismaFolder } from './workspace.js';

export interface StackOptions {
  readonly dataFolder: string;
  readonly host: string;
  /** Other ports than the documented ones, e.g. to run beside another system. */
  readonly freePorts: boolean;
  /** One process a service instead of one for all. */
  readonly processes: boolean;
  /** false: without the pages, for tests that need only the API. */
  readonly web: boolean;
  readonly engines: EngineWishes;
  readonly say: (line: string) => void;
}

export interface RunningStack {
  /** The one public address. */
  readonly url: string;
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  readonly admin: { readonly email: string; readonly password: string };
  /** Stops everything that was started, last first. */
  close(): Promise<void>;
}

/** Less than this and PostgreSQL would soon stop in the middle of a write. */
const leastFreeBytes = 500 * 1024 * 1024;

async function checkDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastFreeBytes)
    throw new CannotStart(
      `The disk that holds ${folder} is almost full. Free at least 500 MB and start again; nothing that was stored is lost.`,
    );
}

/** Starts PostgreSQL, every service, the gateway and the pages, and resolves when all of them answer. */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const { dataFolder, host, say } = options;
  const running: RunningChild[] = [];
  const close = async (): Promise<void> => {
    for (const part of running.splice(0).reverse()) await part.close();
  };
  try {
    await mkdir(join(dataFolder, 'logs'), { recursive: true });
    await checkDisk(dataFolder);
    const ports = options.freePorts ? await freePorts(host) : await documentedPorts(host);
    const keys = await developmentKeys(join(dataFolder, 'keys.json'));
    const engines = engineEnvironment(processEnvironment(), options.engines, keys.databasePassword);
    const settings = readEngineSettings(engines);
    const adapters = adaptersFor(settings);
    await checkEngines(settings);
    await keepAdapters(dataFolder, adapters);
    const real = Object.entries(adapters).filter(([, adapter]) => adapter !== 'embedded');
    if (real.length > 0) say(`Engines: ${real.map(([port, adapter]) => `${port} on ${adapter}`).join(', ')}`);

    const postgres = await startDatabaseServer({
      folder: join(dataFolder, 'postgres'),
      password: keys.databasePassword,
      say,
    });
    running.push(postgres);

    const databases = [...contextNames, ...platformDatabases];
    await provision({
      adminUrl: postgres.adminUrl,
      contexts: databases.map((name) => ({ name, password: keys.databasePassword, ownsSchema: name === 'jobs' })),
    });
    const migrated = await migrateContexts({
      adminUrl: postgres.adminUrl,
      prismaFolder,
      contexts: databases.filter((name) => name !== 'jobs'),
    });
    if (migrated.length > 0) say(`Database: ${migrated.length} migrations applied`);

    const environment = {
      ...stackEnvironment({ host, ports, adminDatabaseUrl: postgres.adminUrl, keys, dataFolder, engines }),
      ...passedOnVariables(processEnvironment()),
    };
    if (options.processes) {
      const started = await Promise.all(
        serviceNames.map((name) =>
          startProcess(name, environment, `http://${host}:${ports.services[name]}`, dataFolder),
        ),
      );
      running.push(...started);
    } else {
      for (const name of serviceNames) running.push(await startService(serviceDefinitions[name], environment));
    }
    say(`Services: ${serviceNames.length} running${options.processes ? ', one process each' : ' in one process'}`);

    const apiUrl = `http://${host}:${ports.gateway}`;
    if (options.web) {
      running.push(await startWeb({ host, port: ports.web, apiUrl, logFile: join(dataFolder, 'logs', 'web.log') }));
      say('Web pages: running');
    }
    running.push(await startGateway(readGatewayConfig(environment)));
    const runningFile = join(dataFolder, 'running.json');
    // Written beside and renamed: `npm run demo` in another terminal may read at this very moment.
    await writeFile(
      `${runningFile}.partial`,
      JSON.stringify({ url: apiUrl, pid: process.pid, ports, adminEmail }, null, 2),
    );
    await rename(`${runningFile}.partial`, runningFile);
    running.push({ close: () => rm(runningFile, { force: true }) });
    const serviceUrls = Object.fromEntries(
      serviceNames.map((name) => [name, `http://${host}:${ports.services[name]}`]),
    ) as Record<ServiceName, string>;
    return { url: apiUrl, serviceUrls, admin: { email: adminEmail, password: keys.adminPassword }, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}
