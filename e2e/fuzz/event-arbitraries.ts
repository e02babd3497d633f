import fc from 'fast-check';
import type { Schema } from '../testing/json-schema.js';

/** What old and newer publishers may have sent, beside what today's would. */
export interface Wishes {
  /** Ids of things that exist, for references; others are of things nobody knows or that were deleted. */
  readonly knownIds: readonly string[];
}

const handled = new Set(
  'title personalData columns $ref $defs type const default enum anyOf oneOf properties required additionalProperties propertyNames items'
    .concat(' minItems maxItems minLength maxLength pattern format minimum maximum exclusiveMinimum')
    .split(' '),
);

/** Fields of one length: as many values as the first one has, the others' again from the beginning. */
function inColumns({ columns = [] }: Schema, data: Record<string, unknown>): Record<string, unknown> {
  const [first, ...others] = columns.map((name) => ({ name, values: data[name] as readonly unknown[] }));
  if (!first) return data;
  const fitted = others.map(({ name, values }) => [name, first.values.map((_, at) => values[at % values.length])]);
  return { ...data, ...Object.fromEntries(fitted) };
}

/** The longest text that is tried where a schema names no bound. */
const longText = 10_000;
const someFarDates = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00.000Z',
  '1582-10-10T12:00:00Z',
  '1970-01-01T00:00:00Z',
  '2026-02-28T23:59:59.999999999Z',
  '2038-01-19T03:14:08Z',
  '9999-12-31T23:59:59.999Z',
];
const hardTexts = [
  '🎌',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  '髙﨑',
  'ﾊﾝｶｸ',
  'नमस्ते',
  '\u202eevil',
  '<b>&amp;',
  "'; --",
  '{n, plural,',
  '%s %n',
];

/**
 * Data of an event that fits its frozen schema, as a publisher of this, of an older or of a newer minor version may send
 * it: optional fields and those with a default present or absent, unknown fields at every level, extremes of every value.
 */
