import type { Profiler } from 'node:inspector';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { printTable } from './report.ts';

const preload = new URL('./profiler-preload.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Profiles a process for as long as something runs. */
export class Profiled {
  private readonly folder: string;
  private readonly file: string;

  /** @param folder for the files, which Chrome and editors can open. */
  constructor(folder: string, process: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, `${process}.partial`);
  }

  /** How the process has to be started. */
  get start(): { readonly execArgv: readonly string[]; readonly env: Readonly<Record<string, string>> } {
    return { execArgv: ['--import', preload], env: { BENCH_PROFILE_FILE: this.file } };
  }

  async during<T>(pid: number, name: string, work: () => Promise<T>): Promise<T> {
    rmSync(this.file, { force: true });
    process.kill(pid, 'SIGUSR2');
    const result = await work();
    process.kill(pid, 'SIGUSR2');
    for (let size = -1; ; await sleep(100)) {
      const before = size;
      size = existsSync(this.file) ? readFileSync(this.file).length : 0;
      if (size > 0 && size === before) break;
    }
    const file = join(this.folder, `${name}.cpuprofile`);
    renameSync(this.file, file);
    printHotSpots(name, JSON.parse(readFileSync(file, 'utf8')) as Profiler.Profile);
    return result;
  }
}

function ownerOf(url: string, functionName: string): string {
  const path = url.replace(/^file:\/\//, '').replace(root, '');
  const packages = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (packages) return packages[1]!;
  if (path.startsWith('node:')) return path.split('/').slice(0, 2).join('/');
  if (path === '') return functionName.startsWith('(') ? functionName : '(native)';
  return dirname(path).replace('/dist', '');
}

/** Prints in whose code the time went (self time) and in which functions, as shares of the time that was not idle. */
function printHotSpots(name: string, { nodes, samples = [], timeDeltas = [] }: Profiler.Profile): void {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  samples.forEach((id, index) => {
    const { url, functionName, lineNumber } = frames.get(id)!;
    // What the profiler itself does at its start is nobody's.
    if (functionName === '(idle)' || url === 'node:inspector') return;
    const time = timeDeltas[index] ?? 0;
    busy += time;
    const owner = ownerOf(url, functionName);
    owners.set(owner, (owners.get(owner) ?? 0) + time);
    const place = `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
    functions.set(place, (functions.get(place) ?? 0) + time);
  });
  const top = (times: Map<string, number>, count: number) =>
    [...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([place, time]) => [place, (100 * time) / busy]);
  printTable(`Profile of ${name}: whose code`, ['owner', '% of busy time'], top(owners, 15));
  printTable(`Profile of ${name}: functions`, ['function', '% of busy time'], top(functions, 20));
}
