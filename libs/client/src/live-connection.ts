import { LiveMessage, liveSocketPath, liveSocketProtocol } from '@iworkz/contracts';

export type LiveNotification = Extract<LiveMessage, { type: 'notification' }>;
export type LiveRankingChange = Extract<LiveMessage, { type: 'ranking_changed' }>;
export type LiveState = 'connecting' | 'open' | 'waiting' | 'closed';

/** The part of a WebSocket that is used; browsers, Node and React Native all have it. */
export interface LiveSocket {
  addEventListener(type: 'message' | 'close' | 'error', listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

export interface LiveConnectionOptions {
  /** `ws://host` or `wss://host` without a path. */
  readonly baseUrl: string;
  /** A token that is still good; undefined ends the connection. Asked before every attempt. */
  readonly accessToken: () => Promise<string | undefined>;
  readonly onNotification: (message: LiveNotification) => void;
  /** Jobs moved in the caller's ranking. */
  readonly onRankingChanged?: (message: LiveRankingChange) => void;
  readonly onState?: (state: LiveState) => void;
  /** The last message that was seen before, to get what came since. */
  readonly after?: number;
  readonly openSocket?: (url: string, protocols: string[]) => LiveSocket;
  /** In [0, 1); spreads the attempts of many clients after an outage. */
  readonly random?: () => number;
  readonly firstDelayMs?: number;
  readonly longestDelayMs?: number;
}

/** Delay before attempt `failures + 1`: half of an exponential step fixed, half by chance. */
export function reconnectDelay(failures: number, first: number, longest: number, random: () => number): number {
  const step = Math.min(longest, first * 2 ** Math.min(failures, 30));
  return step / 2 + (step / 2) * random();
}

/**
 * Notifications as they happen. After a break it asks for what came since, so that each one is handed over exactly once and in
 * order, whatever the server repeats.
 */
export class LiveConnection {
  private socket: LiveSocket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastSeq: number | undefined;
  private rankingPosition: number | undefined;
  private failures = 0;
  private stopped = true;
  private generation = 0;

  constructor(private readonly options: LiveConnectionOptions) {
    this.lastSeq = options.after;
  }

  /** `seq` of the last message handed over; what `after` of the next connection should be. */
  get position(): number | undefined {
    return this.lastSeq;
  }

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    void this.connect();
  }

  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    this.generation += 1;
    clearTimeout(this.timer);
    this.socket?.close();
    this.socket = undefined;
    this.options.onState?.('closed');
  }

  private async connect(): Promise<void> {
    const generation = ++this.generation;
    this.options.onState?.('connecting');
    let token: string | undefined;
    try {
      token = await this.options.accessToken();
    } catch {
      if (generation === this.generation) this.retry();
      return;
    }
    if (generation !== this.generation) return;
    if (token === undefined) return this.stop();

    const seen = new URLSearchParams();
    if (this.lastSeq !== undefined) seen.set('after', String(this.lastSeq));
    if (this.rankingPosition !== undefined) seen.set('position', String(this.rankingPosition));
    const query = seen.size === 0 ? '' : `?${seen}`;
    const open = this.options.openSocket ?? ((url, protocols) => new WebSocket(url, protocols));
    const socket = open(`${this.options.baseUrl}${liveSocketPath}${query}`, [liveSocketProtocol, `bearer.${token}`]);
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      if (generation === this.generation) this.receive(data);
    });
    const lost = () => {
      if (generation !== this.generation) return;
      this.generation += 1;
      this.retry();
    };
    socket.addEventListener('close', lost);
    socket.addEventListener('error', lost);
  }

  private retry(): void {
    this.socket = undefined;
    const { firstDelayMs = 500, longestDelayMs = 30_000, random = Math.random } = this.options;
    const delay = reconnectDelay(this.failures, firstDelayMs, longestDelayMs, random);
    this.failures += 1;
    this.options.onState?.('waiting');
    this.timer = setTimeout(() => void this.connect(), delay);
  }

  private receive(data: unknown): void {
    const message = parseMessage(data);
    if (!message) return;
    // The server never goes back with it, except in a log that was begun anew.
    if (message.type !== 'notification') this.rankingPosition = message.position ?? this.rankingPosition;
    if (message.type === 'ranking_changed') return this.options.onRankingChanged?.(message);
    if (message.type === 'ready') {
      this.failures = 0;
      // `ready` names the newest message, which may come before older ones that are sent again: it moves the position only
      // for somebody who has none, or whose position lies beyond the log because the server's data was started anew.
      if (this.lastSeq === undefined || message.seq < this.lastSeq) this.lastSeq = message.seq;
      this.options.onState?.('open');
      return;
    }
    if (this.lastSeq !== undefined && message.seq <= this.lastSeq) return;
    this.lastSeq = message.seq;
    this.options.onNotification(message);
  }
}

/** Undefined for what this version does not understand: a newer server may say more. */
function parseMessage(data: unknown): LiveMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return LiveMessage.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}
