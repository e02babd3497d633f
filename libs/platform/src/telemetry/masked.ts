import { stdSerializers } from 'pino';

const censor = '***';
/** pino prints no more than this of what is nested. */
const deepest = 6;

/**
 * A copy as JSON would have it, in which every field of one of these names is censored, wherever it stands. Errors become
 * what a log line says of them; what is nested deeper than a line shows is censored whole.
 */
export function masked(fields: object, names: ReadonlySet<string>): Record<string, unknown> {
  const copies = new Map<object, object>();
  const copyOf = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    if (depth > deepest) return censor;
    const { toJSON } = value as { toJSON?: unknown };
    if (value instanceof Error) return remember(value, stdSerializers.err(value), depth);
    if (typeof toJSON === 'function') {
      const data: unknown = toJSON.call(value, '');
      return data === value || typeof data !== 'object' || data === null ? data : remember(value, data, depth);
    }
    return remember(value, value, depth);
  };
  /** Remembered before it is filled, so that what contains itself is copied once. */
  const remember = (original: object, value: object, depth: number): object => {
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(original, list);
      for (const item of value) list.push(copyOf(item, depth + 1));
      return list;
    }
    const copy: Record<string, unknown> = {};
    copies.set(original, copy);
    for (const key of Object.keys(value))
      copy[key] = names.has(key) ? censor : copyOf((value as Record<string, unknown>)[key], depth + 1);
    return copy;
  };
  return remember(fields, fields, 0) as Record<string, unknown>;
}
