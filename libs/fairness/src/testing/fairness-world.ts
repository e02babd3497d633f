import { ListStoredMatchesRoute, type StoredMatch } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { defineService } from '@iworkz/platform';
import { answering, jsonCaller, runningService, standInService, testDatabase, type TestCaller } from '@iworkz/testing';
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
  return {
    get service() {
      return service;
    },
    stored,
    send: jsonCaller(() => service),
    rows: database.rows,
    restart: async (): Promise<void> => {
      await service.close();
      service = await begin();
    },
    end: async (): Promise<void> => {
      await service.close();
      await matching.close();
      await database.drop();
    },
  };
}
export type FairnessWorld = Awaited<ReturnType<typeof fairnessWorld>>;
