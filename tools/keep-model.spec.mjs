import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './tree.mjs';

const program = fileURLToPath(new URL('./keep-model.mjs', import.meta.url));
let folder;
let sources;
let into;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iworkz-models-'));
  sources = join(folder, 'checkout');
  into = join(folder, 'kept');
  for (const part of ['contracts/src', 'kernel/src', 'matching/src/domain'])
    cpSync(join(ROOT, 'libs', part), join(sources, 'libs', part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keep = (...args) =>
  spawnSync(process.execPath, [program, '--sources', sources, '--into', into, ...args], { encoding: 'utf8' });
function change(file, from, to) {
  const path = join(sources, 'libs/matching/src/domain', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
const priorOf = async (version) =>
  (await import(pathToFileURL(join(into, `${version}.js`)).href)).baselineTotal({
    ...{ skills: 0, culture: 100, geography: 0, salary: 0, career: 0 },
  });
const kept = () => readdirSync(into).map((name) => [name, readFileSync(join(into, name), 'utf8')]);

it('keeps the formulas of a version once: changed ones need another name', { timeout: 60_000 }, async () => {
  change(
    'match.ts',
    /modelVersion = '[^']*'/.exec(readFileSync(join(sources, 'libs/matching/src/domain/match.ts')))[0],
    `modelVersion = 'first'`,
  );
  expect(keep()).toMatchObject({ status: 0, stderr: '' });
  expect(await priorOf('first')).toBe(60);
  const before = kept();
  expect(keep().stdout).toContain('kept as it is');

  change('culture.ts', 'culturePrior = 0.6', 'culturePrior = 0.5');
  const refused = keep();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('Raise modelVersion');
  expect(kept()).toEqual(before);

  change('match.ts', `'first'`, `'second'`);
  expect(keep().status).toBe(0);
  expect(await priorOf('second')).toBe(50);
  expect(kept().map(([name]) => name)).toEqual(['first.js', 'index.json', 'second.js']);
  expect(kept()).toContainEqual(before.find(([name]) => name === 'first.js'));

  change('culture.ts', 'culturePrior = 0.5', 'culturePrior = 0.4');
  expect(keep('--again').status).toBe(0);
  expect(readFileSync(join(into, 'second.js'), 'utf8')).toContain('culturePrior = .4');
});

it('keeps no formulas that need more than themselves', { timeout: 60_000 }, () => {
  change('culture.ts', `import {`, `import { z } from 'zod';\nexport const needed = z.string();\nimport {`);
  change(
    'culture.ts',
    'export function scoreCulture',
    `export const never = () => needed;\nexport function scoreCulture`,
  );
  change('match.ts', `'second'`, `'third'`);
  change('match.ts', 'const results = {}', 'needed.parse("");\n  const results = {}');
  change('match.ts', `import { scoreCulture }`, `import { needed, scoreCulture }`);
  const before = kept();
  const refused = keep();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('zod');
  expect(kept()).toEqual(before);
});
