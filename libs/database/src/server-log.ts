import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { DatabaseError } from './database-error.js';

const ADDRESS_IN_USE = /could not bind .*Address already in use/;
const STILL_IN_USE = /pre-existing shared memory block/;
const DAMAGED =
  /could not locate a valid checkpoint record|could not locate required checkpoint|invalid checkpoint|incorrect checksum in control file|global\/pg_control|is not a valid data directory|could not open directory "pg_|could not open file "(global|base|pg_)|database files are incompatible|invalid magic number/;

/** Backends outlive a killed postmaster for a moment and hold its shared memory. It passes. */
export function tellsOfDyingBackends(log: string): boolean {
  return STILL_IN_USE.test(log);
}

export function tellsOfAddressInUse(log: string): boolean {
  return ADDRESS_IN_USE.test(log);
}

/** What the log of a server that did not come up means. */
export function failureIn(log: string, at: { folder: string; port: number; logFile: string }): DatabaseError {
  const detail = lastComplaint(log);
  if (tellsOfAddressInUse(log)) return new DatabaseError('database.port_in_use', { port: at.port });
  if (/No space left on device/.test(log)) return new DatabaseError('database.disk_full', { folder: at.folder });
  if (/Permission denied|wrong ownership|invalid permissions/.test(log)) {
    return new DatabaseError('database.folder_unreadable', { folder: at.folder, detail });
  }
  if (DAMAGED.test(log)) return new DatabaseError('database.data_damaged', { folder: at.folder, detail });
  return new DatabaseError('database.server_failed', { detail, log: at.logFile });
}

/** The last thing called fatal, else the last line, without its time stamp. */
export function lastComplaint(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.findLast((candidate) => /\b(FATAL|PANIC|error):/i.test(candidate)) ?? lines.at(-1) ?? 'no reason given';
  return line.replace(/^.*?\b(FATAL|PANIC|LOG|ERROR): +/, '').trim();
}

/** At most the last 64 KiB of what was written after `from` (a size in bytes). */
export function readLogFrom(file: string, from: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const start = Math.max(from, size - 65_536);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    readSync(descriptor, buffer, 0, buffer.length, start);
    return buffer.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
