/** A place in the system's work at which it may be killed, as die-at.mjs puts it there, and how late at most it is. */
export interface Point {
  readonly name: string;
  /** The nth passing is drawn from 1 to this: as many as come within seconds under load. */
  readonly latest: number;
}

/** Either side of each commit, publish, offset and effect. */
export const points: readonly Point[] = [
  { name: 'command: before the commit', latest: 20 },
  { name: 'command: after the commit', latest: 20 },
  { name: 'answer: before it is stored', latest: 6 },
  { name: 'answer to an application: before it is stored', latest: 3 },
  { name: 'answer: after it is stored, before it is sent', latest: 6 },
  { name: 'outbox: before publishing', latest: 12 },
  { name: 'outbox: after publishing, before it is marked', latest: 12 },
  { name: 'outbox: after it is marked', latest: 12 },
  { name: 'consumer: before handling', latest: 40 },
  { name: 'consumer: before the commit', latest: 30 },
  { name: 'consumer: after the commit, before the offset moves', latest: 30 },
  { name: 'consumer: after the offset moved', latest: 20 },
  { name: 'mail: before it is sent', latest: 8 },
  { name: 'mail: after it is sent, before it is recorded', latest: 8 },
  { name: 'mail: after it is recorded', latest: 8 },
  { name: 'anchor: before the transaction', latest: 3 },
  { name: 'anchor: executed, before its block is kept', latest: 3 },
  { name: 'anchor: after the transaction, before it is recorded', latest: 3 },
  { name: 'anchor: after it is recorded', latest: 3 },
];
