import {
  CheckPasswordRoute,
  GetAccountRegionRoute,
  personalDataHolders,
  ServiceUnavailable,
  serviceNames,
  type ContextName,
  type PersonalDataErased,
  type PersonalDataExport,
} from '@iworkz/contracts';
import { newId, type Locale, type Region } from '@iworkz/kernel';
import { defineContext, defineService, serviceUrlVariable } from '@iworkz/platform';
import {
  answering,
  freePort,
  jsonCaller,
  runningService,
  standInService,
  testDatabase,
  type TestCaller,
} from '@iworkz/testing';
import { PrivacyContext } from '../privacy.context.js';

export const aPerson = (): TestCaller => ({ userId: newId(), roles: ['candidate'] });
export const administrator: TestCaller = { userId: newId(), roles: ['admin'] };
export const password = 'a password that is right';

const ownContexts: readonly ContextName[] = ['compliance', 'privacy'];

/** What the contexts of the other services hold, and how they fail. */
export class Neighbours {
  readonly rows = new Map<string, PersonalDataExport['records']>();
  readonly kept = new Map<string, PersonalDataErased['kept']>();
  readonly regions = new Map<string, { region: Region; locale: Locale }>();
  /** Every call, as `export hiring` or `erase hiring`. */
  readonly calls: string[] = [];
  /** Contexts that do not answer. */
  readonly away = new Set<ContextName>();
  /** Called before an answer is made. */
  before: (call: string) => void | Promise<void> = () => undefined;

  hold(context: ContextName, personId: string, ...records: PersonalDataExport['records']): void {
    this.rows.set(`${context} ${personId}`, [...this.of(context, personId), ...records]);
  }

  of(context: ContextName, personId: string): PersonalDataExport['records'] {
    return this.rows.get(`${context} ${personId}`) ?? [];
  }

  async ask(call: 'export' | 'erase', context: ContextName): Promise<void> {
    this.calls.push(`${call} ${context}`);
    await this.before(`${call} ${context}`);
    if (this.away.has(context)) throw ServiceUnavailable({ service: context });
  }
}

/** The service that holds the context, with all others beside it. */
export async function privacyWorld(environment: Readonly<Record<string, string>> = {}) {
  const database = await testDatabase('privacy');
  const neighbours = new Neighbours();
  const others = await standInService(
    answering(
      GetAccountRegionRoute,
      ({ params }) => neighbours.regions.get(params.accountId) ?? ({ region: 'jp', locale: 'ja' } as const),
    ),
    answering(CheckPasswordRoute, ({ body }) => ({ matches: body.password === password })),
    ...personalDataHolders
      .filter(({ context }) => !ownContexts.includes(context))
      .flatMap(({ context, exportRoute, eraseRoute }) => [
        answering(exportRoute, async ({ params: { personId } }) => {
          await neighbours.ask('export', context);
          return { context, personId, records: neighbours.of(context, personId), files: [] };
        }),
        answering(eraseRoute, async ({ params: { personId } }) => {
          await neighbours.ask('erase', context);
          const kept = neighbours.kept.get(`${context} ${personId}`) ?? [];
          const held = neighbours.of(context, personId);
          const stays = (what: string) => kept.some((each) => each.what === what);
          neighbours.rows.set(
            `${context} ${personId}`,
            held.filter(({ what }) => stays(what)),
          );
          const gone = held.filter(({ what }) => !stays(what)).map(({ what }) => what);
          return { context, personId, kept, erased: [...new Set(gone)].map((what) => ({ what, count: 1 })) };
        }),
      ]),
  );
  const definition = defineService({
    name: 'compliance',
    modules: [PrivacyContext, defineContext({ name: 'compliance' })],
  });
  // It calls its own holders too, so its address has to be known before it listens.
  const own = `http://127.0.0.1:${await freePort()}`;
  const urls = Object.fromEntries(serviceNames.map((name) => [serviceUrlVariable(name), others.url]));
  const begin = () =>
    runningService(definition, database, {
      ...{ ...urls, URL_COMPLIANCE: own, PRIVACY_SETTLE_SECONDS: '0', JOB_LEASE_SECONDS: '2' },
      ...environment,
    });
  let service = await begin();
  return {
    get service() {
      return service;
    },
    neighbours,
    send: jsonCaller(() => service),
    rows: database.rows,
    restart: async (): Promise<void> => {
      await service.close();
      service = await begin();
    },
    end: async (): Promise<void> => {
      await service.close();
      await others.close();
      await database.drop();
    },
  };
}
export type PrivacyWorld = Awaited<ReturnType<typeof privacyWorld>>;
