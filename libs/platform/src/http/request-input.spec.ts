import { defineRoute } from '@iworkz/contracts';
import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readInput } from './request-input.js';

const route = defineRoute({
  id: 'writeNote',
  service: 'search',
  method: 'POST',
  path: '/notes',
  summary: 'A note',
  access: 'public',
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('list'), list: z.array(z.string()) }),
    z.object({ kind: z.literal('tree'), tree: z.record(z.string(), z.unknown()) }),
  ]),
});
const fileRoute = defineRoute({ ...route, id: 'writeFile', body: undefined, fileTypes: ['application/pdf'] });

const read = (body: string): unknown =>
  readInput(route, { headers: { 'content-type': 'application/json' }, body: Buffer.from(body) } as FastifyRequest);

function refusalOf(body: string): unknown {
  try {
    return read(body);
  } catch (error) {
    return error;
  }
}

describe('what a request says', () => {
  it('is taken as declared', () => {
    expect(read('{"kind":"text","text":"漢字 😀"}')).toEqual({ body: { kind: 'text', text: '漢字 😀' } });
  });

  it.each([
    ['half a surrogate pair', '{"kind":"text","text":"\\ud83d"}', '/body/text'],
    ['NUL', '{"kind":"text","text":"a\\u0000"}', '/body/text'],
    ['NUL in a value that no schema describes', '{"kind":"tree","tree":{"a":[1,"\\u0000"]}}', '/body/tree/a/1'],
    ['NUL in a key', '{"kind":"tree","tree":{"a\\u0000":1}}', '/body/tree'],
  ])('is refused with %s, which no store can hold', (_what, body, pointer) => {
    expect(refusalOf(body)).toMatchObject({
      code: 'request.invalid',
      params: { errors: [{ pointer, code: 'wrong_format' }] },
    });
  });

  it('is refused when it is nested beyond reason, however long the way down', () => {
    const deep = (levels: number): string => `{"kind":"tree","tree":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect(refusalOf(deep(50))).toMatchObject({ body: { kind: 'tree' } });
    expect(refusalOf(deep(100_000))).toMatchObject({ code: 'request.malformed_json' });
  });

  it('is refused when nearly all of it is wrong, in an answer that is not many times as long', () => {
    const wrong = (item: string): string => `{"kind":"list","list":[${Array(200_000).fill(item).join()}]}`;
    for (const [item, code] of [
      ['0', 'wrong_type'],
      ['"\\u0000"', 'wrong_format'],
    ] as const) {
      const refusal = refusalOf(wrong(item)) as { code: string; params: { errors: unknown[] } };
      expect(refusal.code).toBe('request.invalid');
      expect(refusal.params.errors).toHaveLength(100);
      expect(refusal.params.errors[99]).toMatchObject({ pointer: '/body/list/99', code });
    }
  });

  it('misses the field that tells the alternatives apart, and is told that it is required', () => {
    expect(refusalOf('{"text":"x"}')).toMatchObject({
      params: { errors: [{ pointer: '/body/kind', code: 'required' }] },
    });
    expect(refusalOf('{"kind":"song"}')).toMatchObject({
      params: { errors: [{ pointer: '/body/kind', code: 'not_allowed' }] },
    });
  });

  it.each([
    ['%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf', '履歴書.pdf'],
    ['C:%5Cme%5Ccv.pdf', 'cv.pdf'],
    ['cv%00%0a.pdf', 'cv.pdf'],
    ['%ff', undefined],
    ['%00', undefined],
  ])('names its file %s: %s', (name, expected) => {
    const headers = { 'content-type': 'application/pdf', 'x-file-name': name };
    const input = readInput(fileRoute, { headers, body: Buffer.from('%PDF') } as unknown as FastifyRequest);
    expect((input['body'] as { fileName?: string }).fileName).toBe(expected);
  });
});
