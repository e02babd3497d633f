// npm run prisma:check [-- context ...]: fails when the migrations of a context do not give what its schema.prisma says.
import { contexts } from './contexts.mjs';
import { differenceSql, migrationsIn, sqlOf } from './schema-engine.mjs';
import { withScratchDatabase } from './scratch-database.mjs';

/** A migration leaves the schema to search_path; a schema named in it would tie every context to that one. */
const NAMES_A_SCHEMA = /\bCREATE\s+SCHEMA\b|\bsearch_path\b|"?\bpublic\b"?\s*\./i;

const named = process.argv.slice(2);
const chosen = contexts().filter(({ name }) => named.length === 0 || named.includes(name));
const wrong = new Set();
const refuse = (name, message) => {
  wrong.add(name);
  console.error(`${name}: ${message}`);
};

async function compare(url) {
  for (const context of chosen) {
    const { name, migrations } = context;
    for (const migration of migrationsIn(migrations)) {
      const withoutComments = sqlOf(migrations, migration).replace(/--.*$/gm, '');
      if (NAMES_A_SCHEMA.test(withoutComments))
        refuse(name, `migration ${migration} names a schema; leave that to search_path`);
    }
    try {
      const sql = await differenceSql({ ...context, url });
      if (sql)
        refuse(name, `schema.prisma is ahead of its migrations. Run: npm run prisma:migrate -- ${name} <name>\n${sql}`);
    } catch (error) {
      refuse(name, error.message);
    }
  }
}

if (chosen.length > 0) await withScratchDatabase(compare);
console.log(`prisma:check: ${chosen.length - wrong.size} of ${chosen.length} contexts agree with their migrations`);
process.exitCode = wrong.size > 0 ? 1 : 0;
