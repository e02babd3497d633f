import { Clock, inParts } from '@iworkz/kernel';
import { Log, Metrics, PushLog, type Following, type PushBatch } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { changeText, readRankingNews } from '../../domain/ranking-news.js';
import { closingCodes, type LiveConnection } from './live-connection.js';
import { LiveLimits } from './live-limits.js';
import { OpenSockets } from './open-sockets.js';
import type { RankingFeed } from './ranking-feed.js';
import { HeardJob } from './ranking-frames.js';

const pageSize = 20;
/** See `hear`. With more at a time the first ones have left the processor's caches when they are told. */
const heardTogether = 64;

/** A client that comes back and has to be told what was added between two positions. */
interface Returning {
  readonly connection: LiveConnection;
  readonly after: number;
  readonly until: number;
  readonly missed: Map<string, string>;
  readonly done: () => void;
}

/**
 * Tells open sockets of changes of rankings. One reader follows the log for the whole process and knows who has a socket here;
 * clients that come back are caught up with together, in one pass over the log.
 */
@Injectable()
export class LiveRankings {
  /** How far this process has heard the log; undefined until the log could be reached. */
  private position: number | undefined;
  private following: Following | undefined;
  private queue: LiveConnection[] = [];
  /** Ends with the entry that is being heard. */
  private hearing: Promise<void> | undefined;
  private flushing: Promise<void> | undefined;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private returning: Returning[] = [];
  private catchingUp: Promise<void> | undefined;
  private stopped = false;
  private readonly sent: { inc(count: number): void };

  constructor(
    private readonly pushes: PushLog,
    private readonly sockets: OpenSockets,
    private readonly limits: LiveLimits,
    private readonly clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.sent = metrics.counter({
      name: 'iworkz_live_ranking_messages_total',
      help: 'Messages about changes of rankings that were written to sockets, or dropped with a socket that had closed',
    });
  }

