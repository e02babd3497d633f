export type JobPayload = Readonly<Record<string, unknown>>;

export interface JobRequest {
  /** `<context>.<what-is-done>`, e.g. `notifications.send-digest`. */
  readonly name: string;
  /** JSON. Ids rather than documents: a job may run long after it was asked for. */
  readonly payload: JobPayload;
  /** At most one waiting job per key: a later request replaces the payload and time of one that has not begun. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Lower runs first; 0 unless told. */
  readonly priority?: number;
  /** Tries before the job becomes a dead letter; 10 unless told. */
  readonly maxAttempts?: number;
}

export interface RunningJob {
  readonly id: string;
  /** 1 on the first try. */
  readonly attempt: number;
  /** Aborted when the process is told to stop. */
  readonly signal: AbortSignal;
}

export type JobHandler = (payload: JobPayload, job: RunningJob) => Promise<void>;

export interface CronRequest {
  /** The job to enqueue; its handler is registered with `process`. */
  readonly name: string;
  /** Five fields, UTC: minute, hour, day of month, month, day of week. */
  readonly pattern: string;
  readonly payload?: JobPayload;
}

export interface DeadLetter {
  readonly id: string;
  readonly name: string;
  readonly payload: JobPayload;
  readonly attempts: number;
  readonly error: string;
}

/**
 * Work to be done later, by whichever process handles jobs of that name.
 *
 * - At least once: a job whose process died runs again, so handlers must be safe to repeat.
 * - A handler that rejects is tried again with growing pauses, then kept as a dead letter until retried by hand.
 */
export abstract class JobQueue {
  /** @returns the job's id. Resolves when the job is stored for good. */
  abstract enqueue(request: JobRequest): Promise<string>;
  /** Declares this process able to do a job. Before `start` only. */
  abstract process(name: string, handler: JobHandler): void;
  /** Enqueues a job by the clock, once per tick however many processes ask. Before `start` only. */
  abstract cron(request: CronRequest): void;
  abstract start(): Promise<void>;
  /** Newest first. */
  abstract deadLetters(limit?: number): Promise<readonly DeadLetter[]>;
  /** Gives a dead letter a fresh set of tries. @returns false when there is no such dead letter. */
  abstract retry(id: string): Promise<boolean>;
  /** Jobs that wait or run, by name; dead letters not counted. */
  abstract depth(): Promise<Readonly<Record<string, number>>>;
  /** Takes no new jobs, lets running ones finish, lets go of the engine. */
  abstract close(): Promise<void>;
}
