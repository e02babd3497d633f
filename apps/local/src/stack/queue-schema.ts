import { roleOf } from '@iworkz/database';
import pg from 'pg';

/** graphile-worker makes and alters its own tables, so the role of the queue owns its schema, as no context's role does. */
export async function prepareQueueSchema(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`ALTER SCHEMA jobs OWNER TO ${pg.escapeIdentifier(roleOf('jobs'))}`);
  } finally {
    await client.end();
  }
}
