import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

let msPerTick: number | undefined;

function statOf(pid: number): { readonly name: string; readonly fields: readonly string[] } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const end = text.lastIndexOf(')');
  return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
}

/** CPU time in ms that the processes have used until now, with that of children they have buried. Resolution: 10 ms. */
export function cpuTime(...pids: readonly number[]): number {
  msPerTick ??= 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  let ticks = 0;
  for (const pid of pids) {
    try {
      ticks += statOf(pid)
        .fields.slice(11, 15) // utime, stime, cutime, cstime
        .reduce((sum, field) => sum + Number(field), 0);
    } catch {
      // Ended meanwhile: its parent has buried it and counts its time.
    }
  }
  return ticks * msPerTick;
}

export interface ProcessInTree {
  readonly pid: number;
  readonly name: string;
}

/** A process and all that descend from it. */
export function processTree(root: number): readonly ProcessInTree[] {
  const children = new Map<number, ProcessInTree[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const { name, fields } = statOf(Number(entry));
      const parent = Number(fields[1]);
      children.set(parent, [...(children.get(parent) ?? []), { pid: Number(entry), name }]);
    } catch {
      // Ended while we read.
    }
  }
  const below = (parent: ProcessInTree): ProcessInTree[] => [
    parent,
    ...(children.get(parent.pid) ?? []).flatMap((child) => below(child)),
  ];
  return below({ pid: root, name: statOf(root).name });
}

/** Physical memory in MiB, shared pages counted in equal parts to those who share them (PSS). */
export function memoryOf(processes: readonly ProcessInTree[]): number {
  let kilobytes = 0;
  for (const { pid } of processes) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // Ended while we read.
    }
  }
  return kilobytes / 1024;
}

/** Resolves when the processes use less than a tenth of a CPU; what a request set in motion is then done. */
export async function settled(pids: readonly number[], limitMs = 15_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (let before = cpuTime(...pids); performance.now() < deadline;) {
    await sleep(200);
    const now = cpuTime(...pids);
    if (now - before <= 20) return;
    before = now;
  }
}
