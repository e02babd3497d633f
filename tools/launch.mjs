// What each npm script does, once Node is new enough to read this.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runChild } from './child.mjs';
import { CannotGoOn, ensureInstalled } from './install.mjs';
import { fromRoot, ROOT } from './tree.mjs';

const at = (...parts) => join(ROOT, ...parts);
const tool = (name) => at('tools', ...name.split('/'));
const bin = (...parts) => at('node_modules', ...parts);

function benchmark([name, ...args]) {
  const known = existsSync(at('bench'))
    ? readdirSync(at('bench')).filter((file) => /\.bench\.(mjs|ts)$/.test(file))
    : [];
  const file = known.find((each) => each.replace(/\.bench\.(mjs|ts)$/, '') === name);
  if (file) return [[at('bench', file), ...args]];
  const names = known.map((each) => each.split('.')[0]).join(', ') || 'none yet';
  throw new CannotGoOn(`Usage: npm run bench -- <name>. Benchmarks: ${names}.`);
}

/** prepare: steps of tools/prepare.mjs; programs: what then runs, one after the other, under Node 24. */
const TARGETS = {
  start: {
    prepare: ['prisma', 'build', 'web'],
    programs: (args) => [[at('apps/local/dist/main.js'), 'start', ...args]],
  },
  reset: { prepare: ['prisma', 'build'], programs: (args) => [[at('apps/local/dist/main.js'), 'reset', ...args]] },
  demo: { prepare: ['prisma', 'build'], programs: (args) => [[at('apps/local/dist/demo.js'), ...args]] },
  bench: { prepare: ['prisma', 'build'], programs: benchmark },
  'audit:bias': {
    prepare: ['prisma', 'build'],
    programs: (args) => [[at('apps/cli/dist/main.js'), 'audit', 'bias', ...args]],
  },
  test: { prepare: [], programs: (args) => [[tool('test.mjs'), ...args]] },
  ...Object.fromEntries(
    ['engines', 'crash', 'faults', 'fuzz'].map((suite) => [
      `test:${suite}`,
      { prepare: [], programs: (args) => [[tool('test.mjs'), '--only', suite, ...args]] },
    ]),
  ),
  build: { prepare: ['prisma', 'build'], programs: () => [] },
  'build:web': { prepare: ['prisma', 'build', 'web'], programs: () => [] },
  typecheck: { prepare: ['prisma'], programs: (args) => [[bin('typescript/bin/tsc'), '-p', 'tsconfig.json', ...args]] },
  lint: {
    prepare: [],
    programs: (args) => [
      [bin('eslint/bin/eslint.js'), '.', ...args],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    ],
  },
  format: { prepare: [], programs: () => [[bin('prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn', '.']] },
  'model:keep': { prepare: [], programs: (args) => [[tool('keep-model.mjs'), ...args]] },
  nginx: {
    prepare: ['prisma', 'build'],
    programs: (args) => [[at('apps/gateway/dist/nginx/write.js'), ...args]],
  },
  openapi: {
    prepare: ['prisma', 'build'],
    programs: (args) => [[at('libs/contracts/dist/snapshots/write.js'), ...args]],
  },
  'prisma:generate': { prepare: [], programs: (args) => [[tool('prisma/generate.mjs'), ...args]] },
  'prisma:migrate': { prepare: [], programs: (args) => [[tool('prisma/migrate.mjs'), ...args]] },
  'prisma:check': { prepare: [], programs: (args) => [[tool('prisma/check.mjs'), ...args]] },
};

async function perform([name, ...args]) {
  const target = TARGETS[name];
  if (!target) throw new CannotGoOn(`Usage: node tools/run.mjs <${Object.keys(TARGETS).join('|')}> [arguments]`);
  const node = await ensureInstalled();
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH };
  if (target.prepare.length > 0) {
    const { code, interrupted } = await runChild(node, [tool('prepare.mjs'), ...target.prepare], { cwd: ROOT, env });
    if (interrupted) return 130;
    if (code !== 0) return code;
  }
  for (const [program, ...rest] of target.programs(args)) {
    if (!existsSync(program)) throw new CannotGoOn(`${fromRoot(program)} is not there, so "${name}" cannot run.`);
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
    const preload = ['--enable-source-maps', '--import', new URL('./stop-with-launcher.mjs', import.meta.url).href];
    const { code } = await runChild(node, [...preload, program, ...rest], { cwd: ROOT, env, stdio });
    if (code !== 0) return code;
  }
  return 0;
}

export async function main(args) {
  try {
    process.exitCode = await perform(args);
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
