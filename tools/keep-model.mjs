// npm run model:keep [-- --again] [-- --sources <checkout>] [-- --into <folder>]
// Bundles the formulas of matching into one module of their version, so that every later release can compute the matches again
// that were stored by it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { fromRoot, ROOT, writeWhole } from './tree.mjs';

const LARGEST_BYTES = 300_000;

/**
 * The vocabularies stand beside schemas, which formulas do not use, but no bundler can know their calls to be without effect.
 * So every declared value of the contracts is marked as such: it goes when nothing needs it.
 */
const unusedGoes = {
  name: 'unused-goes',
  transform(code, id) {
    if (!id.includes('/contracts/src/')) return null;
    const declarations = this.parse(code, { lang: 'ts' })
      .body.map((statement) => statement.declaration ?? statement)
      .filter(({ type }) => type === 'VariableDeclaration')
      .flatMap((statement) => statement.declarations)
      .filter(({ init }) => init && !init.type.includes('Function') && code.slice(init.start, init.end).includes('('))
      .reverse();
    return declarations.reduce(
      (text, { init: { start, end } }) =>
        `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
      code,
    );
  },
};

/** @param {string} sources a folder with `libs` in it */
async function bundled(sources) {
  const bundle = await rolldown({
    cwd: sources,
    input: join(sources, 'libs/matching/src/domain/match-model.ts'),
    platform: 'neutral',
    tsconfig: false,
    // Schemas need them, formulas do not: none may be left.
    external: ['zod', 'uuid', 'intl-messageformat'],
    resolve: {
      alias: Object.fromEntries(
        ['contracts', 'kernel'].map((name) => [`@iworkz/${name}`, join(sources, `libs/${name}/src/index.ts`)]),
      ),
      extensionAlias: { '.js': ['.ts'] },
    },
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
    plugins: [unusedGoes],
  });
  const { output } = await bundle.generate({ format: 'esm', comments: false, codeSplitting: false });
  if (output.length !== 1) throw new Error('The formulas became more than one module.');
  const code = `// Made by npm run model:keep. Never edited: what was computed by it must come out the same.\n${output[0].code}`;
  const bytes = Buffer.byteLength(code);
  if (bytes > LARGEST_BYTES) throw new Error(`The formulas are ${bytes} bytes; ${LARGEST_BYTES} are allowed.`);
  return code;
}

async function keep({ again, sources, into }) {
  const code = await bundled(resolve(sources));
  // Such a module can import nothing by its name: formulas that need more than themselves fail here.
  const { modelVersion } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(modelVersion)) throw new Error(`"${modelVersion}" cannot be the name of a file.`);
  const hash = createHash('sha256').update(code).digest('hex');
  const indexFile = join(into, 'index.json');
  const index = existsSync(indexFile) ? JSON.parse(readFileSync(indexFile, 'utf8')) : {};
  const file = join(into, `${modelVersion}.js`);
  if (index[modelVersion] === hash && existsSync(file)) return `${modelVersion} is kept as it is.`;
  if (index[modelVersion] && !again) {
    throw new Error(
      `${modelVersion} is kept already, and not as the sources have it now. Raise modelVersion in ` +
        'libs/matching/src/domain/match.ts and run this again. Only where no match was ever stored by the kept one: ' +
        'npm run model:keep -- --again',
    );
  }
  writeWhole(file, code);
  const sorted = Object.entries({ ...index, [modelVersion]: hash }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(indexFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  return `${fromRoot(file)}: ${Buffer.byteLength(code)} bytes, SHA-256 ${hash}`;
}

const { values } = parseArgs({
  options: {
    again: { type: 'boolean', default: false },
    sources: { type: 'string', default: ROOT },
    into: { type: 'string', default: join(ROOT, 'libs/matching/src/models/kept') },
  },
});
try {
  console.log(await keep(values));
} catch (error) {
  console.error(`model:keep: ${error.message}`);
  process.exitCode = 1;
}
