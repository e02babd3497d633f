import type { Duplex } from 'node:stream';
import { changeText, rankingMessage } from '../../domain/ranking-news.js';
import type { LiveLimits } from './live-limits.js';
import { textFrame, type HeardJob } from './ranking-frames.js';

/** What a feed writes to. */
export interface FeedOutlet {
  /** The connection under the WebSocket. */
  readonly stream: Pick<Duplex, 'write' | 'writableLength'>;
  readonly isOpen: boolean;
}

export type FeedState = 'empty' | 'waiting' | 'too slow';

/**
 * The changes of rankings that one socket has yet to be told. They wait for the end of the window since the last message, and for
 * a client that is behind with reading, and become one message: of several changes of a job the last one counts.
 */
export class RankingFeed {
  /** Up to here, nothing is news: it is told, it waits to be told, or the client never asked for it. */
  private from = 0;
  /** By job. Absent most of the time: thousands of sockets are idle. */
  private pending: Map<string, string> | undefined;
  private complete = true;
  private held = true;
  private sentAt = -Infinity;
  private blockedSince: number | undefined;

  constructor(
    private readonly outlet: FeedOutlet,
    private readonly limits: Pick<LiveLimits, 'rankingWindow' | 'rankingChanges' | 'unreadBytes' | 'batchTimeout'>,
  ) {}

  /** Begins anew: nothing up to `position` is news for this client, and what was heard so far comes again or was before it. */
  startFrom(position: number): void {
    this.from = position;
    this.clear();
  }

  /** The position up to which the client has been told everything, when the process has heard the log up to `position`. */
  standsAt(position: number): number {
    return Math.max(position, this.from);
  }

  /** What was held back may be sent. */
  release(): void {
    this.held = false;
  }

  /**
   * A change of an entry, which has one for a person.
   * @param standing of `RankingNews`
   * @returns 'ready' when nothing keeps it waiting: it is to be told in the same turn, since to come back to thousands of sockets
   * later is to fetch them from memory a second time. 'waiting' when the feed has to be asked for what it could not send, and had not before.
   */
  hear(job: HeardJob, standing: string, now: number): 'ready' | 'waiting' | undefined {
    if (job.position <= this.from) return undefined;
    this.from = job.position;
    const wasEmpty = this.isEmpty;
    if (wasEmpty && this.outlet.isOpen && this.hasItsTurn(now) && !this.isBehind) return 'ready';
    this.put(job.id, changeText(job.id, standing));
    return wasEmpty ? 'waiting' : undefined;
  }

  /** Sends a change for which `hear` said 'ready'. */
  tell(job: HeardJob, standing: string, now: number): void {
    this.write(job.frame(standing), now);
  }

  /** Takes changes from before those it has heard. */
  addMissed(changes: ReadonlyMap<string, string>): void {
    for (const [jobId, text] of changes) if (!this.pending?.has(jobId)) this.put(jobId, text);
  }

  /** Something was missed for good. @returns true when the feed had nothing to send before. */
  lose(): boolean {
    const wasEmpty = this.isEmpty;
    this.complete = false;
    this.pending = undefined;
    return wasEmpty;
  }

  get isEmpty(): boolean {
    return this.complete && this.pending === undefined;
  }

  /** Milliseconds from `now` until the next message may be sent. */
  wait(now: number): number {
    // One that waits for its client, or for its place in the log, is asked again after a window.
    if (this.held || this.blockedSince !== undefined) return this.limits.rankingWindow;
    return Math.max(0, this.sentAt + this.limits.rankingWindow - now);
  }

  /** Sends what waits, unless it has to wait on. @param position of the log, up to which this process has heard everything. */
  send(position: number, now: number): FeedState {
    if (!this.outlet.isOpen) {
      this.clear();
      return 'empty';
    }
    if (this.isEmpty) return 'empty';
    if (!this.hasItsTurn(now)) return 'waiting';
    if (this.isBehind) {
      this.blockedSince ??= now;
      return now - this.blockedSince > this.limits.batchTimeout ? 'too slow' : 'waiting';
    }
    this.blockedSince = undefined;
    const changes = this.pending ? [...this.pending.values()].join(',') : '';
    this.write(textFrame(rankingMessage(this.standsAt(position), this.complete, changes)), now);
    this.clear();
    return 'empty';
  }

  private hasItsTurn(now: number): boolean {
    return !this.held && this.sentAt + this.limits.rankingWindow <= now;
  }

  /** The client leaves too much unread. */
  private get isBehind(): boolean {
    return this.outlet.stream.writableLength > this.limits.unreadBytes;
  }

  private write(frame: string, now: number): void {
    this.outlet.stream.write(frame, 'latin1');
    this.sentAt = now;
  }

  private put(jobId: string, text: string): void {
    if (!this.complete) return;
    this.pending ??= new Map();
    this.pending.set(jobId, text);
    // Who has to look through so many had better ask anew.
    if (this.pending.size > this.limits.rankingChanges) this.lose();
  }

  private clear(): void {
    this.pending = undefined;
    this.complete = true;
  }
}
