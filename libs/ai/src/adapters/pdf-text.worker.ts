// Runs in a worker thread and imports nothing of ours by value, so that it can be started from source as well.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
  let hiddenLetters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const first = items.length;
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
    if (items.length > first) {
      const { fnArray, argsArray } = (await page.getOperatorList()) as PaintedPage;
      const all = items.splice(first);
      const seen = withoutUnseen(all, unseenRuns(fnArray, argsArray, left, bottom)).filter(({ box }) =>
        isOnPaper(box, right - left, top - bottom),
      );
      items.push(...seen);
      hiddenLetters += lettersIn(all) - lettersIn(seen);
    }
    page.cleanup();
  }
  return items.length > 0 ? { items, hiddenText: hiddenLetters >= fewestHidden } : { refused: 'no_text' };
}

/** What a page paints, in order. */
interface PaintedPage {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}
type Matrix = readonly [number, number, number, number, number, number];
/** left, bottom, right, top */
type Area = readonly [number, number, number, number];

interface Run {
  /** Place among all runs of the page. */
  readonly order: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it ends, to the right of x. */
  readonly end: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

/** Smaller than this, in points, no reader can make it out. */
const smallestText = 1.5;
/** Letters and digits that nobody sees; fewer are a slip of a typesetter, such as a number in a margin. */
const fewestHidden = 10;
/** A channel of a colour that cannot be told from white paper. */
const nearlyWhite = 0xf0;
const fillsOfPaths: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const images: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

const isWhite = (colour: unknown): boolean =>
  typeof colour === 'string' && [1, 3, 5].every((at) => parseInt(colour.slice(at, at + 2), 16) >= nearlyWhite);

function areaOf([left, bottom, right, top]: Area, matrix: Matrix): Area {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x, y]) => times(matrix, [1, 0, 0, 1, x!, y!]));
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const holds = ([left, bottom, right, top]: Area, { x, y }: Run): boolean =>
  x >= left - 1 && x <= right + 1 && y >= bottom - 1 && y <= top + 1;

/**
 * Text that is in the file and that nobody sees on the page: white on white, painted in no way, or transparent. People put words
 * there for machines alone. White text on something that was painted before it is seen, and so counts; text that is painted
 * in no way over an image is what was recognised in a scan, and counts too. Text under a white shape is not found.
 */
function unseenRuns(
  fnArray: PaintedPage['fnArray'],
  argsArray: PaintedPage['argsArray'],
  left: number,
  bottom: number,
): Run[] {
  const unseen: Run[] = [];
  const unpainted: Run[] = [];
  const painted: Area[] = [];
  const pictures: Area[] = [];
  let state = {
    ctm: [1, 0, 0, 1, 0, 0] as Matrix,
    ...{ fill: '#000000' as unknown, stroke: '#000000' as unknown, alpha: 1, mode: 0 },
    ...{ size: 0, spacing: 0, leading: 0 },
  };
  const stack: (typeof state)[] = [];
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let advance = 0;
  let shown = 0;
  const moveTo = (matrix: Matrix): void => {
    line = matrix;
    advance = 0;
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    const [value] = args;
    if (operator === OPS.save) stack.push({ ...state });
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (operator === OPS.transform) state.ctm = times(state.ctm, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push({ ...state });
      if (value) state.ctm = times(state.ctm, value as Matrix);
    } else if (operator === OPS.setFillRGBColor) state.fill = value;
    else if (operator === OPS.setFillColorN) state.fill = 'pattern';
    else if (operator === OPS.setStrokeRGBColor) state.stroke = value;
    else if (operator === OPS.setStrokeColorN) state.stroke = 'pattern';
    else if (operator === OPS.setTextRenderingMode) state.mode = Number(value);
    else if (operator === OPS.setGState) {
      for (const [key, set] of value as readonly [string, unknown][]) if (key === 'ca') state.alpha = Number(set);
    } else if (operator === OPS.setFont) state.size = Number(args[1]);
    else if (operator === OPS.setCharSpacing) state.spacing = Number(value);
    else if (operator === OPS.setLeading) state.leading = Number(value);
    else if (operator === OPS.beginText) moveTo([1, 0, 0, 1, 0, 0]);
    else if (operator === OPS.setTextMatrix) moveTo([...(value as Matrix)] as unknown as Matrix);
    else if (operator === OPS.moveText || operator === OPS.setLeadingMoveText) {
      if (operator === OPS.setLeadingMoveText) state.leading = Number(args[1]);
      moveTo(times(line, [1, 0, 0, 1, Number(value), Number(args[1])]));
    } else if (operator === OPS.nextLine) moveTo(times(line, [1, 0, 0, 1, 0, state.leading]));
    else if (operator === OPS.constructPath && fillsOfPaths.includes(Number(value)) && args[2]) {
      if (!isWhite(state.fill) && state.alpha > 0.05)
        painted.push(areaOf([...(args[2] as Area)] as unknown as Area, state.ctm));
    } else if (images.includes(operator)) {
      const area: Area = operator === OPS.shadingFill ? [-1e6, -1e6, 1e6, 1e6] : areaOf([0, 0, 1, 1], state.ctm);
      painted.push(area);
      pictures.push(area);
    } else if (operator === OPS.showText) {
      const glyphs = value as readonly (Glyph | number | null)[];
      const place = times(state.ctm, times(line, [1, 0, 0, 1, advance, 0]));
      shown += 1;
      for (const glyph of glyphs)
        advance +=
          typeof glyph === 'number'
            ? (-glyph * state.size) / 1000
            : ((glyph?.width ?? 0) * state.size) / 1000 + state.spacing;
      const run: Run = {
        order: shown,
        text: glyphs.map((glyph) => (glyph && typeof glyph === 'object' ? glyph.unicode : '')).join(''),
        ...{ x: place[4] - left, y: place[5] - bottom },
        end: times(state.ctm, times(line, [1, 0, 0, 1, advance, 0]))[4] - left,
      };
      // Modes 4 to 7 are 0 to 3 that clip as well (ISO 32000-1, 9.3.6).
      const mode = state.mode % 4;
      const fillIsSeen = (mode === 0 || mode === 2) && !isWhite(state.fill);
      const strokeIsSeen = (mode === 1 || mode === 2) && !isWhite(state.stroke);
      if (mode === 3 || state.alpha <= 0.05) unpainted.push(run);
      else if (
        !fillIsSeen &&
        !strokeIsSeen &&
        !painted.some((area) => holds(area, { ...run, x: place[4], y: place[5] }))
      )
        unseen.push(run);
    }
  }
  const scanned = (run: Run) => pictures.some((area) => holds(area, { ...run, x: run.x + left, y: run.y + bottom }));
  return joined([...unseen, ...unpainted.filter((run) => !scanned(run))]);
}

