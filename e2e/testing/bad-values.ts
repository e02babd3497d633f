import * as z from 'zod';
import type { Schema } from './json-schema.js';

/** A value with one thing wrong, and the JSON pointer (below the part of the request) that must be blamed for it. */
export interface BadValue {
  readonly what: string;
  readonly value: unknown;
  readonly pointer: string;
  /** Code of the field error, where only one can be right. */
  readonly code?: string;
}

type Path = readonly (string | number)[];

const strings = [
  'text',
  'ja',
  'JP',
  'one@example.jp',
  'https://example.jp/',
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '2026-04-01',
  '2026-04-01T09:00:00Z',
  '2026-04',
  '09:00',
  '1',
  '1234567890123',
  'a value that is longer than ten and twenty characters',
];
const formats: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}-/,
  email: /@/,
  uri: /^https:/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /T09:00:00Z$/,
};

/** The values that a declared shape must refuse, each derived from the declaration. */
export class BadValues {
  private readonly root: Schema;

  constructor(shape: z.ZodType) {
    this.root = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;
  }

  /** A value that fits; every optional field is filled, so that each can be spoilt in turn. */
  sample(): unknown {
    return this.sampleOf(this.root);
  }

  /** Names of the top-level fields, with whether they must be there. */
  fields(): { name: string; required: boolean }[] {
    const { properties = {}, required = [] } = this.resolved(this.root);
    return Object.keys(properties).map((name) => ({ name, required: required.includes(name) }));
  }

  /** @param asText the values travel in an address, where everything is text. */
  all({ asText = false } = {}): BadValue[] {
    const base = this.sample();
    return [...this.spoilt(this.root, [], asText)].map(({ path, spoil, what, code, blamed }) => ({
      what,
      code,
      pointer: pointerTo(blamed ?? path),
      value: changed(base, path, spoil),
    }));
  }

  /** Paths of all texts, for putting into them what PostgreSQL or a log cannot hold. */
  texts(): Path[] {
    return [...this.leaves(this.root, [])].filter(({ schema }) => isFreeText(schema)).map(({ path }) => path);
  }

  private *leaves(given: Schema, path: Path): Generator<{ schema: Schema; path: Path }> {
    const schema = this.resolved(given);
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      yield* this.leaves(property, [...path, name]);
    if (schema.items) yield* this.leaves(schema.items, [...path, 0]);
    if (!schema.properties && !schema.items) yield { schema, path };
  }

  private *spoilt(given: Schema, path: Path, asText: boolean): Generator<Spoilt> {
    const schema = this.resolved(given);
    for (const wrong of wrongValues(schema, asText)) yield { path, ...wrong };
    if (schema.type === 'array' && schema.items) {
      const item = this.sampleOf(schema.items);
      const { maxItems } = schema;
      if (maxItems !== undefined && maxItems < 1_000)
        yield {
          path,
          what: `${maxItems + 1} entries`,
          spoil: () => Array.from({ length: maxItems + 1 }, () => item),
          code: 'too_long',
        };
      yield* this.spoilt(schema.items, [...path, 0], asText);
    }
    if (!schema.properties) return;
    for (const [name, property] of Object.entries(schema.properties)) {
      yield* this.spoilt(property, [...path, name], asText);
      if (schema.required?.includes(name))
        yield {
          path,
          blamed: [...path, name],
          what: `no ${name}`,
          spoil: (value) => without(value, name),
          code: 'required',
        };
    }
    yield {
      path,
      blamed: [...path, 'noSuchField'],
      what: 'an unknown field',
      spoil: (value) => ({ ...(value as object), noSuchField: 'x' }),
      code: 'unknown_field',
    };
  }

