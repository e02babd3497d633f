// Compiles libs/*/src and apps/*/src (all but the Next.js app) to dist, file by file, only what changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version as swcVersion } from '@swc/core';
import { buildKernel } from './build-kernel.mjs';
import { filesBelow, fromRoot, readStamp, ROOT, writeStamp } from './tree.mjs';

const swcOptions = JSON.parse(readFileSync(new URL('./swc-options.json', import.meta.url), 'utf8'));
const SELF = fileURLToPath(import.meta.url);
const TOOL = createHash('sha256')
  .update(swcVersion)
  .update(JSON.stringify(swcOptions))
  .update(readFileSync(SELF))
  .digest('hex');
const NOT_BUILT = /\.(spec|int-spec|e2e-spec)\.tsx?$|\.d\.ts$|\.md$/;
const TYPESCRIPT = /\.tsx?$/;

function packageDirs(named) {
  if (named.length > 0) return named.map((dir) => resolve(dir));
  return ['libs', 'apps']
    .flatMap((group) =>
      existsSync(join(ROOT, group)) ? readdirSync(join(ROOT, group)).map((name) => join(ROOT, group, name)) : [],
    )
    .filter((dir) => existsSync(join(dir, 'src')) && fromRoot(dir) !== 'apps/web');
}

/** @returns the files of one package that have to be made, and those in dist that no source stands for any more */
function plan(dir) {
  const src = join(dir, 'src');
  const dist = join(dir, 'dist');
  const stamp = `build/${fromRoot(dir).replaceAll('/', '-')}.json`;
  const before = JSON.parse(readStamp(stamp) ?? '{}');
  const known = before.tool === TOOL ? before.files : {};
  const files = {};
  const work = [];
  const wanted = new Set();
  for (const source of filesBelow(src)) {
    if (NOT_BUILT.test(source)) continue;
    const name = relative(src, source);
    const output = join(dist, name.replace(TYPESCRIPT, '.js'));
    const bytes = readFileSync(source);
    files[name] = createHash('sha256').update(bytes).digest('hex');
    wanted.add(output);
    if (TYPESCRIPT.test(source)) wanted.add(`${output}.map`);
    if (known[name] !== files[name] || !existsSync(output)) work.push({ name, source, output, bytes });
  }
  const stale = filesBelow(dist).filter((file) => !wanted.has(file));
  return { stamp, files, work, stale };
}

async function make({ source, output, bytes }) {
  mkdirSync(dirname(output), { recursive: true });
  if (!TYPESCRIPT.test(source)) return writeFileSync(output, bytes);
  const options = structuredClone(swcOptions);
  options.jsc.parser.tsx = source.endsWith('x');
  const { code, map } = await transform(bytes.toString('utf8'), {
    ...options,
    filename: source,
    sourceFileName: relative(dirname(output), source),
    swcrc: false,
    configFile: false,
    sourceMaps: true,
  });
  writeFileSync(`${output}.map`, map ?? '');
  writeFileSync(output, `${code}//# sourceMappingURL=${output.slice(dirname(output).length + 1)}.map\n`);
}

/**
 * Builds the named package folders, or all of them.
 * @returns {Promise<{ made: number, total: number, removed: number, failures: { file: string, message: string }[] }>}
 */
export async function build(named = [], say = console.log) {
  const result = { made: 0, total: 0, removed: 0, failures: [] };
  const dirs = packageDirs(named);
  // Before the plans: what it makes is one of the sources that they copy.
  const fault = dirs.some((dir) => fromRoot(dir) === 'libs/matching') ? await buildKernel() : undefined;
  if (fault) result.failures.push(fault);
  const plans = dirs.map(plan);
  const due = plans.reduce((sum, { work }) => sum + work.length, 0);
  let lastSaid = Date.now();
  for (const { stamp, files, work, stale } of plans) {
    for (const file of stale) rmSync(file);
    result.removed += stale.length;
    result.total += Object.keys(files).length;
    const failed = [];
    await Promise.all(
      work.map((item) =>
        make(item).then(
          () => {
            result.made += 1;
            if (Date.now() - lastSaid < 1000) return;
            lastSaid = Date.now();
            say(`build: ${result.made} of ${due} files`);
          },
          (error) => failed.push({ item, message: error.message.split(/\n+Caused by/)[0].trimEnd() }),
        ),
      ),
    );
    for (const { item, message } of failed) {
      // Left out of the manifest, so the next build tries it again.
      delete files[item.name];
      result.failures.push({ file: fromRoot(item.source), message });
    }
    if (work.length > 0 || stale.length > 0) writeStamp(stamp, JSON.stringify({ tool: TOOL, files }));
  }
  return result;
}

if (process.argv[1] && resolve(process.argv[1]) === SELF) {
  const started = performance.now();
  const { made, total, removed, failures } = await build(process.argv.slice(2));
  for (const { file, message } of failures) console.error(`build: ${file}\n${message}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `build: ${made} of ${total} files compiled${removed ? `, ${removed} stale removed` : ''} in ${seconds} s`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}
