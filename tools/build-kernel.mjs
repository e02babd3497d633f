// Compiles libs/matching/kernel (AssemblyScript) to the WebAssembly that the matching engine loads, when it has changed.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, fromRoot, hashOf, readStamp, ROOT, writeStamp, writeWhole } from './tree.mjs';

const SOURCES = join(ROOT, 'libs/matching/kernel');
const LAYOUT = join(ROOT, 'libs/matching/src/engine/kernel/layout.ts');
const OUTPUT = join(ROOT, 'libs/matching/src/engine/kernel/generated/kernel.wasm');
const STAMP = 'build/kernel.json';
/** The memory is given by who starts the kernel and shared by its threads; the kernel keeps nothing in it of its own. */
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'relaxed-simd', '--enable', 'threads'],
  ...['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536', '--memoryBase', '64'],
];

/** @returns {Promise<{ file: string, message: string } | undefined>} what is wrong with it, if anything is */
export async function buildKernel() {
  const compiler = join(ROOT, 'node_modules/assemblyscript/package.json');
  const { version } = JSON.parse(readFileSync(compiler, 'utf8'));
  const self = fileURLToPath(import.meta.url);
  const hash = hashOf([self, LAYOUT, ...filesBelow(SOURCES)], [version]);
  if (existsSync(OUTPUT) && readStamp(STAMP) === hash) return undefined;
  const { default: asc } = await import('assemblyscript/asc');
  let said = '';
  const { error } = await asc.main(
    [fromRoot(join(SOURCES, 'index.ts')), '--baseDir', ROOT, '--outFile', 'kernel.wasm', ...OPTIONS],
    {
      stdout: { write: () => undefined },
      stderr: { write: (text) => void (said += text) },
      writeFile: (name, content) => {
        if (name !== 'kernel.wasm') return;
        mkdirSync(dirname(OUTPUT), { recursive: true });
        writeWhole(OUTPUT, content);
      },
    },
  );
  if (error) return { file: fromRoot(SOURCES), message: said.trim() || error.message };
  writeStamp(STAMP, hash);
  return undefined;
}
