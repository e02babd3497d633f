import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import { codeOf, DatabaseError } from './database-error.js';
import { isAlive, startMark } from './running-process.js';

/** One process at a time may own a data folder. A lock left by a dead process counts for nothing. */
export class FolderLock {
  private constructor(private readonly file: string) {}

  /** @throws DatabaseError folder_in_use */
  static take(file: string, folder: string): FolderLock {
    const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid) });
    for (;;) {
      try {
        writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
        return new FolderLock(file);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const pid = livingOwner(file);
      if (pid !== undefined) throw new DatabaseError('database.folder_in_use', { folder, pid });
      rmSync(file, { force: true });
    }
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}

function livingOwner(file: string): number | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started: string };
    return isAlive(pid) && startMark(pid) === started ? pid : undefined;
  } catch {
    return undefined; // Gone meanwhile, or cut short by the crash that left it.
  }
}
