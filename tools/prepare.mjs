// Makes what a program needs before it runs: Prisma clients, compiled packages, the web pages. Each only when it changed.
import { reasonIn } from './install.mjs';
import { build } from './build.mjs';
import { buildWeb } from './build-web.mjs';
import { generate } from './prisma/generate.mjs';

const report = (name, failures) => {
  for (const { file, context, message } of failures) console.error(`${name}: ${file ?? context}\n${message}`);
  return failures.length === 0;
};

const STEPS = {
  prisma: async () => report('prisma', (await generate()).failures),
  build: async () => report('build', (await build()).failures),
  web: async () => report('web', (await buildWeb()).failures),
};

for (const name of process.argv.slice(2)) {
  const started = performance.now();
  const ok = await STEPS[name]().catch((error) => {
    // A mistake of ours has a stack worth reading; a refusal of the system has a code and a way out.
    console.error(`${name}: ${error.syscall ? reasonIn(error.message) : error.stack}`);
    return false;
  });
  const seconds = (performance.now() - started) / 1000;
  if (!ok || seconds > 1) console.log(`${name}: ${ok ? 'done' : 'failed'} in ${seconds.toFixed(1)} s`);
  if (!ok) {
    process.exitCode = 1;
    break;
  }
}
