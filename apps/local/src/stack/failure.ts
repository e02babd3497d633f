import { DatabaseError } from '@iworkz/database';
import { ConfigurationError } from '@iworkz/platform';
import { PortInUse } from './ports.js';

/** A start that cannot go on, in one sentence and with a way out. Said on the terminal, so in English like the rest of it. */
export class CannotStart extends Error {}

/** The sentence for whatever kept the system from starting; undefined when it is a defect that needs its stack trace. */
export function sentenceFor(error: unknown): string | undefined {
  if (error instanceof CannotStart || error instanceof DatabaseError || error instanceof ConfigurationError)
    return error.message;
  if (error instanceof PortInUse) {
    return `Port ${error.port} (${error.program}) is in use by another program. Stop that program, or run \`npm start -- --free-ports\` to use other ports.`;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EADDRINUSE')
    return 'A port is in use by another program. Stop that program, or run `npm start -- --free-ports`.';
  if (code === 'ENOSPC')
    return 'The disk is full. Free at least 1 GB and start again; nothing that was stored is lost.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return 'The data folder cannot be written. Make it a folder that is writable for this user, or choose another with `npm start -- --data-folder <folder>`.';
  return undefined;
}
