import { contextNames } from '@iworkz/contracts';
import { migrateContexts, provision } from '@iworkz/database';
import { parseEnvironment } from '@iworkz/platform';
import * as z from 'zod';
import { platformDatabases } from './stack/environment.js';
import { sentenceFor } from './stack/failure.js';
import { prismaFolder } from './stack/workspace.js';

/** Prepares a PostgreSQL server for the services: schemas, roles, migrations. Run once before each new version. */
const environment = parseEnvironment(
  z.object({ ADMIN_DATABASE_URL: z.url(), DATABASE_PASSWORD: z.string().min(16) }),
  process.env,
);
const databases = [...contextNames, ...platformDatabases];

try {
  await provision({
    adminUrl: environment.ADMIN_DATABASE_URL,
    contexts: databases.map((name) => ({
      name,
      password: environment.DATABASE_PASSWORD,
      ownsSchema: name === 'jobs',
    })),
  });
  const applied = await migrateContexts({
    adminUrl: environment.ADMIN_DATABASE_URL,
    prismaFolder,
    contexts: databases.filter((name) => name !== 'jobs'),
  });
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.');
} catch (error) {
  console.error(sentenceFor(error) ?? error);
  process.exit(1);
}
