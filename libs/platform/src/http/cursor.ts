import { InvalidCursor } from '@iworkz/contracts';
import * as z from 'zod';

const IdCursor = z.uuid();

/**
 * The id a page starts after; undefined for the first page. Lists are ordered by UUIDv7, newest first, so that an id alone
 * is a place in them and rows added meanwhile move nothing.
 * @throws InvalidCursor
 */
export function readIdCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = IdCursor.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!parsed.success) throw InvalidCursor({});
  return parsed.data;
}

/** A place in such a list: rows older than the one of id `after`, at most `limit` that are shown. */
export interface PageRequest {
  readonly after: string | undefined;
  readonly limit: number;
}

/**
 * The rows of a page and one more, as Prisma's `findMany` takes it.
 * @param where what else is asked of the rows.
 */
export const newestFirst = <Where extends object>({ after, limit }: PageRequest, where?: Where) => ({
  where: { ...where, id: after === undefined ? undefined : { lt: after } },
  orderBy: { id: 'desc' as const },
  take: limit + 1,
});

/** A page from rows that were asked for with `limit + 1`: one more than fits tells that there is a next page. */
export function pageOfRows<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last ? Buffer.from(last.id).toString('base64url') : null,
  };
}
