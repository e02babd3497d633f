import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { ALLOWED } from './lint/boundaries.mjs';
import { filesBelow, fromRoot, ROOT } from './tree.mjs';

// The project's own configuration; only the rules that need the whole program are left out, fixtures are not part of it.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { project: null } },
      rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/await-thenable': 'off' },
    },
  ],
});

/** Ids of our rules that refuse `code` when it stands in `file`. */
async function refusedBy(file, code) {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  expect(result.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return [...new Set(result.messages.map(({ ruleId }) => ruleId).filter((id) => id?.startsWith('iworkz/')))];
}

const importing = (specifier) => `import { thing } from '${specifier}';\nexport const used = thing;\n`;

describe('who may import whom', () => {
  it.each([
    ['a context imports another context', 'libs/hiring/src/use-cases/x.ts', '@iworkz/matching'],
    ['a context imports an app', 'libs/hiring/src/use-cases/x.ts', '@iworkz/app-gateway'],
    ['a context reaches into another one by path', 'libs/hiring/src/use-cases/x.ts', '../../../matching/src/index.js'],
    ['a context imports the database launcher', 'libs/hiring/src/use-cases/x.ts', '@iworkz/database'],
    ['a context imports test builders in code that ships', 'libs/hiring/src/use-cases/x.ts', '@iworkz/testing'],
    ['a library imports itself by name', 'libs/hiring/src/use-cases/x.ts', '@iworkz/hiring'],
    ['domain code imports the platform', 'libs/hiring/src/domain/x.ts', '@iworkz/platform'],
    ['domain code does I/O', 'libs/hiring/src/domain/x.ts', 'node:fs'],
    ['domain code knows the framework', 'libs/hiring/src/domain/x.ts', '@nestjs/common'],
    ['domain code knows the driver', 'libs/hiring/src/domain/x.ts', 'pg'],
    ['domain code knows the generated client', 'libs/hiring/src/domain/x.ts', '../adapters/generated/client.js'],
    ['nested domain code knows a use case', 'libs/hiring/src/domain/terms/x.ts', '../../use-cases/ports.js'],
    ['contracts import a server package', 'libs/contracts/src/hiring/x.ts', 'fastify'],
    ['contracts import a built-in of Node', 'libs/contracts/src/hiring/x.ts', 'node:crypto'],
    ['contracts import the platform', 'libs/contracts/src/hiring/x.ts', '@iworkz/platform'],
    ['the kernel imports the contracts', 'libs/kernel/src/x.ts', '@iworkz/contracts'],
    ['the platform imports a context', 'libs/platform/src/http/x.ts', '@iworkz/identity'],
    ['test builders import a context', 'libs/testing/src/x.ts', '@iworkz/hiring'],
    ['an app imports another app', 'apps/gateway/src/x.ts', '@iworkz/app-matching'],
    ['the pages import a server library', 'apps/web/src/app/x.ts', '@iworkz/platform'],
  ])('refuses: %s', async (_name, file, specifier) => {
    expect(await refusedBy(file, importing(specifier))).toEqual(['iworkz/boundaries']);
  });

  it.each([
    ['export { thing } from', `export { thing } from '@iworkz/matching';\n`],
    ['export * from', `export * from '@iworkz/matching';\n`],
    ['import()', `export const load = () => import('@iworkz/matching');\n`],
    ['import type', `import type { Thing } from '@iworkz/matching';\nexport type Used = Thing;\n`],
    ['an import type expression', `export type Used = import('@iworkz/matching').Thing;\n`],
  ])('sees %s', async (_name, code) => {
    expect(await refusedBy('libs/hiring/src/use-cases/x.ts', code)).toEqual(['iworkz/boundaries']);
  });

  it.each([
    ['a context imports what lies below it', 'libs/hiring/src/use-cases/x.ts', '@iworkz/platform'],
    ['domain code imports the contracts', 'libs/hiring/src/domain/x.ts', '@iworkz/contracts'],
    ['domain code describes shapes', 'libs/compliance/src/domain/calculations/x.ts', 'zod'],
    ['a spec of a context imports test builders', 'libs/hiring/src/use-cases/x.spec.ts', '@iworkz/testing'],
    ['contracts import zod', 'libs/contracts/src/hiring/x.ts', 'zod'],
    ['an app composes contexts', 'apps/backend-api/src/app.module.ts', '@iworkz/hiring'],
    ['apps/local composes apps', 'apps/local/src/x.ts', '@iworkz/app-gateway'],
    ['the pages import the typed client', 'apps/web/src/app/x.ts', '@iworkz/client'],
  ])('lets through: %s', async (_name, file, specifier) => {
    expect(await refusedBy(file, importing(specifier))).toEqual([]);
  });

  it('has no library that can reach itself', () => {
    const reaches = (from, seen = new Set()) => {
      for (const next of ALLOWED[from] ?? []) if (!seen.has(next)) reaches(next, seen.add(next));
      return seen;
    };
    expect(Object.keys(ALLOWED).filter((name) => reaches(name).has(name))).toEqual([]);
  });

  it('knows every library there is', () => {
    const libraries = new Set(
      filesBelow(join(ROOT, 'libs'), (name) => ['src', 'dist', 'node_modules'].includes(name)).map(fromRoot),
    );
    const names = [...libraries].filter((file) => /^libs\/[^/]+\/package\.json$/.test(file));
    expect(names.length).toBeGreaterThan(0);
    for (const file of names) {
      const { name } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
      expect(Object.keys(ALLOWED)).toContain(name.replace('@iworkz/', ''));
    }
  });
});

describe('where the environment is read', () => {
  it.each([
    ['process.env.X', `export const x = process.env.X;\n`],
    [`process['env']`, `export const x = process['env']['X'];\n`],
    ['import { env }', `import { env } from 'node:process';\nexport const x = env.X;\n`],
    ['const { env } = process', `const { env } = process;\nexport const x = env.X;\n`],
  ])('refuses %s in a use case', async (_name, code) => {
    expect(await refusedBy('libs/hiring/src/use-cases/x.ts', code)).toEqual(['iworkz/process-env']);
  });

  it.each(['apps/gateway/src/config.ts', 'tools/x.mjs', 'apps/local/src/start.ts'])('lets %s read it', async (file) => {
    expect(await refusedBy(file, `export const x = process.env.X;\n`)).toEqual([]);
  });
});

describe('where text for people stands', () => {
  it.each([
    ['a Japanese literal', `export const title = '応募する';\n`],
    ['a Korean literal', `export const title = '지원하기';\n`],
    ['a template', 'export const title = (n: number) => `${n}件`;\n'],
  ])('refuses %s in code', async (_name, code) => {
    expect(await refusedBy('libs/hiring/src/use-cases/x.ts', code)).toEqual(['iworkz/text-in-catalogues']);
  });

  it('refuses Japanese between the tags of a page', async () => {
    const page = `export const Page = () => <h1>求人</h1>;\n`;
    expect(await refusedBy('apps/web/src/app/page.tsx', page)).toEqual(['iworkz/text-in-catalogues']);
  });

  it.each([
    ['a catalogue', 'libs/notifications/src/catalogue/ja.ts', `export const title = '応募する';\n`],
    ['a spec', 'libs/hiring/src/use-cases/x.spec.ts', `export const title = '応募する';\n`],
    [
      'a comment that cites a statute',
      'libs/compliance/src/use-cases/x.ts',
      `// 労働基準法第15条\nexport const x = 1;\n`,
    ],
  ])('lets it stand in %s', async (_name, file, code) => {
    expect(await refusedBy(file, code)).toEqual([]);
  });
});
