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

/** What live_log announces with the person's id; see the first migration. */
const channel = 'iworkz_live';

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
  private readonly connections = new Map<string, Set<LiveConnection>>();
  private readonly count: { inc(): void; dec(): void };
  private readonly timers: NodeJS.Timeout[] = [];
  private unlisten: (() => void) | undefined;
  private closing = false;

  constructor(
    private readonly handshake: LiveHandshake,
    private readonly sources: LiveSources,
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
    const { checkInterval, pingInterval, lookInterval } = this.limits;
    this.timers.push(
      setInterval(() => this.closeExpired(), checkInterval),
      setInterval(() => this.dropSilent(), pingInterval),
      setInterval(() => void this.look(), lookInterval),
    );
    this.unlisten = await this.sources.listen(
      (userId) => this.connections.get(userId)?.forEach((connection) => connection.call()),
      () => this.all().forEach((connection) => connection.call()),
    );
  }

  /** Before the HTTP server closes: it waits for every connection, these too. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.timers.forEach(clearInterval);
    this.unlisten?.();
    for (const connection of this.all()) connection.close(closingCodes.goingAway);
    await Promise.all(this.all().map((connection) => connection.closed));
  }

  private async accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const ctx = this.handshake.contextOf(request);
    try {
      const caller = await this.handshake.admit(ctx, request);
      if (this.closing) throw ServiceUnavailable({ service: 'notifications' });
      if ((this.connections.get(caller.userId)?.size ?? 0) >= this.limits.socketsPerPerson) {
        throw TooManyRequests({ retryAfterSeconds: 30 });
      }
      if (socket.destroyed) return;
      this.server.handleUpgrade(request, socket, head, (opened) => {
        opened.on('error', () => opened.terminate());
        this.keep(new LiveConnection(opened, caller, this.sources, this.limits, this.log));
      });
    } catch (error) {
      const refusal = error instanceof DomainError ? error : Internal({}, { cause: error });
      if (refusal.status >= 500)
        this.log.error({ err: error, requestId: ctx.requestId }, 'a live socket was not opened');
      refuse(ctx, request, socket, refusal);
    }
  }

  private keep(connection: LiveConnection): void {
    const { userId } = connection.caller;
    const ofPerson = this.connections.get(userId) ?? new Set();
    this.connections.set(userId, ofPerson.add(connection));
    this.count.inc();
    void connection.closed.then(() => {
      this.count.dec();
      ofPerson.delete(connection);
      if (ofPerson.size === 0 && this.connections.get(userId) === ofPerson) this.connections.delete(userId);
    });
    if (this.closing) return connection.close(closingCodes.goingAway);
    void connection.start();
  }

  private closeExpired(): void {
    const now = this.clock.now().getTime();
    for (const connection of this.all()) {
      if (connection.caller.expiresAt <= now) connection.close(closingCodes.tokenExpired);
    }
  }

  private dropSilent(): void {
    for (const connection of this.all()) if (!connection.ping()) connection.terminate();
  }

  /** Finds those whose log has gone on without a call reaching us. */
  private async look(): Promise<void> {
    try {
      const positions = await this.sources.liveLog.positions([...this.connections.keys()]);
      for (const connection of this.all()) {
        if ((positions.get(connection.caller.userId) ?? 0) > connection.position) connection.call();
      }
    } catch (error) {
      this.log.warn({ err: error }, 'the live log cannot be read for now');
    }
  }

  private all(): LiveConnection[] {
    return [...this.connections.values()].flatMap((ofPerson) => [...ofPerson]);
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
