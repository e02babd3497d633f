import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../kit/openapi.js';
import { breakingApiChanges, breakingEventChanges } from './compatibility.js';
import { currentSnapshots, textOf } from './snapshots.js';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const committed = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(pathOf(file), 'utf8')) as Record<string, unknown>;

describe('the committed snapshots', () => {
  it.each(currentSnapshots())('$file is what the contracts declare (npm run openapi writes it)', (snapshot) => {
    expect(existsSync(pathOf(snapshot.file)), 'not committed').toBe(true);
    expect(readFileSync(pathOf(snapshot.file), 'utf8')).toBe(textOf(snapshot));
  });

  it('hold no event that is no longer declared', () => {
    const declared = currentSnapshots().map((snapshot) => snapshot.file);
    const present = readdirSync(pathOf('events')).map((name) => `events/${name}`);
    expect(present.filter((file) => !declared.includes(file))).toEqual([]);
  });
});

describe('the compatibility check', () => {
  const document = (): Record<string, unknown> => structuredClone(openApiDocument('3.1.1'));
  const edited = (edit: (paths: never, schemas: never) => void): Record<string, unknown> => {
    const copy = document() as { paths: never; components: { schemas: never } };
    edit(copy.paths, copy.components.schemas);
    return copy;
  };
  type Edit = Record<
    string,
    { properties: Record<string, unknown>; required: string[] } & Record<string, Record<string, unknown>>
  >;

  it('lets an unchanged document pass', () => {
    expect(breakingApiChanges(document(), document())).toEqual([]);
  });

  it('lets an optional addition pass', () => {
    const added = edited((_paths, schemas: Edit) => {
      schemas['Job']!.properties['newField'] = { type: 'string' };
    });
    expect(breakingApiChanges(document(), added)).toEqual([]);
  });

  it('tells of an operation that is gone', () => {
    const without = edited((paths: Edit) => delete paths['/api/v1/users/me']!['get']);
    expect(breakingApiChanges(document(), without)).toEqual(['GET /api/v1/users/me is gone']);
  });

  it('tells of an answer that loses a field', () => {
    const without = edited((_paths, schemas: Edit) => delete schemas['Company']!.properties['name']);
    expect(breakingApiChanges(document(), without)).toContainEqual(expect.stringContaining('.name is gone'));
  });

  it('tells of a field that callers must suddenly send', () => {
    const stricter = edited((_paths, schemas: Edit) => schemas['JobContentInput']!.required.push('industry'));
    expect(breakingApiChanges(document(), stricter)).toContainEqual(
      expect.stringContaining('.industry became required'),
    );
  });

  it('tells of an event field that is gone', () => {
    const before = committed('events/hiring.job.closed.v1.json');
    const after = structuredClone(before) as { properties: Record<string, unknown> };
    delete after.properties['closedAt'];
    expect(breakingEventChanges('hiring.job.closed', before, after)).toEqual(['hiring.job.closed.closedAt is gone']);
  });
});
