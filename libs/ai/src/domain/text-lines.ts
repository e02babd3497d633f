/** From the page's lower left corner, in PDF points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A run of text where it stands on a page. */
export interface TextItem {
  /** From 1. */
  readonly page: number;
  readonly box: Box;
  /** Normalised by `normaliseText`. */
  readonly text: string;
}

/** Text that shares a baseline. Cells of a table, and whatever else stands wide apart, are separated by two spaces. */
export interface Line extends TextItem {
  /** The parts between the wide gaps. */
  readonly cells: readonly TextItem[];
}

const endsInWord = /[\p{Script=Latin}\p{Script=Hangul}\d,.;:)]$/u;
const startsWord = /^[\p{Script=Latin}\p{Script=Hangul}\d(]/u;

/** Smallest box that holds all of them. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const top = Math.max(...boxes.map((box) => box.y + box.height));
  const rounded = (points: number) => Math.round(points * 100) / 100;
  return { x: rounded(x), y: rounded(y), width: rounded(right - x), height: rounded(top - y) };
}

/** Lines from top to bottom, page by page. Furigana, being set on a baseline of its own, is a line of its own. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const visible = items.filter((item) => item.text.trim() !== '');
  const byPosition = [...visible].sort((a, b) => a.page - b.page || b.box.y - a.box.y || a.box.x - b.box.x);
  const rows: TextItem[][] = [];
  for (const item of byPosition) {
    const row = rows.at(-1);
    const first = row?.[0];
    const sameBaseline =
      first?.page === item.page &&
      Math.abs(first.box.y - item.box.y) < 0.5 * Math.min(first.box.height || 1, item.box.height || 1);
    if (row && sameBaseline) row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly TextItem[]): Line {
  const ordered = [...row].sort((a, b) => a.box.x - b.box.x);
  const cells: { text: string; items: TextItem[] }[] = [];
  let previous: TextItem | undefined;
  for (const item of ordered) {
    const cell = cells.at(-1);
    const height = Math.max(item.box.height, previous?.box.height ?? 0) || 10;
    const gap = previous ? item.box.x - (previous.box.x + previous.box.width) : 0;
    if (!cell || gap > 1.2 * height) cells.push({ text: item.text, items: [item] });
    else {
      // Ideographs stand without spaces however they are tracked; words of other scripts do not.
      const wordSpace = gap > 0.15 * height && (endsInWord.test(cell.text) || startsWord.test(item.text));
      // A full-width space, as between family and given name.
      const spaced = wordSpace || gap > 0.6 * height;
      cell.text += (spaced ? ' ' : '') + item.text;
      cell.items.push(item);
    }
    previous = item;
  }
  const page = ordered[0]!.page;
  const parts = cells.map(({ text, items }) => ({
    page,
    box: boxAround(items.map((item) => item.box)),
    text: text.replace(/\s+/gu, ' ').trim(),
  }));
  return {
    page,
    box: boxAround(ordered.map((item) => item.box)),
    text: parts.map((part) => part.text).join('  '),
    cells: parts,
  };
}
