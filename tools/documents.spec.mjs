import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './tree.mjs';

const documents = [
  'README.md',
  ...['docs', 'docs/adr', 'docs/how-to'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  ),
].filter((file) => file.endsWith('.md'));
const firstFolders = ['apps', 'libs', 'tools', 'prisma', 'docs', 'deploy', 'e2e', 'bench', 'helm'];

/** Paths in backticks, and targets of links. Those with a placeholder name no file. */
function pathsIn(text, file) {
  const code = [...text.matchAll(/`([\w@./-]+)`/g)]
    .map(([, path]) => path)
    .filter((path) => firstFolders.includes(path.split('/')[0]) && path.includes('/'));
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => join(dirname(file), path));
  return [...new Set([...code, ...links])];
}

describe.each(documents)('%s', (file) => {
  it('names only files and folders that exist', () => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(pathsIn(text, file).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
