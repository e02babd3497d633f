#!/usr/bin/env node
// npx iworkz: the command line. Compiles what changed first, and keeps standard output for results.
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { CannotGoOn, ensureInstalled } from './install.mjs';
import { ROOT } from './tree.mjs';

const TO_STDERR = ['ignore', 2, 2];
console.log = console.error;

try {
  const node = await ensureInstalled();
  const prepared = await runChild(node, [join(ROOT, 'tools/prepare.mjs'), 'prisma', 'build'], { stdio: TO_STDERR });
  process.exitCode = prepared.code;
  if (prepared.code === 0) {
    const program = [join(ROOT, 'apps/cli/dist/main.js'), ...process.argv.slice(2)];
    process.exitCode = (await runChild(node, program, { stdio: ['inherit', 'inherit', 'inherit'] })).code;
  }
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
