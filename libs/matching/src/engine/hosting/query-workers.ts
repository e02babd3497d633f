import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import { KernelMemory } from '../kernel/kernel-memory.js';
import { hitsOf, type FoundRows } from '../kernel/kernel-queries.js';
import type { CandidatesQuery, RankedHit, RankingQuery } from '../match-index.js';

export type WorkerQuery =
  (RankingQuery & { readonly candidate: CandidateFacts }) | (CandidatesQuery & { readonly job: JobFacts });

/** What was found lies in the memory until the thread is asked again: to copy hits from thread to thread takes longer than to read them. */
export type QueryAnswer = { readonly found: FoundRows } | { readonly error: Error };

/** Beside this file, as a source or compiled, like this file. */
export const threadProgram = (name: string): URL =>
  new URL(`./${name}${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

interface Seat {
  readonly worker: Worker;
  /** What waits for the answer. */
  answered?: (answer: QueryAnswer) => void;
}

/** Threads that answer queries on one memory, each one query at a time. */
export class QueryWorkers {
  private readonly seats: Seat[] = [];
  private readonly rows: KernelMemory;

  /** @param execArgv of the threads; those of this process unless given. */
  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly count: number,
    private readonly execArgv?: string[],
  ) {
    this.rows = new KernelMemory(memory);
    for (let at = 0; at < count; at += 1) this.newSeat();
  }

  /**
   * Needs an idle thread: callers ask for no more at once than there are.
   * @throws Error when the thread ends before it has answered; the next query starts another one.
   */
  ask(query: WorkerQuery): Promise<readonly RankedHit[]> {
    const seat =
      this.seats.find(({ answered }) => !answered) ?? (this.seats.length < this.count ? this.newSeat() : undefined);
    if (!seat) throw new Error('more queries at once than threads');
    return new Promise((resolve, reject) => {
      seat.answered = (answer) => {
        seat.answered = undefined;
        if ('error' in answer) return reject(answer.error);
        this.rows.refresh();
        resolve(hitsOf(this.rows, answer.found, query.offset));
      };
      seat.worker.postMessage(query);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()));
  }

  private newSeat(): Seat {
    const worker = new Worker(threadProgram('query-worker'), { workerData: this.memory, execArgv: this.execArgv });
    // Waiting for queries keeps no process alive.
    worker.unref();
    const seat: Seat = { worker };
    let reason: Error | undefined;
    worker.on('message', (answer: QueryAnswer) => seat.answered?.(answer));
    worker.on('error', (error: Error) => (reason = error));
    worker.on('exit', () => {
      this.seats.splice(this.seats.indexOf(seat), 1);
      seat.answered?.({ error: new Error('a thread of the matching index ended', { cause: reason }) });
    });
    this.seats.push(seat);
    return seat;
  }
}
