// Runs in a worker thread and imports nothing of ours by value, so that it can be started from source as well.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfTextRequest, PdfTextReply, RawTextItem } from './pdf-text.js';

const { bytes, maxPages, maxItems, maxCharacters } = workerData as PdfTextRequest;
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function read(): Promise<PdfTextReply> {
  const document = await getDocument({
    data: bytes,
    // Without the character maps, PDFs in Shift-JIS and other predefined encodings come out empty.
    cMapUrl: join(pdfjs, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(pdfjs, 'standard_fonts/'),
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  if (document.numPages > maxPages) return { refused: 'too_many_pages' };
  const items: RawTextItem[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0] = page.view;
    // Streamed, so that a page made of a million strings ends here and not in memory.
    const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
    for (;;) {
      const { done, value } = (await reader.read()) as { done: boolean; value?: { items: PdfJsItem[] } };
      if (done) break;
      for (const item of value?.items ?? []) {
        if (!item.str.trim()) continue;
        characters += item.str.length;
        if (items.length >= maxItems || characters > maxCharacters) return { refused: 'too_many_pages' };
        const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
        items.push({
          page: number,
          text: item.str,
          box: { x: x - left, y: y - bottom, width: item.width, height: item.height || Math.hypot(c, d) },
        });
      }
    }
    page.cleanup();
  }
  return items.length > 0 ? { items } : { refused: 'no_text' };
}

interface PdfJsItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

read().then(
  (reply) => parentPort!.postMessage(reply),
  (error: unknown) => {
    const name = error instanceof Error ? error.name : '';
    const reply: PdfTextReply = { refused: name === 'PasswordException' ? 'encrypted' : 'damaged' };
    parentPort!.postMessage(reply);
  },
);
