import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BlobStore, BlobTooLarge, type BlobId, type StoredBlob } from '../../ports/blob-store.js';

export interface FileBlobStoreOptions {
  readonly folder: string;
  /** Bytes; 25 MiB unless told. */
  readonly maxSize?: number;
}

/** Blobs as files named by their hash, in 256 folders. */
export class FileBlobStore extends BlobStore {
  private readonly maxSize: number;

  constructor(private readonly options: FileBlobStoreOptions) {
    super();
    this.maxSize = options.maxSize ?? 25 * 2 ** 20;
  }

  async put(bytes: Uint8Array): Promise<StoredBlob> {
    if (bytes.byteLength > this.maxSize) throw new BlobTooLarge(bytes.byteLength, this.maxSize);
    const id = hashOf(bytes);
    const stored = { id, size: bytes.byteLength };
    // Read rather than looked for: what was damaged on the disk is replaced by the right bytes.
    if (await this.get(id).catch(() => undefined)) return stored;
    const place = this.pathOf(id);
    const waiting = path.join(this.options.folder, 'incoming');
    await mkdir(path.dirname(place), { recursive: true });
    await mkdir(waiting, { recursive: true });
    const unfinished = path.join(waiting, randomUUID());
    try {
      // On the disk before it has its name: a name must never stand for half a blob, not even after a power cut.
      await writeToDisk(unfinished, bytes);
      await rename(unfinished, place);
      await syncFolder(path.dirname(place));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    return stored;
  }

  async get(id: BlobId): Promise<Uint8Array | undefined> {
    const place = this.pathOf(id);
    const bytes = await readFile(place).catch(unlessMissing);
    if (bytes && hashOf(bytes) !== id) throw new Error(`blob ${id} is damaged`);
    return bytes && new Uint8Array(bytes);
  }

  async exists(id: BlobId): Promise<boolean> {
    const place = this.pathOf(id);
    return access(place).then(
      () => true,
      () => false,
    );
  }

  async delete(id: BlobId): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Only a hash becomes a path, so nothing that a caller sends can lead out of the folder. */
  private pathOf(id: BlobId): string {
    if (!/^[0-9a-f]{64}$/.test(id)) throw new RangeError('not a blob id');
    return path.join(this.options.folder, id.slice(0, 2), id.slice(2));
  }
}

function hashOf(bytes: Uint8Array): BlobId {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeToDisk(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is certain only when the folder is on the disk too. Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
