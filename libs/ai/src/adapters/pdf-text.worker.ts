// Runs in a worker thread. What it needs of ours it imports by a computed name, so that it can be started from source as well.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type * as PaintedPages from './painted-page.js';
import type { PdfTextRequest, PdfTextReply, RawTextItem } from './pdf-text.js';

const { bytes, maxPages, maxItems, maxCharacters } = workerData as PdfTextRequest;
const { lettersOf } = (await import(
  import.meta.url.endsWith('.ts') ? './painted-page.ts' : './painted-page.js'
)) as typeof PaintedPages;
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
  const layers = await document.getOptionalContentConfig();
  const items: RawTextItem[] = [];
  let characters = 0;
  let hiddenLetters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const first = items.length;
    const around: PaintedPages.Area[] = [];
    // Streamed, so that a page made of a million strings ends here and not in memory. In the signs of the file, to be compared with
    // those that are painted; they are normalised later.
    const reader = page.streamTextContent({ includeMarkedContent: false, disableNormalization: true }).getReader();
    for (;;) {
      const { done, value } = (await reader.read()) as { done: boolean; value?: { items: PdfJsItem[] } };
      if (done) break;
      for (const item of value?.items ?? []) {
        if (!item.str.trim()) continue;
        characters += item.str.length;
        if (items.length >= maxItems || characters > maxCharacters) return { refused: 'too_many_pages' };
        const [, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
        const height = item.height || Math.hypot(c, d);
        const box = { x: x - left, y: y - bottom, width: item.width, height };
        items.push({ page: number, text: item.str, box });
        around.push(aroundOf(box, Math.abs(b) > Math.abs(d)));
      }
    }
    if (items.length > first) {
      const letters = lettersOf(await paintedPage(page, (layer) => layers.isVisible(layer)));
      const shown = withoutUnseen(items.splice(first), around, letters);
      const seen = shown.filter(({ box }) => isOnPaper(box, right - left, top - bottom));
      items.push(...seen);
      hiddenLetters += lettersIn(withoutShadows(letters)) + lettersIn(shown) - lettersIn(seen);
    }
    page.cleanup();
  }
  return items.length > 0 ? { items, hiddenText: hiddenLetters >= fewestHidden } : { refused: 'no_text' };
}

/** Smaller than this, in points, no reader can make it out. */
const smallestText = 1.5;
/** Letters and digits that nobody sees; fewer are a slip of a typesetter, such as a number in a margin. */
const fewestHidden = 10;
/** What the page paints, with its pictures, which may come after the list of what is painted. */
async function paintedPage(page: PDFPageProxy, isOn: (layer: unknown) => boolean): Promise<PaintedPages.PaintedPage> {
  const list = (await page.getOperatorList()) as Pick<PaintedPages.PaintedPage, 'fnArray' | 'argsArray'>;
  const holding = (name: string): PdfJsObjects => (name.startsWith('g_') ? page.commonObjs : page.objs) as PdfJsObjects;
  const images = new Map<string, PaintedPages.PageImage>();
  for (const [index, operator] of list.fnArray.entries()) {
    const name = String(list.argsArray[index]?.[0]);
    if (operator !== OPS.paintImageXObject || images.has(name)) continue;
    const image = await new Promise((resolve) => holding(name).get(name, resolve, () => resolve(undefined)));
    if (image) images.set(name, image as PaintedPages.PageImage);
  }
  return {
    ...list,
    paper: page.view as unknown as PaintedPages.Area,
    fontOf: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PaintedPages.PageFont) : undefined),
    imageOf: (name) => images.get(name),
    isOn,
  };
}

/**
 * The items and the letters both follow what the page paints, so the letters of an item are the next ones with the same signs near it.
 * An item that cannot be told letter by letter is left out where anything unseen that belongs to no other stands in it.
 */
function withoutUnseen(
  items: readonly RawTextItem[],
  around: readonly PaintedPages.Area[],
  letters: readonly PaintedPages.PageLetter[],
): RawTextItem[] {
  if (letters.every(({ isSeen }) => isSeen)) return [...items];
  const told = new Set<PaintedPages.PageLetter>();
  const signs = letters.flatMap((letter) =>
    [...letter.text].filter((sign) => sign.trim() !== '').map((sign) => ({ sign, letter })),
  );
  let next = 0;
  const kept = items.map((item, which) => {
    const area = around[which]!;
    let isTold = true;
    const text = [...item.text].filter((sign) => {
      if (sign.trim() === '') return true;
      let at = next;
      while (at < signs.length && !(signs[at]!.sign === sign && isIn(area, signs[at]!.letter))) at += 1;
      const found = signs[at];
      if (!found) {
        isTold = false;
        return true;
      }
      next = at + 1;
      told.add(found.letter);
      return found.letter.isSeen;
    });
    return { item: { ...item, text: text.join('') }, area, isTold };
  });
  const untold = letters.filter((letter) => !letter.isSeen && !told.has(letter));
  return kept
    .filter(({ area, isTold }) => isTold || !untold.some((letter) => isIn(area, letter)))
    .map(({ item }) => item)
    .filter(({ text }) => text.trim() !== '');
}

/**
 * Where the letters of an item may begin: a little higher or lower than its first. Vertical text goes down the height of its item,
 * and of text that is turned pdf.js tells the width as if it were not.
 */
function aroundOf({ x, y, width, height }: RawTextItem['box'], isTurned: boolean): PaintedPages.Area {
  const along = isTurned ? width + height : height;
  return [x - along, y - along, x + width + height, y + along];
}

const isIn = ([left, bottom, right, top]: PaintedPages.Area, { x, y }: PaintedPages.PageLetter): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

/** Letters that nobody sees, but for those that the same letter covers: browsers paint the shadow of a text as transparent text. */
function withoutShadows(letters: readonly PaintedPages.PageLetter[]): PaintedPages.PageLetter[] {
  const reach = 4;
  const cell = (text: string, x: number, y: number) => `${Math.round(x / reach)} ${Math.round(y / reach)} ${text}`;
  const seen = new Set(letters.filter(({ isSeen }) => isSeen).map(({ text, x, y }) => cell(text, x, y)));
  const steps = [-reach, 0, reach];
  return letters.filter(
    ({ text, x, y, isSeen }) =>
      !isSeen && !steps.some((dx) => steps.some((dy) => seen.has(cell(text, x + dx, y + dy)))),
  );
}

function isOnPaper({ x, y, width, height }: RawTextItem['box'], paperWidth: number, paperHeight: number): boolean {
  return height >= smallestText && x < paperWidth && x + width > 0 && y < paperHeight && y + height > 0;
}

function lettersIn(items: readonly { readonly text: string }[]): number {
  return items.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

interface PdfJsObjects {
  get(name: string, resolve: (value: unknown) => void, reject: () => void): unknown;
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
