import type { Finding } from '@iworkz/contracts';

/** `/pay/min` -> `pay.min`. */
export const nameOfPointer = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/**
 * Puts each finding beside the field it speaks of, or else beside the nearest part of the form around it.
 * @returns findings by anchor; those that belong nowhere in the form are under the empty name.
 */
export function placeFindings(
  findings: readonly Finding[],
  anchors: readonly string[],
): ReadonlyMap<string, readonly Finding[]> {
  const known = new Set(anchors);
  const placed = new Map<string, Finding[]>();
  for (const finding of findings) {
    let anchor = nameOfPointer(finding.field);
    while (anchor !== '' && !known.has(anchor)) anchor = anchor.slice(0, Math.max(0, anchor.lastIndexOf('.')));
    placed.set(anchor, [...(placed.get(anchor) ?? []), finding]);
  }
  return placed;
}
