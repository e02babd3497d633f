import { createHash } from 'node:crypto';
import { mkdir, open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { mostPages } from '../kernel/kernel-memory.js';

/** What stands before the bytes of the memory. */
export const SnapshotHeader = z.object({
  /** Of the formulas, the taxonomy and the rates that the columns were computed with. */
  modelVersion: z.string(),
  shard: z.string(),
  position: z.object({
    database: z.string(),
    jobRevision: z.coerce.bigint(),
    candidateRevision: z.coerce.bigint(),
    newestPublication: z.number(),
  }),
  /** `ColumnsDescriptor` of the kernel. */
  descriptor: z.looseObject({ layout: z.number() }),
  memoryBytes: z.int().multipleOf(65_536),
  /** `KeptLists` of the kernel, where there are any. */
  lists: z.object({ size: z.int(), depth: z.int(), ahead: z.int(), count: z.int(), bytes: z.int() }).optional(),
});
export type SnapshotHeader = z.output<typeof SnapshotHeader>;

export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly memory: WebAssembly.Memory;
  /** Empty without `header.lists`. */
  readonly lists: Uint8Array;
}

const mark = Buffer.from('iWORKZ index 1\n');
const lengthBytes = 4;
const checksumBytes = 32;
const pageBytes = 65_536;
/** Handed to the file system and the checksum at a time. */
const stretch = 4 << 20;
const mostHeaderBytes = 64 << 20;

/** A file that is no snapshot, or none that can be used; whoever wanted it makes the index anew. */
export class SnapshotUnusable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'SnapshotUnusable';
  }
}

/**
 * Mark, length of the header, header as JSON, memory, lists, SHA-256 of all that. Whoever reads the path finds the former file
 * or the whole of this one, whenever the machine stops.
 * @param content the memory and, behind it, the lists
 */
export async function writeSnapshot(path: string, header: SnapshotHeader, content: Uint8Array): Promise<void> {
  const text = Buffer.from(
    JSON.stringify(header, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  );
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(text.length);
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w');
  try {
    const hash = createHash('sha256');
    const write = async (bytes: Uint8Array): Promise<void> => {
      hash.update(bytes);
      await file.writeFile(bytes);
    };
    for (const part of [mark, length, text]) await write(part);
    for (let at = 0; at < content.length; at += stretch) await write(content.subarray(at, at + stretch));
    await file.writeFile(hash.digest());
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  // The new name is on the disk only when its folder is.
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

/**
 * @param isWanted told by the header, before the rest is read.
 * @returns undefined when there is no such file.
 * @throws SnapshotUnusable when it is not whole, not as it was written, or not wanted.
 */
export async function readSnapshot(
  path: string,
  isWanted: (header: SnapshotHeader) => boolean,
): Promise<Snapshot | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const hash = createHash('sha256');
    const begin = await readWhole(file, Buffer.alloc(mark.length + lengthBytes));
    if (!begin.subarray(0, mark.length).equals(mark)) throw new SnapshotUnusable('it is no snapshot of this form');
    const headerBytes = begin.readUInt32LE(mark.length);
    if (headerBytes > mostHeaderBytes) throw new SnapshotUnusable('its header is damaged');
    const text = await readWhole(file, Buffer.alloc(headerBytes));
    hash.update(begin).update(text);
    const header = parseHeader(text);
    if (!isWanted(header)) throw new SnapshotUnusable('it is of another shard, database, model or layout');
    const { size } = await file.stat();
    const lists = new Uint8Array(header.lists?.bytes ?? 0);
    if (size !== begin.length + text.length + header.memoryBytes + lists.length + checksumBytes)
      throw new SnapshotUnusable('it is cut off');
    const memory = new WebAssembly.Memory({
      initial: header.memoryBytes / pageBytes,
      maximum: mostPages,
      shared: true,
    });
    for (const bytes of [new Uint8Array(memory.buffer), lists]) {
      for (let at = 0; at < bytes.length; at += stretch)
        hash.update(await readWhole(file, bytes.subarray(at, at + stretch)));
    }
    if (!hash.digest().equals(await readWhole(file, Buffer.alloc(checksumBytes))))
      throw new SnapshotUnusable('its checksum is wrong');
    return { header, memory, lists };
  } finally {
    await file.close();
  }
}

function parseHeader(text: Buffer): SnapshotHeader {
  try {
    return SnapshotHeader.parse(JSON.parse(text.toString()));
  } catch {
    throw new SnapshotUnusable('its header is damaged');
  }
}

async function readWhole<T extends Uint8Array>(file: FileHandle, into: T): Promise<T> {
  for (let read = 0; read < into.length;) {
    const { bytesRead } = await file.read(into, read, into.length - read, null);
    if (bytesRead === 0) throw new SnapshotUnusable('it is cut off');
    read += bytesRead;
  }
  return into;
}
