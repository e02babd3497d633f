import { BlobStore, closeBox, openBox } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { SealedBlobs } from '../use-cases/ports.js';

/** Below what a blob store takes at once. Bytes. */
const pieceSize = 16 * 2 ** 20;
const piece = (position: number): string => `piece ${position}`;

/** A sealed box a piece. It is about its place, so that pieces cannot be swapped. */
@Injectable()
export class EncryptedBlobs extends SealedBlobs {
  constructor(private readonly blobs: BlobStore) {
    super();
  }

  async put(key: Uint8Array, text: string): Promise<readonly string[]> {
    const bytes = Buffer.from(text, 'utf8');
    const ids: string[] = [];
    for (let start = 0; start === 0 || start < bytes.length; start += pieceSize) {
      const box = closeBox(key, bytes.subarray(start, start + pieceSize), piece(ids.length));
      ids.push((await this.blobs.put(box)).id);
    }
    return ids;
  }

  async get(key: Uint8Array, ids: readonly string[]): Promise<string> {
    const pieces: Buffer[] = [];
    for (const [index, id] of ids.entries()) {
      const bytes = await this.blobs.get(id);
      if (!bytes) throw new Error(`piece ${id} of an export is gone`);
      pieces.push(openBox(key, bytes, piece(index)));
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.blobs.delete(id);
  }
}
