import { ListStoredMatchesRoute, type StoredMatch } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService, signServiceToken } from '@iworkz/platform';
import { answering, runningService, standInService, testDatabase, type TestCaller } from '@iworkz/testing';
import pg from 'pg';
import { FairnessContext } from '../fairness.context.js';

export const aCandidate = (): TestCaller => ({ userId: newId(), roles: ['candidate'] });
export const administrator: TestCaller = { userId: newId(), roles: ['admin'] };

/** The service that holds the context, with a `matching` beside it that stored what a spec says. */
export async function fairnessWorld() {
  const database = await testDatabase('fairness');
  const stored: StoredMatch[] = [];
  const pageSize = 40;
  const matching = await standInService(
    answering(ListStoredMatchesRoute, ({ query: { from, to, cursor } }) => {
      const own = stored.filter(({ computedAt }) => computedAt >= from && computedAt < to);
      const start = cursor ? Number(cursor) : 0;
      const end = start + pageSize;
      return { items: own.slice(start, end), nextCursor: end < own.length ? String(end) : null };
    }),
  );
  const definition = defineService({ name: 'analytics', modules: [FairnessContext] });
  const begin = () => runningService(definition, database, { URL_MATCHING: matching.url });
  let service = await begin();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();

  const send = async (
    caller: TestCaller | 'service' | undefined,
    method: string,
    path: string,
    body?: unknown,
    language = 'ja',
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const token =
      caller === 'service'
        ? await signServiceToken('backend-api', service.config.serviceTokenKey)
        : caller && (await service.token(caller));
    const response = await fetch(service.url + path, {
      method,
      headers: {
        'accept-language': language,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  return {
    get service() {
      return service;
    },
    stored,
    send,
    rows: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await admin.query<Row>(text, values)).rows,
    restart: async (): Promise<void> => {
      await service.close();
      service = await begin();
    },
    end: async (): Promise<void> => {
      await admin.end();
      await service.close();
      await matching.close();
      await database.drop();
    },
  };
}
export type FairnessWorld = Awaited<ReturnType<typeof fairnessWorld>>;
