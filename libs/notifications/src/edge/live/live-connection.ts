import type { LiveMessage } from '@iworkz/contracts';
import type { Log } from '@iworkz/platform';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { LiveLog, LiveRecord, Recipient, Recipients } from '../../use-cases/ports.js';
import { toNotification } from '../../use-cases/view-inbox.use-case.js';
import type { AdmittedCaller } from './live-handshake.js';
import type { LiveLimits } from './live-limits.js';
import type { LiveRankings } from './live-rankings.js';
import { RankingFeed, type FeedOutlet } from './ranking-feed.js';

/** Closing codes of the live socket beside those of RFC 6455. */
export const closingCodes = { goingAway: 1001, internal: 1011, tooSlow: 1013, tokenExpired: 4401 } as const;

/** What a connection reads from. */
export interface LiveReading {
  readonly liveLog: LiveLog;
  readonly recipients: Recipients;
}

/**
 * One socket. Sends the person's log from where the client stands, then `ready`, then whatever the log gains. Only the log
 * is sent, in its order: a call says that there is something, never what, so that no call can be lost or come twice.
 */
export class LiveConnection implements FeedOutlet {
  /** Number of the last message sent. */
  private sent = 0;
  private sending = false;
  /** How often this connection was called, and how many of the calls the last look at the log had heard. */
  private calls = 0;
  private heard = 0;
  private answered = true;
  /** Read when there is something to send: people connect before identity's event about them has arrived. */
  private reader: Recipient | undefined;
  readonly closed: Promise<void>;
  readonly rankings: RankingFeed;

  constructor(
    private readonly socket: WebSocket,
    readonly stream: Duplex,
    readonly caller: AdmittedCaller,
    /** Tells when it is its turn to be asked for a sign of life. */
    readonly number: number,
    private readonly reading: LiveReading,
    private readonly limits: LiveLimits,
    private readonly log: Log,
  ) {
    this.rankings = new RankingFeed(this, limits);
    socket.on('pong', () => (this.answered = true));
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  get position(): number {
    return this.sent;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Resolves when the client has been sent what it missed. One whose position lies beyond the log gets only what is new. */
  async start(rankings: LiveRankings): Promise<void> {
    this.sending = true;
    try {
      const { userId, after } = this.caller;
      const newest = await this.reading.liveLog.position(userId);
      this.sent = after === undefined ? newest : Math.min(after, newest);
      await this.sendNew();
      const position = await rankings.join(this, this.caller.position);
      // Last, so that a client which takes its position from `ready` can lose nothing.
      await this.send([{ type: 'ready', seq: this.sent, position }]);
    } catch (error) {
      // A client that does not know where it stands must begin anew; it says where it stood.
      this.fail(error, closingCodes.internal);
    } finally {
      this.sending = false;
    }
    if (this.heard !== this.calls) this.call();
  }

  /** Says that the log may have gained something. Returns at once. */
  call(): void {
    this.calls += 1;
    if (!this.sending) void this.answerCalls();
  }

  private async answerCalls(): Promise<void> {
    this.sending = true;
    try {
      while (this.heard !== this.calls) await this.sendNew();
    } catch (error) {
      this.fail(error);
    } finally {
      this.sending = false;
    }
  }

  /** Asks for a sign of life. @returns false when the last question has not been answered. */
  ping(): boolean {
    if (!this.answered) return false;
    this.answered = false;
    if (this.isOpen) this.socket.ping();
    return true;
  }

  /** Says goodbye, and cuts the connection when the client does not answer in time. */
  close(code: number): void {
    if (!this.isOpen) return;
    this.socket.close(code);
    const cut = setTimeout(() => this.socket.terminate(), this.limits.closeTimeout);
    void this.closed.then(() => clearTimeout(cut));
  }

  terminate(): void {
    this.socket.terminate();
  }

  private async sendNew(): Promise<void> {
    for (;;) {
      this.heard = this.calls;
      if (!this.isOpen) return;
      const { userId } = this.caller;
      const records = await this.reading.liveLog.after(userId, this.sent, this.limits.batchSize);
      if (records.length === 0) return;
      const reader = (this.reader ??= await this.reading.recipients.find(userId));
      if (!reader) throw new Error('a live log without its recipient');
      await this.send(records.map((record) => this.messageOf(record, reader)));
      this.sent = records.at(-1)!.seq;
    }
  }

  private messageOf({ seq, item }: LiveRecord, { name, locale }: Recipient): LiveMessage {
    const notification = toNotification(item, this.caller.locale ?? locale, name);
    return { type: 'notification', seq, notification, subject: { ...item.subject } };
  }

  /** Resolves when the operating system has taken the messages, so a client that does not read is not read for. */
  private async send(messages: readonly LiveMessage[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooSlow = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TooSlow()), this.limits.batchTimeout);
    });
    // Together, so that a burst is one call of the operating system.
    this.stream.cork();
    const taken = Promise.all(
      messages.map(
        (message) =>
          new Promise<void>((resolve, reject) => {
            this.socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()));
          }),
      ),
    );
    this.stream.uncork();
    try {
      await Promise.race([taken, tooSlow]);
    } finally {
      clearTimeout(timer);
      taken.catch(() => undefined);
    }
  }

  /** Without a code the socket stays: the next call, or the look at the log every few seconds, goes on where it stopped. */
  private fail(error: unknown, code?: number): void {
    if (!this.isOpen) return;
    if (error instanceof TooSlow) return this.close(closingCodes.tooSlow);
    this.log.warn({ err: error, userId: this.caller.userId }, 'a live socket could not be served');
    if (code !== undefined) this.close(code);
  }
}

class TooSlow extends Error {}
