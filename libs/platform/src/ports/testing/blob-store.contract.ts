import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlobTooLarge, type BlobStore } from '../blob-store.js';

export interface BlobStoreUnderTest {
  /** A store on the same place, as another process would open it. */
  open(): BlobStore;
  /** Bytes that `open` was told to accept at most. */
  readonly limit: number;
  /** Changes stored bytes behind the store's back. */
  damage(id: string): Promise<void>;
  remove(): Promise<void>;
}

const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What every blob store promises. */
export function describeBlobStoreContract(name: string, make: () => Promise<BlobStoreUnderTest>): void {
  describe(`${name} keeps the contract of a blob store`, () => {
    let subject: BlobStoreUnderTest;
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(() => subject.remove());

    it('gives back any bytes under the hash of their content, also to another process', async () => {
      const law = fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await subject.open().put(bytes)).toEqual({ id: idOf(bytes), size: bytes.length });
        expect(await subject.open().exists(idOf(bytes))).toBe(true);
        expect(Buffer.from((await subject.open().get(idOf(bytes)))!).equals(Buffer.from(bytes))).toBe(true);
      });
      await fc.assert(law, { numRuns: 30, examples: [[new Uint8Array()]] });
    });

    it('stores bytes that come several times at once as one blob', async () => {
      const bytes = Buffer.from('同じ内容');
      const stored = await Promise.all(Array.from({ length: 8 }, () => subject.open().put(bytes)));
      expect(new Set(stored.map(({ id }) => id))).toEqual(new Set([idOf(bytes)]));
      await subject.open().delete(idOf(bytes));
      expect(await subject.open().exists(idOf(bytes))).toBe(false);
    });

    it('knows nothing of what was never stored or was deleted, and deleting it is no error', async () => {
      const store = subject.open();
      const id = idOf(Buffer.from('never stored'));
      expect(await store.get(id)).toBeUndefined();
      expect(await store.exists(id)).toBe(false);
      await store.delete(id);
      const { id: stored } = await store.put(Buffer.from('soon deleted'));
      await store.delete(stored);
      expect(await store.get(stored)).toBeUndefined();
    });

    it('refuses what exceeds its limit and keeps nothing of it', async () => {
      const bytes = new Uint8Array(subject.limit + 1).fill(7);
      await expect(subject.open().put(bytes)).rejects.toThrow(BlobTooLarge);
      expect(await subject.open().exists(idOf(bytes))).toBe(false);
      const largest = bytes.slice(0, subject.limit);
      expect((await subject.open().put(largest)).size).toBe(subject.limit);
    });

    it.each([['../../etc/passwd'], [''], ['A'.repeat(64)], ['0'.repeat(63)], [`${'0'.repeat(63)}/`]])(
      'takes %j for no id',
      async (id) => {
        const store = subject.open();
        await expect(store.get(id)).rejects.toThrow(RangeError);
        await expect(store.exists(id)).rejects.toThrow(RangeError);
        await expect(store.delete(id)).rejects.toThrow(RangeError);
      },
    );

    it('does not hand out bytes that no longer fit their id, and takes the right ones again', async () => {
      const bytes = Buffer.from('a document that was damaged');
      const { id } = await subject.open().put(bytes);
      await subject.damage(id);
      await expect(subject.open().get(id)).rejects.toThrow();
      await subject.open().put(bytes);
      expect(Buffer.from((await subject.open().get(id))!)).toEqual(bytes);
    });
  });
}
