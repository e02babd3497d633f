import { errorText } from './messages.js';
import type { DatabaseErrorCode } from './messages.js';

/** A failure with a way out. `message` is for the terminal; programs look at `code` and `params`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseErrorCode,
    readonly params: Readonly<Record<string, string | number>>,
    options?: ErrorOptions,
  ) {
    super(errorText(code, params), options);
  }
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node (`ENOENT`) or PostgreSQL (`28P01`) error. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
