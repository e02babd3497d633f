import LineBreaker from 'linebreak';
import { clustersOf, runsOf, settable, type PaperLanguage, type Run, type Weight } from './typefaces.js';

/** Words in one language. */
export interface Words {
  readonly text: string;
  readonly language: PaperLanguage;
  readonly weight?: Weight;
  /** Points; the size of the table or paragraph unless told. */
  readonly size?: number;
}

export interface PlacedRun extends Run {
  /** Points. */
  readonly width: number;
}
export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly size: number;
}

/** Breaks words into lines of at most `width` points, where the rules of the script let a line break. */
export function linesOf({ text, language, weight = 'regular', size = 8.5 }: Words, width: number): Line[] {
  const place = (piece: string): PlacedRun[] =>
    runsOf(piece, language, weight).map((run) => ({ ...run, width: run.face.widthOf(run.text) * size }));
  const widthOf = (piece: string) => place(piece).reduce((sum, run) => sum + run.width, 0);
  return settable(text)
    .split('\n')
    .flatMap((paragraph) => piecesOf(paragraph, width, widthOf))
    .map((line) => ({ runs: place(line), size }));
}

function piecesOf(paragraph: string, width: number, widthOf: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of breakable(paragraph)) {
    const own = widthOf(piece.trimEnd());
    if (used + own > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    // A word longer than the line (an address of a web page) is broken anywhere.
    for (const part of own > width ? clustersOf(piece) : [piece]) {
      if (used + widthOf(part.trimEnd()) > width && line !== '') {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      line += part;
      used += widthOf(part);
    }
  }
  return [...lines, line.trimEnd()];
}

function breakable(paragraph: string): string[] {
  const breaker = new LineBreaker(paragraph);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    pieces.push(paragraph.slice(from, next.position));
    from = next.position;
  }
  return pieces;
}
