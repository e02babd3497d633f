import { events } from '@iworkz/contracts';
import { pino, type DestinationStream, type Logger } from 'pino';

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

const maskedPaths = personalFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]);

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
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: maskedPaths, censor: '***' },
    },
    options.destination ?? pino.destination({ dest: options.file ?? 1, mkdir: true, sync: false }),
  );
}
