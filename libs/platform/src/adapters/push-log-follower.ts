import type { Log } from '../telemetry/log.js';
import type { Following, PushBatch, PushEntry, PushRange } from '../ports/push-log.js';

export interface PushSource {
  /** What follows `position`; waits a while when there is nothing yet, and then resolves to none. */
  next(position: number): Promise<readonly PushEntry[]>;
  range(): Promise<PushRange>;
  /** Ends a wait of `next`. */
  interrupt(): void;
}

const retryPauses = [50, 100, 250, 500, 1_000, 2_000];

/** Follows a log from a position on, over outages of the engine and over a log that is begun anew. */
export class PushLogFollower implements Following {
  private readonly done: Promise<void>;
  private stopped = false;
  private resume: (() => void) | undefined;

  constructor(
    private readonly source: PushSource,
    private position: number,
    private readonly heard: (batch: PushBatch) => void | Promise<void>,
    private readonly log: Log,
  ) {
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.resume?.();
    this.source.interrupt();
    await this.done;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      try {
        const entries = await this.source.next(this.position);
        if (this.stopped) return;
        await (entries.length > 0 ? this.hand(entries[0]!.position - 1, entries) : this.findOwnPlace());
        failures = 0;
      } catch (error) {
        if (this.stopped) return;
        if (failures === 0) this.log.warn({ err: error }, 'the push log cannot be read for now');
        await this.pause(retryPauses[Math.min(failures, retryPauses.length - 1)]!);
        failures += 1;
      }
    }
  }

  /** A log that ends before us was begun anew, and nothing would ever follow our position. */
  private async findOwnPlace(): Promise<void> {
    const { newest } = await this.source.range();
    if (newest < this.position) await this.hand(newest, []);
  }

  private async hand(after: number, entries: readonly PushEntry[]): Promise<void> {
    this.position = entries.at(-1)?.position ?? after;
    try {
      await this.heard({ after, entries });
    } catch (error) {
      this.log.error({ err: error, after }, 'entries of the push log could not be passed on');
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
