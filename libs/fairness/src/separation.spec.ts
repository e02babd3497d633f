import * as contracts from '@iworkz/contracts';
import {
  ProfileUpdated,
  events,
  protectedAttributes,
  protectedValues,
  routes,
  type EventDefinition,
  type RouteSpec,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const sourcesOf = (context: string): string[] => {
  const folder = fileURLToPath(new URL(`../../${context}/src/`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|(^|\/)(testing|generated)\//.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
};
const matching = sourcesOf('matching');
const declared = contracts as unknown as Record<string, unknown>;
const named = <T>(pattern: RegExp): T[] =>
  [...new Set(matching.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name!)))].map(
    (name) => declared[name] as T,
  );

const consumed = named<EventDefinition>(/@Consumes\((\w+)\)/g);
/** Those it serves, and those it calls. */
const spoken = [
  ...routes.filter(({ service }) => service === 'matching'),
  ...named<RouteSpec>(/\.call\(\s*\w+,\s*(\w+Route)\b/g),
];

/** The attributes themselves, and other words that a field for one of them would be named by. */
const forbidden = new RegExp(
  `^(${protectedAttributes.join('|')}|attributes|gender|age|ages|birth\\w*|dateOfBirth|nationalit\\w*|citizenship|ethnic\\w*|race|religion|disabled|marital\\w*|children|photo|picture|name|residenceStatus|workAuthorization)$`,
  'i',
);
const values = new Set<string>(Object.values(protectedValues).flat());

/** Every property name, and every word of an enumeration, that a schema lets through. */
function wordsOf(schema: z.ZodType | undefined, io: 'input' | 'output'): { fields: string[]; enumerated: string[] } {
  const fields: string[] = [];
  const enumerated: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, enum: words, const: word } = node as Record<string, unknown>;
    if (properties) fields.push(...Object.keys(properties));
    if (Array.isArray(words)) enumerated.push(...words.map(String));
    if (typeof word === 'string') enumerated.push(word);
    Object.values(node).forEach(walk);
  };
  if (schema) walk(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return { fields, enumerated };
}

describe('nothing that people say of themselves for the audit reaches the ranking', () => {
  it('finds the events and routes of matching in its sources', () => {
    expect(consumed.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['profiles.profile.updated', 'hiring.job.published', 'hiring.job.closed']),
    );
    expect(consumed.every((event) => events.includes(event))).toBe(true);
    expect(spoken.length).toBeGreaterThanOrEqual(4);
    expect(spoken.every((route) => typeof route.path === 'string')).toBe(true);
  });

  it.each(consumed)('by the event $type', ({ type, data }) => {
    const { fields, enumerated } = wordsOf(data, 'output');
    // A skill, an employer's certificate and a company have names; a person has none here.
    const personal = fields.filter((field) => forbidden.test(field) && field !== 'name');
    expect(personal, type).toEqual([]);
    expect(enumerated.filter((word) => values.has(word) && word !== 'no' && word !== 'yes')).toEqual([]);
  });

  it.each(spoken)('by the route $id', ({ id, params, query, body }) => {
    for (const schema of [params, query, body]) {
      const { fields, enumerated } = wordsOf(schema, 'input');
      expect(
        fields.filter((field) => forbidden.test(field) && field !== 'name'),
        id,
      ).toEqual([]);
      expect(enumerated.filter((word) => values.has(word) && word !== 'no' && word !== 'yes')).toEqual([]);
    }
  });

  it('by fields that a publisher adds to a profile: they are gone once it is parsed', () => {
    const extra = { ...Object.fromEntries(protectedAttributes.map((name) => [name, protectedValues[name][0]])) };
    const parsed = ProfileUpdated.data.parse({
      ...{ userId: newId(), version: 1, updatedAt: '2026-11-20T00:00:00.000Z', ...extra },
      profile: { ...extra, name: { family: '山田', given: '花子' }, workAuthorization: { status: 'engineer' } },
    });
    for (const field of [...protectedAttributes, 'name', 'workAuthorization']) {
      expect(parsed).not.toHaveProperty(field);
      expect(parsed.profile).not.toHaveProperty(field);
    }
  });

  it('by any event at all: the context that keeps it publishes none', () => {
    expect(events.filter(({ context }) => (context as string) === 'fairness')).toEqual([]);
    expect(sourcesOf('fairness').join('\n')).not.toMatch(/\.publish\(/);
  });

  it('by an import or a name: matching does not know the schema or the routes of the audit', () => {
    const text = matching.join('\n');
    for (const name of ['DeclaredAttributes', 'protectedAttributes', 'GetMyAttributesRoute', 'OrderShortlistRoute'])
      expect(text).not.toContain(name);
    expect(text).not.toMatch(/fairness\./);
  });
});