  /** Follows references, and of alternatives takes the last that is not null: it is the one with the most fields. */
  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.replace('#/$defs/', '');
    if (name) return this.resolved(this.root.$defs![name]!);
    const choices = (schema.anyOf ?? schema.oneOf)?.filter((choice) => choice.type !== 'null');
    if (choices) return this.resolved(choices.at(-1)!);
    return Array.isArray(schema.type) ? { ...schema, type: schema.type.find((type) => type !== 'null')! } : schema;
  }

  private sampleOf(given: Schema): unknown {
    const schema = this.resolved(given);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (schema.examples) return schema.examples[0];
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, property]) => [name, this.sampleOf(property)]),
        );
      case 'array':
        return schema.items ? [this.sampleOf(schema.items)] : [];
      case 'boolean':
        return true;
      case 'number':
      case 'integer':
        return Math.min(schema.maximum ?? Infinity, Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1));
      case 'string':
        return textFitting(schema);
      default:
        return 'anything';
    }
  }
}

interface Wrong {
  readonly what: string;
  readonly spoil: (value: unknown) => unknown;
  readonly code?: string;
}
interface Spoilt extends Wrong {
  readonly path: Path;
  readonly blamed?: Path;
}

const isFreeText = (schema: Schema): boolean =>
  schema.type === 'string' && !schema.enum && schema.const === undefined && !schema.format;

function textFitting(schema: Schema): string {
  const fits = (text: string): boolean =>
    text.length >= (schema.minLength ?? 0) &&
    text.length <= (schema.maxLength ?? Infinity) &&
    (!schema.pattern || new RegExp(schema.pattern, 'u').test(text)) &&
    (!schema.format || (formats[schema.format] ?? /^$/).test(text));
  const text = strings.find(fits);
  if (text === undefined) throw new Error(`no sample fits ${JSON.stringify(schema)}: add one to the list of strings`);
  return text;
}

function* wrongValues(schema: Schema, asText: boolean): Generator<Wrong> {
  const wrong = (value: unknown, code?: string): Wrong => ({
    what: show(value),
    spoil: () => value,
    code,
  });
  const limits = function* (): Generator<Wrong> {
    const { minimum, maximum, exclusiveMinimum } = schema;
    if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) yield wrong(maximum + 1, 'too_big');
    if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) yield wrong(minimum - 1, 'too_small');
    if (exclusiveMinimum !== undefined) yield wrong(exclusiveMinimum, 'too_small');
  };
  if (schema.const !== undefined || schema.enum) {
    yield wrong('no such choice', 'not_allowed');
    if (!asText) yield wrong(7);
    return;
  }
  switch (schema.type) {
    case 'object':
      if (asText) return;
      yield wrong('no object', 'wrong_type');
      yield wrong([], 'wrong_type');
      return;
    case 'array':
      yield wrong('no list', 'wrong_type');
      return;
    case 'boolean':
      yield wrong('yes', 'wrong_type');
      return;
    case 'number':
    case 'integer':
      yield wrong(asText ? 'many' : '7', 'wrong_type');
      if (schema.type === 'integer') yield wrong(1.5);
      yield* limits();
      return;
    case 'string':
      if (!asText) {
        yield wrong(12, 'wrong_type');
        yield wrong({ $ne: '' }, 'wrong_type');
      }
      if (schema.maxLength !== undefined && schema.maxLength < 50_000)
        yield { ...wrong('x'.repeat(schema.maxLength + 1)), what: `${schema.maxLength + 1} characters` };
      if ((schema.minLength ?? 0) > 0 && !asText) yield wrong('', 'too_short');
      if (schema.format) yield wrong(`no ${schema.format}`, 'wrong_format');
      else if (schema.pattern) yield wrong(asText ? 'no such form' : 'a\u0007b');
  }
}

const show = (value: unknown): string => JSON.stringify(value).slice(0, 60);

function without(value: unknown, name: string): unknown {
  const { [name]: _, ...rest } = value as Record<string, unknown>;
  return rest;
}

/** A copy of `value` in which what stands at `path` went through `change`. */
export function changed(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? changed(item, rest, change) : item));
  const record = value as Record<string, unknown>;
  return { ...record, [first]: changed(record[first], rest, change) };
}

export const pointerTo = (path: Path): string => path.map((key) => `/${String(key)}`).join('');
