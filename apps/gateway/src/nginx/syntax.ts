/** Variables that the value holds are meant; a dollar sign that begins none of them has no way to be written. */
const variable = /\$(?:\w+|\{\w+\})/g;

/**
 * A parameter of a directive, quoted where it must be.
 * @throws RangeError for a line break or a dollar sign that begins no variable.
 */
export function value(text: string): string {
  if (/[\r\n]/.test(text) || text.replace(variable, '').includes('$'))
    throw new RangeError(`cannot be written in NGINX's configuration: ${text}`);
  return quoted(text);
}

/** A regular expression as the key of a `map`. Dollar signs in it are anchors. */
export const pattern = (source: string, { ignoreCase = false } = {}): string =>
  quoted(`${ignoreCase ? '~*' : '~'}${source}`);

function quoted(text: string): string {
  if (/^[\w.:/%=+~*@-]+$/.test(text) && text !== 'default') return text;
  const mark = text.includes('"') ? "'" : '"';
  // A backslash stays one before all characters but these.
  const escaped = text.replace(/\\(?=[\\"'trn]|$)/g, '\\\\').replaceAll(mark, `\\${mark}`);
  return `${mark}${escaped}${mark}`;
}

/** `map source $target { ... }`, with keys that are already written. */
export function map(
  source: string,
  target: string,
  entries: readonly (readonly [key: string, value: string])[],
): string {
  const lines = entries.map(([key, result]) => `    ${key} ${value(result)};`);
  return [`map ${quoted(source)} $${target} {`, ...lines, '}'].join('\n');
}

/** Text in a regular expression, meant as it is. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** @param ms whole milliseconds. */
export const duration = (ms: number): string => (ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`);
