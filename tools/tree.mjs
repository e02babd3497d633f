import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const CACHE = join(ROOT, '.cache');

/** Files below `dir`, sorted, as absolute paths. `skip` gets a folder name and says whether to leave it out. */
export function filesBelow(dir, skip = () => false) {
  if (!existsSync(dir)) return [];
  const found = [];
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      if (!skip(entry.name)) found.push(...filesBelow(path, skip));
    } else if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

/** One hash over the names and bytes of the given files and the given words. */
export function hashOf(files, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${relative(ROOT, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Writes by rename, so that a reader or a second writer never sees half a file. */
export function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}

export const readStamp = (name) => {
  const file = join(CACHE, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
export const writeStamp = (name, content) => writeWhole(join(CACHE, name), content);

/** Path from the root with forward slashes, as it is printed and compared. */
export const fromRoot = (path) => relative(ROOT, path).split(sep).join('/');
