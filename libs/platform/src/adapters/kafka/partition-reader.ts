import type { KafkaMessage } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';

const retryPauses = [100, 250, 500, 1_000, 2_000];
/** Of events waiting in one partition, bytes. Above the first nothing more is fetched until it is below the second. */
const [fullSize, emptyEnough] = [512 * 1024, 256 * 1024];

export interface PartitionReaderParts {
  /** Called with one message at a time. A rejection brings it again. */
  readonly handle: (message: KafkaMessage) => Promise<void>;
  /** What must be over before the first message is handled. */
  readonly after: Promise<void>;
  /** @param next where reading goes on when this message is done. */
  readonly onHandled: (next: string) => void;
  readonly onRejected: (message: KafkaMessage, error: unknown) => void;
}

/** Handles the messages of one partition one after the other. */
export class PartitionReader {
  private readonly waiting: KafkaMessage[] = [];
  private waitingSize = 0;
  private resume: (() => void) | undefined;
  private reading: Promise<void> | undefined;
  private handling = false;
  private readonly end = new AbortController();

  constructor(private readonly parts: PartitionReaderParts) {}

  /** @param pause stops fetching this partition; what it returns takes it up again. */
  add(messages: readonly KafkaMessage[], pause: () => () => void): void {
    if (this.end.signal.aborted) return;
    this.waiting.push(...messages);
    for (const message of messages) this.waitingSize += sizeOf(message);
    if (this.waitingSize > fullSize) this.resume ??= pause();
    this.reading ??= this.read().finally(() => (this.reading = undefined));
  }

  /** A handler has a message of this partition right now. */
  get isHandling(): boolean {
    return this.handling;
  }

  /** Resolves when the handler is done with what it has in hand. */
  async rest(): Promise<void> {
    await this.reading;
  }

  /** Begins no further message. Those that wait will be fetched again by whoever has the partition next. */
  stop(): void {
    this.end.abort();
    this.waiting.length = 0;
    this.resume?.();
    this.resume = undefined;
  }

  private async read(): Promise<void> {
    await this.parts.after;
    for (;;) {
      const message = this.waiting[0];
      if (!message || this.end.signal.aborted || !(await this.handleUntilDone(message))) return;
      this.waiting.shift();
      this.waitingSize -= sizeOf(message);
      if (this.waitingSize < emptyEnough) {
        this.resume?.();
        this.resume = undefined;
      }
    }
  }

  /** @returns false when told to stop before the handler accepted the message. */
  private async handleUntilDone(message: KafkaMessage): Promise<boolean> {
    for (let attempt = 0; ; attempt += 1) {
      this.handling = true;
      try {
        await this.parts.handle(message);
        this.parts.onHandled(String(BigInt(message.offset) + 1n));
        return true;
      } catch (error) {
        this.parts.onRejected(message, error);
      } finally {
        this.handling = false;
      }
      const pause = retryPauses[Math.min(attempt, retryPauses.length - 1)];
      await sleep(pause, undefined, { signal: this.end.signal }).catch(() => undefined);
      if (this.end.signal.aborted) return false;
    }
  }
}

function sizeOf({ value, key }: KafkaMessage): number {
  return (value?.length ?? 0) + (key?.length ?? 0);
}
