import { ServiceUnavailable, UnreadableResume } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { normaliseText } from '../domain/normalise-text.js';
import type { Box } from '../domain/text-lines.js';
import { PdfReader, type ReadPdf } from '../use-cases/ports.js';

export type RefusedPdf = 'encrypted' | 'damaged' | 'no_text' | 'too_many_pages';
export interface RawTextItem {
  readonly page: number;
  readonly text: string;
  readonly box: Box;
}
export interface PdfTextRequest {
  readonly bytes: Uint8Array;
  readonly maxPages: number;
  readonly maxItems: number;
  readonly maxCharacters: number;
}
export type PdfTextReply =
  { readonly items: readonly RawTextItem[]; readonly hiddenText: boolean } | { readonly refused: RefusedPdf };

export interface PdfLimits {
  readonly maxBytes: number;
  readonly maxPages: number;
  /** Runs of text, and characters in all of them. */
  readonly maxItems: number;
  readonly maxCharacters: number;
  readonly deadlineMs: number;
  /** MiB of JavaScript objects, and of byte arrays (unpacked streams live there, outside the heap's own limit). */
  readonly heapMiB: number;
  readonly buffersMiB: number;
  /** Files read at a time, and how many more may wait. */
  readonly atOnce: number;
  readonly waiting: number;
}

export const pdfLimits: PdfLimits = {
  maxBytes: 5 * 1024 * 1024,
  maxPages: 50,
  maxItems: 60_000,
  maxCharacters: 500_000,
  deadlineMs: 10_000,
  heapMiB: 256,
  buffersMiB: 256,
  atOnce: 2,
  waiting: 16,
};

const mebibyte = 1024 * 1024;
const watchEveryMs = 50;

/**
 * Text of a PDF with its places. Each file is read in a thread of its own that is ended when it takes too long or too much
 * memory, so a hostile file costs its sender an answer and nobody else anything.
 */
@Injectable()
export class PdfText extends PdfReader {
  private reading = 0;
  private readonly queue: (() => void)[] = [];

  /**
   * @returns items normalised by `normaliseText`, boxes in points from the page's lower left corner.
   * @throws UnreadableResume; ServiceUnavailable when too many files wait already.
   */
  async read(bytes: Uint8Array, limits: PdfLimits = pdfLimits): Promise<ReadPdf> {
    // Viewers look for the mark in the first kilobyte (ISO 32000-1, annex H).
    const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
    if (!head.includes('%PDF-')) throw UnreadableResume({ reason: 'not_a_pdf' });
    if (bytes.byteLength > limits.maxBytes) throw UnreadableResume({ reason: 'too_many_pages' });
    await this.turn(limits);
    try {
      const reply = await readInThread(bytes, limits);
      if ('refused' in reply) throw UnreadableResume({ reason: reply.refused });
      const items = reply.items.map((item) => ({ ...item, text: normaliseText(item.text) }));
      if (!items.some((item) => /[\p{L}\p{N}]/u.test(item.text))) throw UnreadableResume({ reason: 'no_text' });
      return { items, hiddenText: reply.hiddenText };
    } finally {
      this.reading -= 1;
      this.queue.shift()?.();
    }
  }

  private async turn(limits: PdfLimits): Promise<void> {
    if (this.reading >= limits.atOnce) {
      if (this.queue.length >= limits.waiting) throw ServiceUnavailable({ service: 'ai' });
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    this.reading += 1;
  }
}

function readInThread(bytes: Uint8Array, limits: PdfLimits): Promise<PdfTextReply> {
  // In development and tests the sources run as they are: Node strips the types of the worker's own file.
  const file = import.meta.url.endsWith('.ts') ? './pdf-text.worker.ts' : './pdf-text.worker.js';
  // A copy: the caller's buffer may be a slice of a pool, and the thread takes it over.
  const copy = new Uint8Array(bytes);
  const { maxPages, maxItems, maxCharacters } = limits;
  const request: PdfTextRequest = { bytes: copy, maxPages, maxItems, maxCharacters };
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: request,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: 32 },
    env: {},
    execArgv: [],
    // What the library prints about a file may quote the file.
    stdout: true,
    stderr: true,
  });
  return new Promise<PdfTextReply>((resolve) => {
    let settled = false;
    const finish = (reply: PdfTextReply) => {
      // Ending the thread makes it exit, which is heard below: the first word counts.
      if (settled) return;
      settled = true;
      clearTimeout(deadline);
      clearInterval(watch);
      // The slot is free again only when the thread is gone.
      void worker.terminate().then(() => resolve(reply));
    };
    const deadline = setTimeout(() => finish({ refused: 'damaged' }), limits.deadlineMs);
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        (heap) => heap.external_memory > limits.buffersMiB * mebibyte && finish({ refused: 'damaged' }),
        () => undefined,
      );
    }, watchEveryMs);
    worker.once('message', finish);
    worker.once('error', () => finish({ refused: 'damaged' }));
    worker.once('exit', () => finish({ refused: 'damaged' }));
  });
}
