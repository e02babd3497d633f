import pg from 'pg';
import { expect, it } from 'vitest';

import { testDatabase } from './database.js';

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

it('gives each caller an empty database that no other caller sees', async () => {
  const [one, other] = await Promise.all([testDatabase('platform'), testDatabase('platform')]);
  await ask(one.adminUrl, 'create table platform.mine (n int)');
  const find = `select tablename from pg_tables where tablename = 'mine'`;
  expect(await ask(one.url(), find)).toHaveLength(1);
  expect(await ask(other.url(), find)).toHaveLength(0);
  await Promise.all([one.drop(), other.drop()]);
});

it('connects as the role of the context, within its schema, and drops what is still in use', async () => {
  const database = await testDatabase('platform');
  const client = new pg.Client({ connectionString: database.url() });
  const cut: unknown[] = [];
  client.on('error', (error) => cut.push(error));
  await client.connect();
  const { rows } = await client.query('select current_user as role, current_schema() as schema');
  await database.drop();

  expect(rows).toEqual([{ role: 'iworkz_platform', schema: 'platform' }]);
  await expect.poll(() => cut[0]).toMatchObject({ code: '57P01' }); // admin_shutdown
});

it('refuses a context that does not exist', async () => {
  await expect(testDatabase('nowhere')).rejects.toThrow('prisma/ has no folder "nowhere"');
});
