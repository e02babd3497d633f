import { DomainError, Internal, ServiceUnavailable, TooManyRequests, liveSocketProtocol } from '@iworkz/contracts';
import { Clock, type Ctx } from '@iworkz/kernel';
import { Log, Metrics, PlatformConfig, PostgresListener, problemOf } from '@iworkz/platform';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { LiveLog, Recipients } from '../../use-cases/ports.js';
import { LiveConnection, closingCodes, type LiveReading } from './live-connection.js';
import { LiveHandshake } from './live-handshake.js';
import { LiveLimits } from './live-limits.js';
import { LiveRankings } from './live-rankings.js';
import { OpenSockets } from './open-sockets.js';

/** What live_log announces with the person's id; see the first migration. */
const channel = 'iworkz_live';
/** Entries bear the time of their transaction's begin, by the clock of whoever wrote them. Milliseconds. */
const lateness = 60_000;

/** Where sockets find a person's log and what wakes them. */
@Injectable()
export class LiveSources implements LiveReading {
  constructor(
    readonly liveLog: LiveLog,
    readonly recipients: Recipients,
    private readonly listener: PostgresListener,
    private readonly config: PlatformConfig,
  ) {}

  /** Calls with the person's id whenever a log gains something, in whichever process that happened. */
  listen(heard: (userId: string) => void, missed: () => void): Promise<() => void> {
    return this.listener.listen(this.config.databaseUrls.notifications!, channel, heard, missed);
  }
}

/** The sockets of this process: lets callers in, wakes them, lets them go. */
@Injectable()
export class LiveSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly server: WebSocketServer;
  private ticks = 0;
  private opened = 0;
  /** When the log was last looked at with success. */
  private looked: Date;
  private readonly count: { inc(): void; dec(): void };
  private readonly timers: NodeJS.Timeout[] = [];
  private unlisten: (() => void) | undefined;
  private closing = false;

  constructor(
    private readonly handshake: LiveHandshake,
    private readonly sources: LiveSources,
    private readonly sockets: OpenSockets,
    private readonly rankings: LiveRankings,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly limits: LiveLimits,
    metrics: Metrics,
  ) {
    this.server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: limits.maxMessageBytes,
      handleProtocols: () => liveSocketProtocol,
      // Messages are small, and compression contexts cost 300 kB a socket.
      perMessageDeflate: false,
    });
    this.looked = clock.now();
    this.count = metrics.gauge({ name: 'iworkz_live_sockets', help: 'Open live sockets of this process' });
  }

  /** Takes upgrade requests of the service's own HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Without a listener, a connection lost during the handshake would end the process.
      socket.on('error', () => socket.destroy());
      void this.accept(request, socket, head);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { checkInterval, lookInterval } = this.limits;
    this.timers.push(
      setInterval(() => this.check(), checkInterval),
      setInterval(() => void this.look(), lookInterval),
    );
    this.unlisten = await this.sources.listen(
      (userId) => this.sockets.of(userId).forEach((connection) => connection.call()),
      () => void this.look(),
    );
    await this.rankings.start();
  }

  /** Before the HTTP server closes: it waits for every connection, these too. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.timers.forEach(clearInterval);
    this.unlisten?.();
    await this.rankings.stop();
    for (const connection of this.sockets) connection.close(closingCodes.goingAway);
    await Promise.all([...this.sockets].map((connection) => connection.closed));
  }

  private async accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const ctx = this.handshake.contextOf(request);
    try {
      const caller = await this.handshake.admit(ctx, request);
      if (this.closing) throw ServiceUnavailable({ service: 'notifications' });
      if (this.sockets.of(caller.userId).length >= this.limits.socketsPerPerson) {
        throw TooManyRequests({ retryAfterSeconds: 30 });
      }
      if (socket.destroyed) return;
      this.server.handleUpgrade(request, socket, head, (opened) => {
        opened.on('error', () => opened.terminate());
        this.keep(new LiveConnection(opened, socket, caller, this.opened++, this.sources, this.limits, this.log));
      });
    } catch (error) {
      const refusal = error instanceof DomainError ? error : Internal({}, { cause: error });
      if (refusal.status >= 500)
        this.log.error({ err: error, requestId: ctx.requestId }, 'a live socket was not opened');
      refuse(ctx, request, socket, refusal);
    }
  }

  private keep(connection: LiveConnection): void {
    this.sockets.add(connection);
    this.count.inc();
    void connection.closed.then(() => {
      this.count.dec();
      this.sockets.remove(connection);
    });
    if (this.closing) return connection.close(closingCodes.goingAway);
    void connection.start(this.rankings);
  }

  /** Lets go of sockets whose token has ended, and asks some of the others for a sign of life: each in its turn, not all at once. */
  private check(): void {
    const { pingInterval, checkInterval } = this.limits;
    const now = this.clock.now().getTime();
    const turns = Math.max(1, Math.round(pingInterval / checkInterval));
    const turn = this.ticks++ % turns;
    for (const connection of this.sockets) {
      if (connection.caller.expiresAt <= now) connection.close(closingCodes.tokenExpired);
      else if (connection.number % turns === turn && !connection.ping()) connection.terminate();
    }
  }

  /** Finds those whose log has gone on without a call reaching us. */
  private async look(): Promise<void> {
    try {
      const now = this.clock.now();
      const newest = await this.sources.liveLog.newestSince(new Date(this.looked.getTime() - lateness));
      this.looked = now;
      for (const [userId, seq] of newest) {
        for (const connection of this.sockets.of(userId)) if (seq > connection.position) connection.call();
      }
    } catch (error) {
      this.log.warn({ err: error }, 'the live log cannot be read for now');
    }
  }
}

/** Answers the handshake with a problem document; programs can read it, browsers only see that there is no socket. */
function refuse(ctx: Ctx, request: IncomingMessage, socket: Duplex, error: DomainError): void {
  const body = JSON.stringify(problemOf(error, ctx, (request.url ?? '/').split('?')[0]));
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-language: ${ctx.locale}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${ctx.requestId}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
