import { events } from '@iworkz/contracts';
import { pino, type DestinationStream, type Logger } from 'pino';
import { masked } from './masked.js';

/** Fields that are personal data wherever they stand, beyond those the event contracts mark. */
const alwaysPersonal = [
  'email',
  'password',
  'phone',
  'name',
  'family',
  'given',
  'familyKana',
  'givenKana',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
];

/** Field names that the contracts mark as personal data. `userId` and the like stay readable: they are pseudonyms that operators need. */
export const personalFields: readonly string[] = [
  ...new Set([
    ...alwaysPersonal,
    ...events.flatMap((event) => event.personalData.filter((field) => !field.endsWith('Id'))),
  ]),
];

const personal: ReadonlySet<string> = new Set(personalFields);

/** JSON lines with personal data masked by the marks of the contracts. */
export function createLogger(options: {
  service: string;
  level: string;
  /** Standard output unless told. */
  file?: string;
  destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: options.level,
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Not pino's own redaction: its paths for every field and depth cost 50 us a line, this walk 2.
      formatters: { level: (label) => ({ level: label }), log: (fields) => masked(fields, personal) },
      // Errors arrive here serialized already.
      serializers: { err: (error: unknown) => error },
    },
    // Lines are written together, because a write of its own costs as much as an empty request. They wait for a tenth of a
    // second at most, and a process that ends writes what it holds; one that is killed loses that tenth.
    options.destination ??
      pino.destination({ dest: options.file ?? 1, mkdir: true, sync: false, minLength: 8192, periodicFlush: 100 }),
  );
}
