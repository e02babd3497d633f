import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { codeOf } from './database-error.js';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  // A killed process whose parent has not collected it yet still answers signal 0.
  return process.platform !== 'linux' || statFields(pid)[0] !== 'Z';
}

/** Differs between two processes that were given the same number one after the other. */
export function startMark(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${statFields(pid)[19] ?? ''}`;
}

/** The arguments of a process, parted and ended by spaces; empty when it is gone. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return `${ps(pid, 'command')} `;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** /proc/<pid>/stat from the state on (field 3 of proc(5)). The name before it may hold spaces and brackets. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
