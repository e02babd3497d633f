import { Kafka, logLevel, type ISocketFactory, type LogEntry } from 'kafkajs';
import net from 'node:net';
import tls from 'node:tls';
import type { KafkaSettings } from '../../config/engine-settings.js';
import type { Log } from '../../telemetry/log.js';
import { calmRequestQueues } from './calm-request-queue.js';
import { inTime } from './in-time.js';

calmRequestQueues();

export interface KafkaClientOptions extends KafkaSettings {
  readonly log: Log;
}

export interface Patience {
  /** How long a broker may take to answer. Milliseconds. */
  readonly requestTimeout: number;
  /** How often kafkajs looks for a broker that answers, with pauses up to a second, before it gives up. */
  readonly retries: number;
}

const connectionTimeout = 2_000;
const keepAliveDelay = 60_000;
const leaveTimeout = 1_000;

/**
 * A kafkajs client that can be silenced. kafkajs goes on trying in the background after its caller has given up, and
 * waits without limit when told to disconnect from a broker that does not answer; without sockets it can do neither.
 *
 * Made anew for each producer and consumer: consumers of one client share what they know of a group's offsets, and two
 * members of one group would then wipe out each other's.
 */
export class KafkaClient {
  readonly kafka: Kafka;
  private static made = 0;
  private readonly sockets = new Set<net.Socket>();
  private isCut = false;

  constructor(
    { brokers, tls: ssl, username, password, log }: KafkaClientOptions,
    { requestTimeout, retries }: Patience,
  ) {
    this.kafka = new Kafka({
      clientId: 'iworkz',
      brokers: beginningWith(KafkaClient.made++, brokers),
      ssl,
      ...(username !== undefined && password !== undefined
        ? { sasl: { mechanism: 'scram-sha-512', username, password } }
        : {}),
      connectionTimeout,
      requestTimeout,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries },
      socketFactory: this.openSocket,
      // kafkajs reports what it will retry, and every failure that it hands over, as errors. Whoever is handed one says
      // so in our words; the rest is of use only to someone who looks closely.
      logLevel: logLevel.WARN,
      logCreator:
        () =>
        ({ namespace, label, log: { message, timestamp: _timestamp, logger: _logger, ...fields } }: LogEntry) =>
          log.debug({ ...fields, namespace, label, said: message }, 'the Kafka client said something'),
    });
  }

  /** Lets what was connected by this client say goodbye, and cuts the client in any case. Never fails. */
  async leave(connected: Promise<{ disconnect(): Promise<void> }>): Promise<void> {
    const goodbye = connected.then((member) => member.disconnect());
    await inTime(leaveTimeout, 'leaving Kafka', goodbye).catch(() => undefined);
    this.cut();
  }

  /** Nothing is sent and nothing arrives any more; what is under way fails at once. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy(new Error('the connection was given up'));
  }

  private readonly openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (this.isCut) throw new Error('this client was given up');
    const socket = ssl
      ? tls.connect(
          { host, port, ...(net.isIP(host) ? {} : { servername: host }), ...(typeof ssl === 'object' ? ssl : {}) },
          onConnect,
        )
      : net.connect({ host, port }, onConnect);
    socket.setKeepAlive(true, keepAliveDelay);
    socket.setNoDelay(true);
    // kafkajs may write to a socket that is not connected yet, and each write then waits with a listener.
    socket.setMaxListeners(0);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  };
}

/** Each client begins elsewhere: one that is stuck with a broker which does not answer is replaced by one that is not. */
function beginningWith(turn: number, brokers: readonly string[]): string[] {
  const first = turn % brokers.length;
  return [...brokers.slice(first), ...brokers.slice(0, first)];
}
