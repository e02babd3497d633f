// Programs written in Python that some tests run, each set in an environment of its own below the cache folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runChild } from './child.mjs';
import { ensureDebianPackages } from './debian-packages.mjs';
import { CACHE, fromRoot } from './tree.mjs';

const CANDIDATES = ['python3.13', 'python3.12', 'python3.11', 'python3'];
const FOLDER = join(CACHE, 'python');
const PROGRESS_EVERY_MS = 10_000;
const LIMIT_MS = 5 * 60_000;

/** Schemathesis needs 3.10, Debian 12 has 3.11. `ensurepip` is what python3-venv adds to Debian's Python. */
const PROBE =
  'import ensurepip, platform, sys, venv; assert sys.version_info >= (3, 11); print(platform.python_version())';

function findPython() {
  for (const command of CANDIDATES) {
    const { status, stdout } = spawnSync(command, ['-c', PROBE], { encoding: 'utf8' });
    if (status === 0) return { command, version: stdout.trim() };
  }
  return undefined;
}

/** @throws Error with the last lines that were printed */
async function step(name, program, args, say) {
  const started = Date.now();
  let output = '';
  let current = '';
  const onOutput = (text) => {
    output += text;
    current = /Collecting (\S+)/.exec(text)?.[1] ?? current;
  };
  const ticking = setInterval(
    () => say(`python: ${name}${current && `, at ${current}`}, ${Math.round((Date.now() - started) / 1000)} s`),
    PROGRESS_EVERY_MS,
  );
  try {
    const { code, interrupted, outOfTime } = await runChild(program, args, { onOutput, limitMs: LIMIT_MS });
    if (interrupted) process.exit(130);
    if (code === 0) return;
    const said = output.trim().split('\n').slice(-5).join('\n');
    throw new Error(
      outOfTime ? `${name} took more than ${LIMIT_MS / 60_000} minutes:\n${said}` : `${name} failed:\n${said}`,
    );
  } finally {
    clearInterval(ticking);
  }
}

/**
 * The folder of programs of an environment that holds exactly what `requirements` (a file of pinned versions) says;
 * made when it is not there yet. @throws Error with a message for a person
 */
export async function ensurePythonTools(requirements, say = console.log) {
  let python = findPython();
  if (!python) {
    const wish = await ensureDebianPackages(['python3', 'python3-venv'], say);
    python = findPython();
    if (!python) throw new Error(wish ?? 'Python 3.11 or newer with venv was not found: install it, then try again.');
  }
  const content = readFileSync(requirements);
  const label = `${basename(requirements, '.txt')}-`;
  const name = createHash('sha256').update(python.version).update(content).digest('hex').slice(0, 16);
  const folder = join(FOLDER, label + name);
  const programs = join(folder, 'bin');
  const stamp = join(folder, '.installed');
  if (existsSync(stamp)) return programs;

  // Half made, or of versions that nobody asks for any more.
  if (existsSync(FOLDER))
    for (const old of readdirSync(FOLDER))
      if (old.startsWith(label)) rmSync(join(FOLDER, old), { recursive: true, force: true });
  const started = Date.now();
  say(`python: installing ${fromRoot(requirements)} for Python ${python.version}`);
  await step('making the environment', python.command, ['-m', 'venv', folder], say);
  const pip = [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '--only-binary',
    ':all:',
    '--no-deps',
  ];
  await step('installing', join(programs, 'python'), [...pip, '-r', requirements], say);
  // Without it, a requirement that the file forgot would be missed in the middle of a test.
  await step('checking', join(programs, 'python'), ['-m', 'pip', 'check', '--disable-pip-version-check'], say);
  writeFileSync(stamp, '');
  say(`python: done in ${Math.round((Date.now() - started) / 1000)} s`);
  return programs;
}
