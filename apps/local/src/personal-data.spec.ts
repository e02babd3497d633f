import {
  PersonalDataErased,
  PersonalDataExport,
  contextNames,
  personalDataHolders,
  serviceNames,
  type ContextName,
  type PersonalDataHolder,
  type ServiceName,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { signServiceToken, type PersonalTable } from '@iworkz/platform';
import { runningService, testDatabase, type ServiceUnderTest, type TestDatabase } from '@iworkz/testing';
import fc from 'fast-check';
import { exportJWK, generateKeyPair } from 'jose';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceDefinitions } from './stack/services.js';
import { workspaceRoot } from './stack/workspace.js';
import { RowsOfPeople } from './testing/rows-of-people.js';

let database: TestDatabase;
let sql: pg.Client;
const services = new Map<ServiceName, ServiceUnderTest>();

/** The marks as they were generated from the schema of each context that has one. */
async function marksOf(context: ContextName): Promise<readonly PersonalTable[]> {
  const file = join(workspaceRoot, 'libs', context, 'src/adapters/generated/personal-data.ts');
  if (!existsSync(file)) return [];
  return ((await import(pathToFileURL(file).href)) as { personalData: readonly PersonalTable[] }).personalData;
}

const withTables = contextNames.filter((context) =>
  existsSync(join(workspaceRoot, 'prisma', context, 'schema.prisma')),
);

beforeAll(async () => {
  database = await testDatabase('platform');
  sql = new pg.Client({ connectionString: database.adminUrl });
  await sql.connect();
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const environment = {
    CREDENTIAL_ISSUER_SEED: 'x'.repeat(64).replaceAll('x', 'a'),
    ACCESS_TOKEN_PRIVATE_KEYS: JSON.stringify([{ ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256' }]),
  };
  for (const name of serviceNames)
    services.set(name, await runningService(serviceDefinitions[name], database, environment));
}, 120_000);

afterAll(async () => {
  for (const service of services.values()) await service.close();
  await sql.end();
  await database.drop();
}, 60_000);

async function call(holder: PersonalDataHolder, personId: string, body?: object): Promise<Response> {
  const { url, config } = services.get(holder.service)!;
  const route = body ? holder.eraseRoute : holder.exportRoute;
  const token = await signServiceToken('compliance', config.serviceTokenKey);
  return fetch(url + route.path.replace('{personId}', personId), {
    method: route.method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

async function exportOf(holder: PersonalDataHolder, personId: string): Promise<PersonalDataExport> {
  const response = await call(holder, personId);
  expect(response.status, await response.clone().text()).toBe(200);
  return PersonalDataExport.parse(await response.json());
}

async function erase(holder: PersonalDataHolder, personId: string): Promise<PersonalDataErased> {
  const response = await call(holder, personId, { requestId: newId() });
  expect(response.status, await response.clone().text()).toBe(200);
  return PersonalDataErased.parse(await response.json());
}

async function textOf(context: ContextName): Promise<string> {
  const { rows } = await sql.query<{ name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [
    context,
  ]);
  const texts: string[] = [];
  for (const { name } of rows)
    texts.push(
      ...(await sql.query<{ text: string }>(`SELECT t::text AS text FROM ${context}."${name}" t`)).rows.map(
        ({ text }) => text,
      ),
    );
  return texts.join('\n');
}

const withoutAudit = ({ records }: PersonalDataExport) => records.filter(({ what }) => what !== 'audit_entry');

describe.each(personalDataHolders.map((holder) => [holder.context, holder] as const))('%s', (context, holder) => {
  it('knows nothing of a stranger, and erases nothing of one', async () => {
    const stranger = newId();
    expect(await exportOf(holder, stranger)).toMatchObject({ context, personId: stranger, files: [] });
    const { erased, kept } = await erase(holder, stranger);
    expect(erased).toEqual([]);
    // Of the calls themselves.
    expect(kept).toEqual([expect.objectContaining({ what: 'audit_entry', reason: 'audit-log' })]);
  });

  it('tells and erases nothing to and for people, though they be administrators', async () => {
    const service = services.get(holder.service)!;
    const admin = { userId: newId(), roles: ['admin', 'super_admin'] };
    for (const route of [holder.exportRoute, holder.eraseRoute]) {
      const path = route.path.replace('{personId}', newId());
      const body = route.method === 'POST' ? { body: JSON.stringify({ requestId: newId() }) } : {};
      const headers = { 'content-type': 'application/json' };
      expect((await service.ask(admin, path, { method: route.method, headers, ...body })).status).toBe(403);
      expect((await service.ask(undefined, path, { method: route.method, headers, ...body })).status).toBe(401);
    }
  });

  // The others have nothing to hold anybody in.
  if (!withTables.includes(context)) return;
  it('exports every row of a person by its marks, erases them, and leaves those of another as they were', async () => {
    const marks = await marksOf(context);
    const maker = new RowsOfPeople(sql, context, marks);
    const counts = fc.record(
      Object.fromEntries(maker.ordered.map(({ table }) => [table, fc.integer({ min: 0, max: 3 })])),
    );
    await fc.assert(
      fc.asyncProperty(counts, counts, async (ofGone, ofStaying) => {
        const [gone, staying] = [newId(), newId()];
        const rows = await maker.make(gone, ofGone);
        const others = await maker.make(staying, ofStaying);
        const before = withoutAudit(await exportOf(holder, staying));
        expect(before).toHaveLength(others.length);

        const exported = withoutAudit(await exportOf(holder, gone));
        expect(exported).toHaveLength(rows.length);
        const shown = JSON.stringify(exported);
        for (const { table, markers } of rows)
          for (const [column, marker] of Object.entries(markers)) {
            const secret = marks
              .find((each) => each.table === table)!
              .columns.find((each) => each.column === column)?.secret;
            expect(shown.includes(marker), `${table}.${column} in the export`).toBe(!secret);
          }

        const { erased, kept } = await erase(holder, gone);
        const stays = kept.map(({ what }) => what);
        const after = withoutAudit(await exportOf(holder, gone));
        expect(after.filter(({ what }) => !stays.includes(what))).toEqual([]);
        const text = await textOf(context);
        for (const { table, markers } of rows) {
          const { erase: how, columns } = marks.find((each) => each.table === table)!;
          for (const [column, marker] of Object.entries(markers)) {
            const goes =
              how?.way === 'row' || (how?.way !== 'keep' && columns.find((each) => each.column === column)?.personal);
            if (goes) expect(text.includes(marker), `${table}.${column} is left`).toBe(false);
          }
        }
        const again = await erase(holder, gone);
        expect(again.erased).toEqual(erased);
        for (const { table } of rows)
          if (!stays.includes(table))
            expect(erased.find(({ what }) => what === table)?.count).toBe(
              rows.filter((row) => row.table === table).length,
            );
        expect(withoutAudit(await exportOf(holder, staying))).toEqual(before);
        for (const { table, markers } of others)
          for (const [column, marker] of Object.entries(markers))
            expect(text.includes(marker), `${table}.${column} of the other person`).toBe(true);
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});