  /** Begins to follow the log at its end, as soon as the log can be reached. */
  async start(): Promise<void> {
    try {
      const { newest } = await this.pushes.range();
      if (this.stopped) return;
      this.position = newest;
      this.following = this.pushes.follow(newest, (batch) => this.take(batch));
      // Sockets that were opened before know no position: whatever they have seen may be old.
      for (const connection of this.sockets) this.lose(connection);
      await this.flush();
    } catch (error) {
      this.log.warn({ err: error }, 'changes of rankings cannot be told for now');
      if (!this.stopped) this.timer = setTimeout(() => void this.start(), this.limits.lookInterval);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.following?.stop();
  }

  /**
   * Sends a client what it missed after the position that it says, and from then on what is new. One that says none gets only
   * what is new. Never rejects: when the log cannot be read, the client is told to ask anew.
   * @returns the position up to which it has been told everything; undefined while this process knows none.
   */
  async join(connection: LiveConnection, after: number | undefined): Promise<number | undefined> {
    // An entry that is being heard may have passed its person already.
    while (this.hearing) await this.hearing;
    const here = this.position;
    const { rankings } = connection;
    rankings.startFrom(after === undefined || here === undefined ? (here ?? 0) : Math.max(here, after));
    if (here !== undefined && after !== undefined && after !== here) {
      try {
        if (after > here) await this.recogniseLead(connection, after);
        else await this.catchUp(connection, after, here);
      } catch (error) {
        this.log.warn({ err: error }, 'a live socket could not be told what it missed of its ranking');
        rankings.lose();
      }
    }
    rankings.release();
    if (this.position === undefined) return undefined;
    if (this.sendTo(connection, this.position, this.clock.now().getTime())) this.queue.push(connection);
    if (rankings.isEmpty) return rankings.standsAt(this.position);
    void this.flush();
    return undefined;
  }

  /** A position ahead of ours: of another process that has read on further, or of a log that is no more. */
  private async recogniseLead(connection: LiveConnection, after: number): Promise<void> {
    const { newest } = await this.pushes.range();
    if (after <= newest) return;
    connection.rankings.startFrom(this.position ?? 0);
    connection.rankings.lose();
  }

  private catchUp(connection: LiveConnection, after: number, until: number): Promise<void> {
    return new Promise((done) => {
      this.returning.push({ connection, after, until, missed: new Map(), done });
      this.catchingUp ??= this.readForReturning().finally(() => (this.catchingUp = undefined));
    });
  }

  private async readForReturning(): Promise<void> {
    while (this.returning.length > 0) {
      const group = this.returning;
      this.returning = [];
      try {
        await this.readFor(group);
      } catch (error) {
        this.log.warn({ err: error }, 'live sockets could not be told what they missed of their rankings');
        for (const { connection } of group) connection.rankings.lose();
      }
      for (const { done } of group) done();
    }
  }

  private async readFor(group: readonly Returning[]): Promise<void> {
    const { oldest, newest } = await this.pushes.range();
    const floor = Math.max(oldest - 1, newest - this.limits.catchUpEntries);
    const byPerson = new Map<string, Returning[]>();
    let position = Infinity;
    let until = 0;
    for (const each of group) {
      if (each.after < floor) {
        each.connection.rankings.lose();
        continue;
      }
      const { userId } = each.connection.caller;
      byPerson.set(userId, [...(byPerson.get(userId) ?? []), each]);
      position = Math.min(position, each.after);
      until = Math.max(until, each.until);
    }
    while (position < until) {
      const entries = await this.pushes.after(position, pageSize);
      // Removed since we looked at the range.
      if (entries[0]?.position !== position + 1) throw new Error('the push log has a gap');
      for (const entry of entries) {
        const { jobId, userIds, standings } = readRankingNews(entry.body);
        for (const [at, userId] of userIds.entries()) {
          for (const { after, until: last, missed } of byPerson.get(userId) ?? []) {
            if (after >= entry.position || entry.position > last) continue;
            missed.set(jobId, changeText(jobId, standings[at]!));
          }
        }
      }
      position = entries.at(-1)!.position;
    }
    for (const each of [...byPerson.values()].flat()) each.connection.rankings.addMissed(each.missed);
  }

  private async take({ after, entries }: PushBatch): Promise<void> {
    const lost = after !== this.position;
    this.position = after;
    if (lost) for (const connection of this.sockets) this.lose(connection);
    for (const { position, body } of entries) {
      this.hearing = this.hear(position, body).finally(() => (this.hearing = undefined));
      await this.hearing;
    }
    await this.flush();
  }

  /**
   * Passes an entry on. Sockets are looked up and asked some dozens at a time and then told: what the look-up reads is scattered, and the processor
   * fetches much of it at once as long as no system call comes between. A tenth of a push.
   */
  private async hear(position: number, body: string): Promise<void> {
    const { jobId, userIds, standings } = readRankingNews(body);
    const job = new HeardJob(position, jobId);
    let now = this.clock.now().getTime();
    let inTurn = 0;
    let told = 0;
    const together = Math.min(heardTogether, this.limits.socketsPerTurn);
    for (let from = 0; from < userIds.length; from += together) {
      const ready: { readonly feed: RankingFeed; readonly standing: string }[] = [];
      const until = Math.min(from + together, userIds.length);
      for (let at = from; at < until; at += 1) {
        const standing = standings[at]!;
        for (const connection of this.sockets.of(userIds[at]!)) {
          const state = connection.rankings.hear(job, standing, now);
          if (state === 'ready') ready.push({ feed: connection.rankings, standing });
          else if (state === 'waiting') this.queue.push(connection);
          inTurn += 1;
        }
      }
      for (const { feed, standing } of ready) feed.tell(job, standing, now);
      told += ready.length;
      if (inTurn < this.limits.socketsPerTurn) continue;
      inTurn = 0;
      await nextTurn();
      now = this.clock.now().getTime();
    }
    this.sent.inc(told);
    this.position = position;
  }

  private lose(connection: LiveConnection): void {
    connection.rankings.startFrom(this.position ?? 0);
    if (connection.rankings.lose()) this.queue.push(connection);
  }

  /** Sends what may be sent, and comes back for the rest when it may. */
  private flush(): Promise<void> {
    this.again = true;
    this.flushing ??= this.sendQueued().finally(() => (this.flushing = undefined));
    return this.flushing;
  }

  private async sendQueued(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    let waiting: LiveConnection[] = [];
    while (this.again) {
      this.again = false;
      const queue = [...waiting, ...this.queue];
      this.queue = [];
      waiting = [];
      for (const [index, turn] of inParts(queue, this.limits.socketsPerTurn).entries()) {
        if (index > 0) await nextTurn();
        const now = this.clock.now().getTime();
        const before = waiting.length;
        for (const connection of turn) if (this.sendTo(connection, this.position!, now)) waiting.push(connection);
        this.sent.inc(turn.length - (waiting.length - before));
      }
    }
    this.queue = [...this.queue, ...waiting];
    if (this.queue.length === 0 || this.stopped) return;
    const now = this.clock.now().getTime();
    const wait = this.queue.reduce((least, { rankings }) => Math.min(least, rankings.wait(now)), Infinity);
    this.timer = setTimeout(() => void this.flush(), Math.max(1, wait));
  }

  /** @returns true when something has to wait. */
  private sendTo(connection: LiveConnection, position: number, now: number): boolean {
    const state = connection.rankings.send(position, now);
    if (state === 'too slow') connection.close(closingCodes.tooSlow);
    return state === 'waiting';
  }
}
