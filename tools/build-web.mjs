// Builds the Next.js pages, once for each content of what they are made from.
import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, hashOf, readStamp, ROOT, writeStamp } from './tree.mjs';

const SELF = fileURLToPath(import.meta.url);
const WEB = join(ROOT, 'apps', 'web');
const STAMP = 'web';
const LIMIT_MS = 8 * 60_000;
const PROGRESS_EVERY_MS = 15_000;

const MADE_HERE = new Set(['node_modules', '.next', 'dist', '.turbo']);
const NOT_IN_THE_PAGES = /\.(spec|e2e-spec)\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/;

function sources() {
  const folders = [WEB, ...['kernel', 'contracts', 'client'].map((name) => join(ROOT, 'libs', name, 'src'))];
  const files = folders.flatMap((folder) => filesBelow(folder, (name) => MADE_HERE.has(name)));
  return [...files.filter((file) => !NOT_IN_THE_PAGES.test(file)), join(ROOT, 'package-lock.json')];
}

/** Next leaves the files of `static` out of its standalone server, for a content network to serve; ours serves them itself. */
function completeServer() {
  cpSync(join(WEB, '.next', 'static'), join(WEB, '.next', 'standalone', 'apps', 'web', '.next', 'static'), {
    recursive: true,
  });
}

/** @returns {Promise<{ made: boolean, failures: { file: string, message: string }[] }>} */
export async function buildWeb(say = console.log) {
  if (!['ts', 'mjs', 'js'].some((ending) => existsSync(join(WEB, `next.config.${ending}`)))) {
    say('web: apps/web has no next.config yet, so there are no pages to build');
    return { made: false, failures: [] };
  }
  const hash = hashOf(sources());
  if (readStamp(STAMP) === hash && existsSync(join(WEB, '.next', 'BUILD_ID'))) {
    completeServer();
    return { made: false, failures: [] };
  }

  say('web: building the pages (about a minute; only when they changed)');
  const started = Date.now();
  const ticking = setInterval(
    () => say(`web: still building, ${Math.round((Date.now() - started) / 1000)} s`),
    PROGRESS_EVERY_MS,
  );
  const args = [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'build'];
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { cwd: WEB, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done, failed) => child.once('error', failed).once('close', done));
  clearInterval(ticking);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (code !== 0)
    return { made: false, failures: [{ file: 'apps/web', message: output.trim() || `next build ended with ${code}` }] };
  completeServer();
  writeStamp(STAMP, hash);
  return { made: true, failures: [] };
}

if (process.argv[1] && resolve(process.argv[1]) === SELF) {
  const { failures } = await buildWeb();
  for (const { file, message } of failures) console.error(`web: ${file}\n${message}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
