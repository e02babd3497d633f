// npm run prisma:migrate -- <context> <name>: writes the next migration of a context.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../tree.mjs';
import { contexts } from './contexts.mjs';
import { differenceSql } from './schema-engine.mjs';
import { withScratchDatabase } from './scratch-database.mjs';

const [contextName, name] = process.argv.slice(2);
const context = contexts().find((each) => each.name === contextName);
if (!context || !/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
  const names = contexts().map((each) => each.name);
  console.error('Usage: npm run prisma:migrate -- <context> <name_in_lower_case>');
  console.error(`Contexts: ${names.join(', ') || 'none yet'}`);
  process.exit(1);
}
try {
  const sql = await withScratchDatabase((url) => differenceSql({ ...context, url }));
  if (sql === undefined) {
    console.log(`${contextName}: the migrations already give what schema.prisma says; nothing written`);
  } else {
    const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const file = join(context.migrations, `${timestamp}_${name}`, 'migration.sql');
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, sql);
    console.log(`${contextName}: wrote ${fromRoot(file)}`);
  }
} catch (error) {
  console.error(`${contextName}: ${error.message}`);
  process.exitCode = 1;
}
