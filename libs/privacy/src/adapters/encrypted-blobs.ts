import { BlobStore } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealedBlobs } from '../use-cases/ports.js';

/** Below what a blob store takes at once. Bytes. */
const pieceSize = 16 * 2 ** 20;
const nonceSize = 12;
const tagSize = 16;

/** AES-256-GCM, a fresh nonce a piece; the place of a piece is authenticated, so that pieces cannot be swapped. */
@Injectable()
export class EncryptedBlobs extends SealedBlobs {
  constructor(private readonly blobs: BlobStore) {
    super();
  }

  async put(key: Uint8Array, text: string): Promise<readonly string[]> {
    const bytes = Buffer.from(text, 'utf8');
    const ids: string[] = [];
    for (let start = 0; start === 0 || start < bytes.length; start += pieceSize) {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`piece ${ids.length}`));
      const sealed = [nonce, cipher.update(bytes.subarray(start, start + pieceSize)), cipher.final()];
      ids.push((await this.blobs.put(Buffer.concat([...sealed, cipher.getAuthTag()]))).id);
    }
    return ids;
  }

  async get(key: Uint8Array, ids: readonly string[]): Promise<string> {
    const pieces: Buffer[] = [];
    for (const [index, id] of ids.entries()) {
      const bytes = await this.blobs.get(id);
      if (!bytes) throw new Error(`piece ${id} of an export is gone`);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize))
        .setAAD(Buffer.from(`piece ${index}`))
        .setAuthTag(bytes.subarray(-tagSize));
      pieces.push(decipher.update(bytes.subarray(nonceSize, -tagSize)), decipher.final());
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.blobs.delete(id);
  }
}
