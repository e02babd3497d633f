/** For `setValueAs`: what an empty input means. */
export const emptyToUndefined = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** A number as people type it, also with full-width digits and commas; null when nothing is there, NaN when it is no number. */
export function numberOrNull(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  const text = String(value).normalize('NFKC').replaceAll(',', '').trim();
  return text === '' ? null : Number(text);
}

export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);