/** Browsers paint word by word, or glyph by glyph; what follows one another on a line is one run. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.order - b.order)) {
    const last = whole.at(-1);
    if (last && run.order === last.order + 1 && Math.abs(run.y - last.y) < 1 && run.x >= last.x)
      whole[whole.length - 1] = { ...last, order: run.order, end: run.end, text: last.text + run.text };
    else whole.push(run);
  }
  return whole.filter(({ text }) => text.trim() !== '');
}

/**
 * A run may be a part of an item, since neighbours on a line are put together, or stretch over several, since an item ends with its
 * font: Latin and Japanese words of one run are two. What cannot be cut out takes the items with it that it stretches over.
 */
function withoutUnseen(items: readonly RawTextItem[], unseen: readonly Run[]): RawTextItem[] {
  const texts = items.map(({ text }) => text);
  const byLine = Map.groupBy(items.keys(), (at) => Math.round(items[at]!.box.y));
  for (const run of unseen) {
    const line = [-1, 0, 1]
      .flatMap((step) => byLine.get(Math.round(run.y) + step) ?? [])
      .filter((at) => Math.abs(items[at]!.box.y - run.y) <= 1)
      .sort((one, other) => items[one]!.box.x - items[other]!.box.x);
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) continue;
    const begin = items[first]!.box.x;
    const width = items[last]!.box.x + items[last]!.box.width - begin;
    if (run.end < begin - 1 || run.x > begin + width + 1) continue;
    const place = placeIn(line.map((at) => texts[at]).join(''), run.text, (run.x - begin) / (width || 1));
    let from = 0;
    for (const at of line) {
      const text = texts[at]!;
      const { x, width: own } = items[at]!.box;
      if (place) texts[at] = text.slice(0, Math.max(0, place[0] - from)) + text.slice(Math.max(0, place[1] - from));
      else if (run.end > x + 1 && run.x < x + own - 1) texts[at] = '';
      from += text.length;
    }
  }
  return items.flatMap((item, at) => (texts[at]!.trim() === '' ? [] : [{ ...item, text: texts[at]! }]));
}

/** Where the words stand in the text, spaces aside; of several places the one nearest to that share of it. */
function placeIn(text: string, words: string, share: number): readonly [number, number] | undefined {
  const letters = [...words.replace(/\s+/gu, '')].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const found = [...text.matchAll(new RegExp(letters.join('\\s*'), 'gu'))];
  const far = (at: number) => Math.abs(at - share * text.length);
  const nearest = found.sort((a, b) => far(a.index) - far(b.index))[0];
  return nearest && [nearest.index, nearest.index + nearest[0].length];
}

function isOnPaper({ x, y, width, height }: RawTextItem['box'], paperWidth: number, paperHeight: number): boolean {
  return height >= smallestText && x < paperWidth && x + width > 0 && y < paperHeight && y + height > 0;
}

function lettersIn(items: readonly RawTextItem[]): number {
  return items.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
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
