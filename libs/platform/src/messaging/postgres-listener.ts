import pg from 'pg';
import type { Log } from '../telemetry/log.js';

type Heard = (payload: string) => void;

interface Registration {
  readonly channel: string;
  readonly heard: Heard;
  /** Notifications may have been missed: look for yourself. */
  readonly reconnected: () => void;
}

const reconnectPauses = [50, 100, 250, 500, 1_000];

/** LISTEN for one process of a service: one connection per database, however many listen on it. */
export class PostgresListener {
  private readonly connections = new Map<string, ListeningConnection>();

  constructor(private readonly log: Log) {}

  /**
   * Resolves when notifications will be heard. While the server is away it resolves at once and listening begins when
   * the server is back: NOTIFY only saves waiting, whoever listens must also look from time to time.
   * @returns the way to stop.
   */
  async listen(
    url: string,
    channel: string,
    heard: Heard,
    reconnected: () => void = () => undefined,
  ): Promise<() => void> {
    const { hostname, port, pathname } = new URL(url);
    const database = `${hostname}:${port}${pathname}`;
    const connection = this.connections.get(database) ?? new ListeningConnection(url, this.log);
    this.connections.set(database, connection);
    const registration = { channel, heard, reconnected };
    await connection.add(registration);
    return () => connection.remove(registration);
  }

  async close(): Promise<void> {
    await Promise.all([...this.connections.values()].map((connection) => connection.close()));
    this.connections.clear();
  }
}

class ListeningConnection {
  private readonly registrations = new Set<Registration>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private failures = 0;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  async add(registration: Registration): Promise<void> {
    this.registrations.add(registration);
    this.connecting ??= this.connect();
    await this.connecting;
    // Harmless to repeat; a connection made a moment ago may have begun before this channel was known.
    await this.client?.query(`LISTEN ${pg.escapeIdentifier(registration.channel)}`).catch(() => undefined);
  }

  remove(registration: Registration): void {
    this.registrations.delete(registration);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000, keepAlive: true });
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      if (this.client === client) this.client = undefined;
      if (!this.closed) this.reconnectLater();
    };
    client.on('error', onLost);
    client.on('end', onLost);
    client.on('notification', ({ channel, payload = '' }) => {
      for (const registration of this.registrations) if (registration.channel === channel) registration.heard(payload);
    });
    try {
      await client.connect();
      for (const channel of new Set([...this.registrations].map((registration) => registration.channel))) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
      if (this.closed) return await client.end();
      this.client = client;
      if (this.failures > 0) for (const { reconnected } of this.registrations) reconnected();
      this.failures = 0;
    } catch (error) {
      this.log.debug({ err: error }, 'the listening connection could not be made');
      onLost();
      await client.end().catch(() => undefined);
    }
  }

  private reconnectLater(): void {
    const pause = reconnectPauses[Math.min(this.failures, reconnectPauses.length - 1)];
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.connecting = this.connect();
    }, pause);
  }
}
