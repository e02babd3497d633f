import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tree.mjs';

const PRISMA = join(ROOT, 'prisma');

/** Every context that has a database schema of its own. */
export function contexts() {
  if (!existsSync(PRISMA)) return [];
  return readdirSync(PRISMA)
    .sort()
    .map((name) => ({
      name,
      schemaFile: join(PRISMA, name, 'schema.prisma'),
      migrations: join(PRISMA, name, 'migrations'),
      generated: join(ROOT, 'libs', name, 'src', 'adapters', 'generated'),
    }))
    .filter(({ schemaFile }) => existsSync(schemaFile));
}
