import { EngineAway } from '../ports/engine-away.js';

/** The transaction lost a race that it can win next time: serialization failure or deadlock. */
export function isTransactionConflict(error: unknown): boolean {
  return codesOf(error).some((code) => code === '40001' || code === '40P01' || code === 'P2034');
}

const outageCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '53300', // too many connections
  '55P03', // a lock was not had in time: others are at work, and will be done
  '57P01', // terminated by an administrator
  '57P02', // crash of another backend
  '57P03', // starting up or shutting down
  'P1001', // Prisma: server not reachable
  'P1008', // Prisma: time-out of the connection
  'P1017', // Prisma: server closed the connection
  'P2024', // Prisma: no connection free in the pool
]);

/** What Prisma's driver calls it; for a raw query the driver's own code is lost. */
const outageKinds = new Set(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections']);

const outageMessage =
  /connection terminated|terminating connection|server (has )?closed the connection|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|unable to start a transaction in the given time|cannot use a pool after calling end/i;

/** The database or another engine is away: nothing is wrong with the work, it should be tried again later. */
export function isOutage(error: unknown): boolean {
  return isDatabaseOutage(error) || chainOf(error).some((link) => link instanceof EngineAway);
}

/** The database is away or busy beyond use. */
function isDatabaseOutage(error: unknown): boolean {
  if (codesOf(error).some((code) => outageCodes.has(code) || code.startsWith('08'))) return true;
  return chainOf(error).some(
    (link) =>
      outageKinds.has(String(link['kind'])) ||
      (typeof link['message'] === 'string' && outageMessage.test(link['message'])),
  );
}

function codesOf(error: unknown): string[] {
  return chainOf(error).flatMap((link) =>
    [link['code'], link['originalCode']].filter((code): code is string => typeof code === 'string'),
  );
}

/** The error and everything it wraps. Prisma nests the driver's error under `meta.driverAdapterError.cause`. */
function chainOf(error: unknown): Record<string, unknown>[] {
  const links: Record<string, unknown>[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && links.length < 20) {
    const link = waiting.shift();
    if (typeof link !== 'object' || link === null) continue;
    const record = link as Record<string, unknown>;
    links.push(record);
    waiting.push(record['cause'], record['meta'], record['driverAdapterError']);
    if (Array.isArray(record['errors'])) waiting.push(...record['errors']);
  }
  return links;
}
