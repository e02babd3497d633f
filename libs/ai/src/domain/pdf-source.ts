import type { SourcePlace } from '@iworkz/contracts';
import { boxAround, type Line, type TextItem } from './text-lines.js';

/** The place of a value: the cell that holds `value` literally, else the whole line. */
export function placeOf(line: Line, value?: string): SourcePlace {
  const part: TextItem = (value !== undefined && line.cells.find((cell) => cell.text.includes(value))) || line;
  return { kind: 'pdf', page: part.page, box: boxAround([part.box]), text: part.text };
}

/** Without the mark of a list item. */
export function withoutBullet(text: string): string {
  return text.replace(/^[\s•・●○◦▪■◆*–—-]+\s*/u, '').trim();
}
