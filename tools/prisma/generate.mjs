// npm run prisma:generate [-- context ...]: makes the Prisma client of every context whose schema changed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, readStamp, ROOT, writeStamp } from '../tree.mjs';
import { contexts } from './contexts.mjs';
import { writePersonalColumns } from './personal-columns.mjs';
import { writePersonalData } from './personal-data.mjs';

const SELF = fileURLToPath(import.meta.url);
const AT_A_TIME = 2;
const LIMIT_MS = 120_000;

const require = createRequire(import.meta.url);
const prismaVersion = () => JSON.parse(readFileSync(require.resolve('prisma/package.json'), 'utf8')).version;

function runPrisma(schemaFile) {
  return new Promise((done, failed) => {
    const env = {
      ...process.env,
      // Any path will do: generating needs no engine, but the CLI would download one unless told where it is.
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    };
    const args = [require.resolve('prisma/build/index.js'), 'generate', '--schema', schemaFile, '--no-hints'];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(output.trim() || `prisma generate ended with ${code}`)),
    );
  });
}

/** @returns {Promise<{ made: number, total: number, failures: { context: string, message: string }[] }>} */
export async function generate(named = [], say = console.log) {
  const version = prismaVersion();
  const chosen = contexts().filter(({ name }) => named.length === 0 || named.includes(name));
  const due = chosen
    .map((context) => ({ ...context, stamp: `prisma/${context.name}`, hash: hashOf([context.schemaFile], [version]) }))
    .filter(({ stamp, hash, generated }) => readStamp(stamp) !== hash || !existsSync(join(generated, 'client.ts')));
  const result = { made: 0, total: chosen.length, failures: [] };
  const queue = [...due];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      try {
        await runPrisma(next.schemaFile);
        writeStamp(next.stamp, next.hash);
        result.made += 1;
        say(`prisma: client of ${next.name} (${result.made} of ${due.length})`);
      } catch (error) {
        result.failures.push({ context: next.name, message: error.message });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  // Always, since it takes milliseconds and Prisma empties the folder that it stands in.
  for (const context of chosen)
    for (const problem of writePersonalData(context))
      say(`prisma: ${context.name}, marks of personal data: ${problem}`);
  writePersonalColumns(contexts());
  return result;
}

if (process.argv[1] && resolve(process.argv[1]) === SELF) {
  const { made, total, failures } = await generate(process.argv.slice(2));
  for (const { context, message } of failures) console.error(`prisma: ${context}\n${message}`);
  console.log(`prisma: ${made} of ${total} clients generated`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
