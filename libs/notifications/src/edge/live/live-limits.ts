/** How much a socket may cost. All times in milliseconds. */
export class LiveLimits {
  /** Clients have nothing to say; larger messages close the socket (1009). Bytes. */
  readonly maxMessageBytes: number = 1_024;
  /** Messages handed to a socket before the next are read from the log: what a client that does not read can hold up. */
  readonly batchSize: number = 100;
  /** A client that does not take a batch in this time is too slow (1013). */
  readonly batchTimeout: number = 10_000;
  /** Messages about rankings to one socket are at least this far apart; what happens between two is one message. */
  readonly rankingWindow: number = 250;
  /** Changes in one such message. Whoever has missed more asks anew. */
  readonly rankingChanges: number = 100;
  /** Sockets that are told of rankings between two turns of the event loop: five milliseconds or so. */
  readonly socketsPerTurn: number = 500;
  /** Entries of the push log that are read for clients that come back. Who was away for more asks anew. */
  readonly catchUpEntries: number = 1_000;
  /** What a client may leave unread before it has to wait for the next message about rankings. Bytes. */
  readonly unreadBytes: number = 65_536;
  /** Between looks at the tokens: a socket outlives its token by at most this. */
  readonly checkInterval: number = 1_000;
  /** A client that does not answer a ping before the next is gone. */
  readonly pingInterval: number = 25_000;
  /** Between looks at the log, in case a call was missed. */
  readonly lookInterval: number = 5_000;
  /** For a closing handshake, before the connection is cut. */
  readonly closeTimeout: number = 1_000;
  /** Sockets of one person in this process. */
  readonly socketsPerPerson: number = 20;
}
