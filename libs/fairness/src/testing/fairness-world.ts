import {
  ListShownApplicantsRoute,
  ListStoredMatchesRoute,
  type InputOf,
  type ReplyOf,
  type ShownApplicantList,
  type StoredMatch,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import { Handles, defineService } from '@iworkz/platform';
import {
  answering,
  freePort,
  jsonCaller,
  runningService,
  standInService,
  testDatabase,
  type TestCaller,
} from '@iworkz/testing';
import { Controller } from '@nestjs/common';
import { FairnessContext } from '../fairness.context.js';

export const aCandidate = (): TestCaller => ({ userId: newId(), roles: ['candidate'] });
export const administrator: TestCaller = { userId: newId(), roles: ['admin'] };

/** What the context `analytics` was told, which is in the same service. */
class ListsInSight {
  readonly lists: readonly ShownApplicantList[] = [];
}

@Controller()
class ListsInSightController {
  constructor(private readonly inSight: ListsInSight) {}

  @Handles(ListShownApplicantsRoute)
  list(
    _ctx: Ctx,
    { query: { from, to, cursor } }: InputOf<typeof ListShownApplicantsRoute>,
  ): ReplyOf<typeof ListShownApplicantsRoute> {
    const own = this.inSight.lists.filter(({ shownAt }) => shownAt >= from && shownAt < to);
    const start = cursor ? Number(cursor) : 0;
    return { items: own.slice(start, start + 1), nextCursor: start + 1 < own.length ? String(start + 1) : null };
  }
}

/** The service that holds the context, with a `matching` beside it and an `analytics` in it that stored what a spec says. */
export async function fairnessWorld() {
  const database = await testDatabase('fairness');
  const stored: StoredMatch[] = [];
  const inSight: ShownApplicantList[] = [];
  const analytics = {
    module: ListsInSight,
    controllers: [ListsInSightController],
    providers: [{ provide: ListsInSight, useValue: { lists: inSight } }],
  };
  const pageSize = 40;
  const matching = await standInService(
    answering(ListStoredMatchesRoute, ({ query: { from, to, cursor } }) => {
      const own = stored.filter(({ computedAt }) => computedAt >= from && computedAt < to);
      const start = cursor ? Number(cursor) : 0;
      const end = start + pageSize;
      return { items: own.slice(start, end), nextCursor: end < own.length ? String(end) : null };
    }),
  );
  const definition = defineService({ name: 'analytics', modules: [FairnessContext, analytics] });
  // It calls itself for what `analytics` knows, and so must know its own address.
  const ownUrl = `http://127.0.0.1:${await freePort()}`;
  const begin = () => runningService(definition, database, { URL_MATCHING: matching.url, URL_ANALYTICS: ownUrl });
  let service = await begin();
  return {
    get service() {
      return service;
    },
    stored,
    inSight,
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
