import { mkdir, open, readFile, truncate, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const hexDigits = z.string().regex(/^0x(?:[0-9a-f]{2})+$/);
const LoggedBlock = z.object({
  /** Seconds since 1970. */
  timestamp: z.int().nonnegative(),
  /** The one signed transaction in it. */
  transaction: hexDigits,
  /** Of the block it made: replaying must give the same. */
  blockHash: hexDigits,
});
export type LoggedBlock = z.output<typeof LoggedBlock>;

/** The file of blocks is not what this program wrote. */
export class ChainDataDamaged extends Error {
  constructor(
    readonly file: string,
    readonly block: number,
  ) {
    super(`${file} is damaged at block ${block}; restore it from a backup, or remove it to begin a new chain`);
    this.name = 'ChainDataDamaged';
  }
}

/** The blocks of an embedded chain, one JSON line each, oldest first. One process only. */
export class BlockLog {
  private constructor(
    private readonly handle: FileHandle,
    readonly blocks: readonly LoggedBlock[],
    readonly file: string,
  ) {}

  /** Opens the log, made when missing. A line that a crash cut short was never acknowledged, and is removed. */
  static async open(folder: string): Promise<BlockLog> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, 'blocks.jsonl');
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) await truncate(file, whole);
    const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
    const blocks = lines.map((line, index) => parsed(line) ?? damaged(file, index + 1));
    const handle = await open(file, 'a', 0o600);
    // The name of a new file is safe only when its folder is.
    const directory = await open(folder, 'r');
    await directory.sync().finally(() => directory.close());
    return new BlockLog(handle, blocks, file);
  }

  /** Resolves when the block survives a power cut. */
  async append(block: LoggedBlock): Promise<void> {
    await this.handle.appendFile(`${JSON.stringify(block)}\n`);
    await this.handle.datasync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

function parsed(line: string): LoggedBlock | undefined {
  try {
    return LoggedBlock.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function damaged(file: string, block: number): never {
  throw new ChainDataDamaged(file, block);
}
