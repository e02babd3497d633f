import type { ServiceName } from '@iworkz/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { processTree, type ProcessInTree } from './processes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'apps/local/dist/main.js');
const stopWithParent = pathToFileURL(join(root, 'tools/stop-with-launcher.mjs')).href;

export interface ProductOptions {
  readonly dataFolder: string;
  /** One process a service instead of one for all. */
  readonly processes?: boolean;
  readonly web?: boolean;
  /** With the demo companies, jobs and candidates. */
  readonly world?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly execArgv?: readonly string[];
  readonly onLine?: (line: string) => void;
}

/** The product as `npm start` runs it, on free ports. */
export class Product {
  private readonly process: ChildProcess;
  /** From the start of the process to "Ready". */
  readonly startMs: number;
  readonly gatewayUrl: string;
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;

  private constructor(process: ChildProcess, startMs: number, urls: Pick<Product, 'gatewayUrl' | 'serviceUrls'>) {
    this.process = process;
    this.startMs = startMs;
    this.gatewayUrl = urls.gatewayUrl;
    this.serviceUrls = urls.serviceUrls;
  }

  /** @throws Error with the last lines it said when it ends instead of getting ready. */
  static async start(options: ProductOptions): Promise<Product> {
    const { dataFolder, processes = false, web = false, world = false, env, execArgv = [], onLine } = options;
    const args = ['start', '--free-ports', '--data-folder', dataFolder];
    args.push('--web', web ? 'yes' : 'no', '--world', world ? 'demo' : 'none', ...(processes ? ['--processes'] : []));
    const startedAt = performance.now();
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', stopWithParent, ...execArgv, program, ...args],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    const said: string[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream! }).on('line', (line) => {
          said.push(line);
          onLine?.(line);
          if (/ s {2}Ready$/.test(line)) resolve();
        });
      }
      child.once('exit', () => reject(new Error(`the product did not start:\n${said.slice(-10).join('\n')}`)));
    });
    await ready;
    const startMs = performance.now() - startedAt;
    const { url, ports } = JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')) as {
      url: string;
      ports: { services: Record<ServiceName, number> };
    };
    const serviceUrls = Object.fromEntries(
      Object.entries(ports.services).map(([name, port]) => [name, `http://127.0.0.1:${port}`]),
    ) as Record<ServiceName, string>;
    return new Product(child, startMs, { gatewayUrl: url, serviceUrls });
  }

  get pid(): number {
    return this.process.pid!;
  }

  /** PostgreSQL's processes and all others. */
  processes(): { readonly postgres: readonly ProcessInTree[]; readonly own: readonly ProcessInTree[] } {
    const tree = processTree(this.pid);
    // The shell that starts PostgreSQL under an account of its own goes with it.
    const isPostgres = ({ name }: ProcessInTree): boolean => name === 'postgres' || name === 'sh';
    return { postgres: tree.filter(isPostgres), own: tree.filter((process) => !isPostgres(process)) };
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const insist = setTimeout(() => this.process.kill('SIGKILL'), 30_000);
    await ended;
    clearTimeout(insist);
  }
}
