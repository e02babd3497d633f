import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { linesOf, type Line, type PlacedRun, type Words } from './lines.js';
import type { PaperLanguage } from './typefaces.js';

export type { Words } from './lines.js';

/** Each of the words begins on a line of its own. */
export type Cell = readonly Words[];
/** A row with one cell goes across the whole table, as the title of what follows. */
export type Row = readonly Cell[];

export type Block =
  | { readonly kind: 'title'; readonly cell: Cell }
  | { readonly kind: 'paragraph'; readonly cell: Cell; readonly align?: 'left' | 'right' }
  | {
      readonly kind: 'table';
      /** Shares of the width of the page. */
      readonly shares: readonly number[];
      /** Comes again on every page. */
      readonly head?: Row;
      readonly rows: readonly Row[];
    };

/** A document on A4. */
export interface Paper {
  /** Shown by viewers as the name of the document. */
  readonly title: string;
  readonly language: PaperLanguage;
  readonly madeAt: Date;
  readonly orientation: 'portrait' | 'landscape';
  /** At the foot of every page, before the number of the page. */
  readonly foot: Words;
  readonly blocks: readonly Block[];
}

const a4 = { portrait: [595.28, 841.89], landscape: [841.89, 595.28] } as const;
const margin = { side: 40, top: 40, bottom: 52 };
/** Points between the frame of a cell and its text. */
export const padding = { x: 4, y: 3 } as const;
const leading = 1.5;
/** Ascent and descent of the fonts, in parts of their size: pdfkit sets text by its upper edge. */
const faceHeight = 1.448;
/** Points between the margins, by orientation. */
export const lineWidths = {
  portrait: a4.portrait[0] - 2 * margin.side,
  landscape: a4.landscape[0] - 2 * margin.side,
} as const;
const grey = '#eeeeee';
/** What has to follow a title of a section on its page, in points. */
const keepWithNext = 40;

type Pdf = PDFKit.PDFDocument;

/** The same paper always gives the same bytes. Fonts are embedded, with only the characters that are used. */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const [width, height] = a4[paper.orientation];
  const between = lineWidths[paper.orientation];
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // Without a font pdfkit would open its own Helvetica, of which nothing is used.
    font: null as unknown as string,
    info: { Title: paper.title, Creator: 'iWORKZ', Producer: 'iWORKZ', CreationDate: paper.madeAt },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const printer = new Printer(pdf, between, height);
  for (const block of paper.blocks) await printer.print(block);
  printer.number(paper.foot);
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

class Printer {
  private y = 0;
  private readonly fonts = new Set<string>();

  constructor(
    private readonly pdf: Pdf,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.turn();
  }

  async print(block: Block): Promise<void> {
    switch (block.kind) {
      case 'title':
        this.paragraph(block.cell, 16, 'centre');
        this.y += 8;
        return;
      case 'paragraph':
        this.paragraph(block.cell, 9, block.align ?? 'left');
        this.y += 4;
        return;
      case 'table':
        await this.table(block);
        this.y += 6;
    }
  }

  /** Writes the foot of every page, now that it is known how many there are. */
  number(foot: Words): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      const y = this.height - margin.bottom + 10;
      const [text = { runs: [], size: 7 }] = linesOf({ size: 7, ...foot }, this.width - 60);
      this.line(text, margin.side, y);
      const [number = { runs: [], size: 7 }] = linesOf({ ...foot, size: 7, text: `${page + 1} / ${count}` }, 60);
      this.line(number, margin.side + this.width - widthOf(number.runs), y);
    }
  }

  private paragraph(cell: Cell, size: number, align: 'left' | 'right' | 'centre'): void {
    for (const line of cell.flatMap((words) => linesOf({ size, ...words }, this.width))) {
      if (this.room() < heightOf(line)) this.turn();
      const slack = this.width - widthOf(line.runs);
      this.line(line, margin.side + { left: 0, right: slack, centre: slack / 2 }[align], this.y);
      this.y += heightOf(line);
    }
  }

  private async table({ shares, head, rows }: Extract<Block, { kind: 'table' }>): Promise<void> {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => (share / total) * this.width);
    const printHead = () => head && this.row(head, widths, { shaded: true, onTurn: () => undefined });
    printHead();
    for (const row of rows) {
      // Hundreds of people make seconds of work; other requests go on in between.
      await setImmediate();
      const across = row.length === 1;
      if (across && this.room() < keepWithNext) {
        this.turn();
        printHead();
      }
      this.row(row, across ? [this.width] : widths, { shaded: across, onTurn: printHead });
    }
  }

  /** A row that fits on a page stays together; a longer one goes on over the next pages, line by line. */
  private row(row: Row, widths: readonly number[], { shaded, onTurn }: { shaded: boolean; onTurn: () => void }): void {
    let cells = row.map((cell, at) => cell.flatMap((words) => linesOf(words, widths[at]! - 2 * padding.x)));
    const whole = Math.max(...cells.map(heightOfAll)) + 2 * padding.y;
    if (whole > this.room() && whole <= this.height / 2) {
      this.turn();
      onTurn();
    }
    for (;;) {
      const room = this.room() - 2 * padding.y;
      const now = cells.map((lines) => lines.slice(0, fitting(lines, room)));
      if (now.every((lines) => lines.length === 0) && cells.some((lines) => lines.length > 0)) {
        this.turn();
        onTurn();
        continue;
      }
      this.box(now, widths, shaded);
      cells = cells.map((lines, at) => lines.slice(now[at]!.length));
      if (cells.every((lines) => lines.length === 0)) return;
      this.turn();
      onTurn();
    }
  }

  private box(cells: readonly (readonly Line[])[], widths: readonly number[], shaded: boolean): void {
    const height = Math.max(...cells.map(heightOfAll)) + 2 * padding.y;
    let x = margin.side;
    cells.forEach((lines, at) => {
      this.pdf.lineWidth(0.5).rect(x, this.y, widths[at]!, height);
      if (shaded) this.pdf.fillAndStroke(grey, 'black');
      else this.pdf.stroke('black');
      let y = this.y + padding.y;
      for (const line of lines) {
        this.line(line, x + padding.x, y);
        y += heightOf(line);
      }
      x += widths[at]!;
    });
    this.y += height;
  }

  private line({ runs, size }: Line, x: number, y: number): void {
    let at = x;
    for (const { face, text, width } of runs) {
      if (!this.fonts.has(face.name)) {
        this.pdf.registerFont(face.name, face.bytes);
        this.fonts.add(face.name);
      }
      this.pdf
        .font(face.name)
        .fontSize(size)
        .fillColor('black')
        .text(text, at, y + ((leading - faceHeight) / 2) * size, { lineBreak: false });
      at += width;
    }
  }

  /** Points that are left on the page. */
  private room(): number {
    return this.height - margin.bottom - this.y;
  }

  private turn(): void {
    this.pdf.addPage();
    this.y = margin.top;
  }
}

const heightOf = ({ size }: Line) => leading * size;
const heightOfAll = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + heightOf(line), 0);
const widthOf = (runs: readonly PlacedRun[]) => runs.reduce((sum, run) => sum + run.width, 0);

/** How many of the lines fit into the height. */
function fitting(lines: readonly Line[], height: number): number {
  let used = 0;
  const first = lines.findIndex((line) => (used += heightOf(line)) > height);
  return first === -1 ? lines.length : first;
}
