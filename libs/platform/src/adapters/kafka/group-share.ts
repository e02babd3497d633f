import type { EachBatchPayload, KafkaMessage, Offsets } from 'kafkajs';
import { PartitionReader } from './partition-reader.js';

/** Handled events are recorded at once, and then at most this often (milliseconds): so much comes again after a kill. */
const commitInterval = 100;
const commitRetryPause = 250;
/** The coordinator no longer listens to this member as it was: others may have its partitions already. */
const fenced = ['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS'];

export interface GroupShareParts {
  readonly handle: (topic: string, message: KafkaMessage) => Promise<void>;
  readonly onRejected: (topic: string, message: KafkaMessage, error: unknown) => void;
  /**
   * Events in hand of the whole subscription, by partition. It outlives a share: when a partition comes back while a
   * handler still has an event of it, the next event waits for that handler.
   */
  readonly inHand: Map<string, Promise<void>>;
}

/** The partitions that a member was given in one generation of its group, and how far it came in them. */
export class GroupShare {
  private readonly readers = new Map<string, PartitionReader>();
  /** Where to go on, of partitions in which this is not recorded yet: topic, then partition. */
  private unrecorded = new Map<string, Map<number, string>>();
  private commit: ((offsets: Offsets) => Promise<void>) | undefined;
  private committing: Promise<void> | undefined;
  private commitTimer: NodeJS.Timeout | undefined;
  private lastCommit = 0;
  private isOver = false;
  private isFenced = false;
  private isCommitFailing = false;

  constructor(private readonly parts: GroupShareParts) {}

  /** Takes what was fetched and returns at once, so that one slow partition does not keep the others from being fetched. */
  add({ batch, pause, commitOffsetsIfNecessary }: EachBatchPayload): void {
    if (this.isOver) return;
    this.commit = commitOffsetsIfNecessary;
    const { topic, partition } = batch;
    const name = `${topic} ${partition}`;
    let reader = this.readers.get(name);
    if (!reader) {
      reader = this.readerOf(name, topic, partition);
      this.readers.set(name, reader);
    }
    reader.add(batch.messages, pause);
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  /** Nothing is in hand, and what was handled is recorded as far as it can be. */
  get isAtRest(): boolean {
    const isRecorded = this.unrecorded.size === 0 && this.committing === undefined;
    return !this.isHandling && (isRecorded || this.isFenced || this.isCommitFailing);
  }

  /** Begins no further event; records what is still to be recorded as soon as it is handled. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const reader of this.readers.values()) reader.stop();
    this.commitSoon();
  }

  /** Nothing may be recorded any more: another generation has begun. */
  fence(): void {
    this.isFenced = true;
    this.unrecorded.clear();
    clearTimeout(this.commitTimer);
    this.commitTimer = undefined;
    this.end();
  }

  /** Resolves when nothing is in hand any more. */
  async rest(): Promise<void> {
    await Promise.all([...this.readers.values()].map((reader) => reader.rest()));
  }

  /** Resolves when all that was handled is recorded or can no longer be. */
  async recorded(): Promise<void> {
    for (;;) {
      this.commitSoon();
      if (this.committing === undefined) return;
      await this.committing;
    }
  }

  private get isHandling(): boolean {
    return [...this.readers.values()].some((reader) => reader.isHandling);
  }

  private readerOf(name: string, topic: string, partition: number): PartitionReader {
    const { inHand } = this.parts;
    return new PartitionReader({
      after: inHand.get(name) ?? Promise.resolve(),
      handle: async (message) => {
        const handling = this.parts.handle(topic, message);
        const over = handling.then(
          () => undefined,
          () => undefined,
        );
        inHand.set(name, over);
        try {
          await handling;
        } finally {
          if (inHand.get(name) === over) inHand.delete(name);
        }
      },
      onHandled: (next) => {
        if (this.isFenced) return;
        const partitions = this.unrecorded.get(topic) ?? new Map<number, string>();
        this.unrecorded.set(topic, partitions.set(partition, next));
        this.commitSoon();
      },
      onRejected: (message, error) => this.parts.onRejected(topic, message, error),
    });
  }

  private commitSoon(): void {
    if (this.committing !== undefined || this.unrecorded.size === 0) return;
    const wait = this.isOver ? 0 : this.lastCommit + commitInterval - performance.now();
    if (wait <= 0) {
      clearTimeout(this.commitTimer);
      this.commitTimer = undefined;
      this.committing = this.commitNow().finally(() => {
        this.committing = undefined;
        this.commitSoon();
      });
    } else {
      this.commitTimer ??= setTimeout(() => {
        this.commitTimer = undefined;
        this.commitSoon();
      }, wait);
    }
  }

  private async commitNow(): Promise<void> {
    const taken = this.unrecorded;
    this.unrecorded = new Map();
    this.lastCommit = performance.now();
    try {
      await this.commit?.({
        topics: [...taken].map(([topic, partitions]) => ({
          topic,
          partitions: [...partitions].map(([partition, offset]) => ({ partition, offset })),
        })),
      });
      this.isCommitFailing = false;
    } catch (error) {
      this.isCommitFailing = true;
      if (fenced.includes((error as { type?: string }).type ?? '')) return this.fence();
      if (this.isFenced) return;
      for (const [topic, partitions] of taken) {
        this.unrecorded.set(topic, new Map([...partitions, ...(this.unrecorded.get(topic) ?? [])]));
      }
      await new Promise((resolve) => setTimeout(resolve, commitRetryPause));
    }
  }
}