export function validData(root: Schema, { knownIds }: Wishes): fc.Arbitrary<unknown> {
  return arbitraryOf(root);

  function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
    const strange = Object.keys(schema).filter((keyword) => !handled.has(keyword));
    if (strange.length > 0) throw new Error(`the event fuzzer does not know ${strange.join(', ')}: teach it`);
    if (schema.$ref) return arbitraryOf(root.$defs![schema.$ref.replace('#/$defs/', '')]!);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map(arbitraryOf));
    if (Array.isArray(schema.type))
      return fc.oneof(...schema.type.map((type: string) => arbitraryOf({ ...schema, type })));
    switch (schema.type) {
      case 'object':
        return objectOf(schema);
      case 'array':
        return arrayOf(schema);
      case 'string':
        return textOf(schema);
      case 'integer':
      case 'number':
        return numberOf(schema);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue();
    }
  }

  function objectOf(schema: Schema): fc.Arbitrary<unknown> {
    const { propertyNames, additionalProperties } = schema;
    // A record: any names, but values of one kind.
    if (propertyNames && typeof additionalProperties === 'object')
      return fc.dictionary(textOf(propertyNames), arbitraryOf(additionalProperties), { maxKeys: 3 });
    const properties = schema.properties ?? {};
    const required = (schema.required ?? []).filter((name) => properties[name]?.default === undefined);
    const known = fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, arbitraryOf(property)])),
      { requiredKeys: required },
    );
    const unknown = fc.dictionary(
      fc.constantFrom('addedLater', 'newField', '新しい項目', '', '__proto__', 'constructor', 'toString'),
      fc.jsonValue({ maxDepth: 2 }),
      { maxKeys: 2 },
    );
    // Defined, not assigned: `__proto__` is to be a field like any other, as JSON.parse makes it.
    return fc
      .tuple(known, fc.option(unknown, { nil: {}, freq: 3 }))
      .map(([data, more]) =>
        Object.fromEntries([...Object.entries(more), ...Object.entries(inOrder(inColumns(schema, data)))]),
      );
  }

  function arrayOf({ items = {}, minItems = 0, maxItems = 20 }: Schema): fc.Arbitrary<unknown> {
    const item = arbitraryOf(items);
    const few = fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
    const longest = item.map((one) => Array.from({ length: maxItems }, () => one));
    return fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: longest });
  }

  function textOf(schema: Schema): fc.Arbitrary<string> {
    const { pattern, format, minLength = 0, maxLength = longText } = schema;
    switch (format) {
      case 'uuid':
        return knownIds.length > 0 ? fc.oneof(fc.uuid(), fc.constantFrom(...knownIds)) : fc.uuid();
      case 'date-time': {
        const near = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
        return fc.oneof(
          fc.constantFrom(...someFarDates),
          near.map((date) => date.toISOString()),
        );
      }
      case 'date':
        return fc
          .oneof(
            fc.constantFrom(...someFarDates),
            fc.date({ noInvalidDate: true, max: new Date('9999-12-31'), min: new Date(0) }).map((d) => d.toISOString()),
          )
          .map((text) => text.slice(0, 10));
      case 'email':
        return fc.oneof(fc.emailAddress(), fc.constant(`${'a'.repeat(240)}@example.jp`)).filter(fitting(schema));
      case 'uri':
        return fc.webUrl({ withFragments: true, withQueryParameters: true }).filter(fitting(schema));
      case undefined:
        break;
      default:
        throw new Error(`the event fuzzer does not know the format ${format}: teach it`);
    }
    const free = freeText(minLength, maxLength);
    const fits = fitting(schema);
    if (pattern === undefined) return free;
    // What is free but for some characters is made freely; what has a form of its own is made from its pattern.
    const isForm = !fits('あ'.repeat(Math.max(1, minLength)));
    if (isForm) return fc.stringMatching(new RegExp(pattern)).filter(fits);
    // Publishers trim such texts, so that one of blanks alone is never sent.
    const written = (text: string): string => withoutControl(text).trim().padEnd(minLength, 'x');
    return free.map(written).filter(fits);
  }

  function numberOf({ type, minimum, maximum, exclusiveMinimum }: Schema): fc.Arbitrary<number> {
    const min = Math.max(minimum ?? -1e300, exclusiveMinimum ?? -1e300);
    const max = maximum ?? 1e300;
    if (type === 'integer') {
      const bounds = {
        min: Math.max(Number.MIN_SAFE_INTEGER, exclusiveMinimum === undefined ? min : min + 1),
        max: Math.min(Number.MAX_SAFE_INTEGER, max),
      };
      const small = { min: Math.max(bounds.min, 0), max: Math.max(bounds.min, Math.min(bounds.max, 100)) };
      return fc.oneof(
        { weight: 4, arbitrary: fc.integer(small) },
        { weight: 1, arbitrary: fc.integer(bounds) },
        { weight: 1, arbitrary: fc.constantFrom(bounds.min, bounds.max) },
      );
    }
    return fc.double({ min, max, minExcluded: exclusiveMinimum !== undefined, noNaN: true, noDefaultInfinity: true });
  }
}

/** No publisher sends a least that is more than the most. */
function inOrder(data: Record<string, unknown>): Record<string, unknown> {
  const { min, max } = data;
  return typeof min === 'number' && typeof max === 'number' && min > max ? { ...data, min: max, max: min } : data;
}

function fitting({ pattern, minLength = 0, maxLength = Infinity }: Schema): (text: string) => boolean {
  const expression = pattern === undefined ? undefined : new RegExp(pattern);
  return (text) => text.length >= minLength && text.length <= maxLength && (expression?.test(text) ?? true);
}

// eslint-disable-next-line no-control-regex -- these are exactly what the patterns of free texts refuse
const withoutControl = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, 'x');

function freeText(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const padded = (text: string): string => {
    const long = text.length >= minLength ? text : text.padEnd(minLength, 'x');
    // Cutting may leave half of a surrogate pair, which is no text.
    return long.slice(0, maxLength).replace(/[\ud800-\udbff]$/, 'x');
  };
  return fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, minLength + 40) }),
      },
      { weight: 3, arbitrary: fc.constantFrom(...hardTexts) },
      { weight: 1, arbitrary: fc.constantFrom(...hardTexts).map((text) => text.repeat(Math.ceil(maxLength / 2))) },
      { weight: 1, arbitrary: fc.constantFrom('\0', 'a\0b', '\u0000'.repeat(3)) },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\t\n', '　') },
    )
    .map(padded);
}

/** A place in a JSON value, and the value there. */
export function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, nested]) => placesIn(nested, [...path, key]))];
}

/** A copy in which the value at the place is another one, or is gone where `replacement` is undefined. */
export function replacedAt(value: unknown, [first, ...rest]: readonly string[], replacement: unknown): unknown {
  if (first === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && replacement === undefined) delete copy[first];
  else copy[first] = replacedAt(copy[first], rest, replacement);
  return copy;
}
