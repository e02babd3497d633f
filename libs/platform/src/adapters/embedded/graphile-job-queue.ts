import {
  Logger,
  makeWorkerUtils,
  parseCronItem,
  run,
  runMigrations,
  type ParsedCronItem,
  type Runner,
  type WorkerEvents,
  type WorkerUtils,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { inTransaction, maxConnections, openPool } from '../../messaging/postgres-pool.js';
import {
  JobQueue,
  type CronRequest,
  type DeadLetter,
  type JobHandler,
  type JobPayload,
  type JobRequest,
} from '../../ports/job-queue.js';
import type { Log } from '../../telemetry/log.js';

export interface GraphileJobQueueOptions {
  /** Of a role that owns the schema `jobs`. */
  readonly url: string;
  readonly log: Log;
  /** Jobs of this process at a time. */
  readonly concurrency?: number;
  /** A job of a process that died runs again after this time; a live one renews three times as often. Milliseconds. */
  readonly leaseTime?: number;
}

const schema = 'jobs';
const defaultMaxAttempts = 10;
const restartPause = 1_000;
/** Failed searches for a job in a row after which the workers are started anew. */
const toleratedFailures = 3;
const defaultLeaseTime = 30_000;
/** So often may a job take its process down with it before it is a dead letter. Deaths are no tries of the job's own. */
const toleratedDeaths = 50;
/** In the one column of a job that is free for us. */
const deaths = `coalesce((flags ->> 'deaths')::int, 0)`;

/** Jobs in PostgreSQL through graphile-worker. */
export class GraphileJobQueue extends JobQueue {
  private readonly pool: pg.Pool;
  private readonly handlers = new Map<string, JobHandler>();
  private readonly crons: CronRequest[] = [];
  private readonly logger: Logger;
  private readonly leaseTime: number;
  private readonly idsInHand = new Set<string>();
  private readonly stopping = new AbortController();
  private leaseTimer: NodeJS.Timeout | undefined;
  private prepared: Promise<WorkerUtils> | undefined;
  private running: Promise<void> | undefined;
  private runner: Runner | undefined;
  private closed: Promise<void> | undefined;
  private started = false;

  constructor(private readonly options: GraphileJobQueueOptions) {
    super();
    this.pool = openPool(options.url, maxConnections.jobs);
    this.logger = loggerFor(options.log);
    this.leaseTime = options.leaseTime ?? defaultLeaseTime;
  }

  async enqueue({
    name,
    payload,
    key,
    runAt,
    priority,
    maxAttempts = defaultMaxAttempts,
  }: JobRequest): Promise<string> {
    const utils = await this.prepare();
    const job = await utils.addJob(name, payload, { jobKey: key, runAt, priority, maxAttempts });
    return job.id;
  }

  process(name: string, handler: JobHandler): void {
    this.refuseIfStarted(name);
    if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }

  cron(request: CronRequest): void {
    this.refuseIfStarted(request.name);
    // Here rather than at the start, where it would not be seen whose pattern it is.
    cronItem(request);
    this.crons.push(request);
  }

  async start(): Promise<void> {
    this.started = true;
    await this.prepare();
    if (this.handlers.size === 0 || this.closed) return;
    this.runner = await this.launch();
    this.running = this.supervise();
    this.leaseTimer = setInterval(() => void this.renewLeases(), this.leaseTime / 3);
  }

  async deadLetters(limit = 100): Promise<readonly DeadLetter[]> {
    await this.prepare();
    const { rows } = await this.pool.query<DeadLetter>(
      `SELECT job.id::text, task.identifier AS name, job.payload, job.attempts::int, coalesce(job.last_error, '') AS error
         FROM ${schema}._private_jobs AS job JOIN ${schema}._private_tasks AS task ON task.id = job.task_id
        WHERE job.attempts >= job.max_attempts AND job.locked_at IS NULL ORDER BY job.id DESC LIMIT $1`,
      [limit],
    );
    return rows;
  }

  async retry(id: string): Promise<boolean> {
    if (!/^\d{1,18}$/.test(id)) return false;
    await this.prepare();
    // The SQL function itself: graphile-worker's own wrapper takes `attempts: 0` for "leave as it is".
    const { rowCount } = await this.pool.query(
      `SELECT FROM ${schema}.reschedule_jobs(
         ARRAY (SELECT id FROM ${schema}._private_jobs WHERE id = $1 AND attempts >= max_attempts AND locked_at IS NULL),
         run_at := clock_timestamp(), attempts := 0)`,
      [id],
    );
    return rowCount === 1;
  }

  async depth(): Promise<Readonly<Record<string, number>>> {
    await this.prepare();
    const { rows } = await this.pool.query<{ name: string; jobs: number }>(
      `SELECT task.identifier AS name, count(*)::int AS jobs
         FROM ${schema}._private_jobs AS job JOIN ${schema}._private_tasks AS task ON task.id = job.task_id
        WHERE job.attempts < job.max_attempts OR job.locked_at IS NOT NULL GROUP BY task.identifier`,
    );
    return Object.fromEntries(rows.map(({ name, jobs }) => [name, jobs]));
  }

  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.running;
    clearInterval(this.leaseTimer);
    const utils = await this.prepared?.catch(() => undefined);
    await utils?.release();
    await this.pool.end();
  }

  private refuseIfStarted(name: string): void {
    if (this.started) throw new Error(`${name} was declared after the job queue had started`);
  }

  private prepare(): Promise<WorkerUtils> {
    this.prepared ??= this.migrate().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  private async migrate(): Promise<WorkerUtils> {
    // All services start at once and each brings the schema up to date: one at a time.
    await inTransaction(this.pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', ['jobs migrations']);
      // graphile-worker would begin with CREATE SCHEMA, for which its role has no right; it does not when it finds this.
      // Outside the transaction, since its migrations run on connections of their own.
      await this.pool.query(
        `CREATE TABLE IF NOT EXISTS ${schema}.migrations (
           id int PRIMARY KEY, ts timestamptz NOT NULL DEFAULT now(), breaking boolean NOT NULL DEFAULT false)`,
      );
      await runMigrations({ pgPool: this.pool, schema, logger: this.logger });
    });
    return makeWorkerUtils({ pgPool: this.pool, schema, logger: this.logger });
  }

  private async launch(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    const tasks = [...this.handlers].map(([name, handler]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number } }) => {
        const { _cron, ...own } = (payload ?? {}) as JobPayload & { _cron?: unknown };
        const { id, attempts } = helpers.job;
        this.idsInHand.add(id);
        try {
          await handler(own, { id, attempt: attempts, signal: this.stopping.signal });
        } finally {
          this.idsInHand.delete(id);
        }
      },
    ]);
    const runner = await run({
      events,
      pgPool: this.pool,
      schema,
      logger: this.logger,
      concurrency: this.options.concurrency ?? 3,
      pollInterval: 1_000,
      noHandleSignals: true,
      // Without batches graphile-worker does not wait for its statement that a job is done: closing would overtake it,
      // and its failure would be an unhandled rejection, which ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: Object.fromEntries(tasks),
      parsedCronItems: this.crons.map(cronItem),
    });
    // It remembers a failed look at its task names and then fails for ever, long after the server is back.
    let failures = 0;
    events.on('worker:getJob:start', () => void (failures += 1));
    events.on('worker:getJob:empty', () => void (failures = 0));
    events.on('job:start', () => void (failures = 0));
    events.on('worker:getJob:error', () => {
      if (failures >= toleratedFailures) void runner.stop().catch(() => undefined);
    });
    return runner;
  }

  /**
   * graphile-worker gives a dead process's jobs to others after four hours. Here the time of the lock is renewed while
   * a job runs, so that a lock that was not is nobody's any more. It counts a try when it locks a job; a process that was
   * killed says nothing against the job, or one that happened to run at each of ten kills would never run again.
   */
  private async renewLeases(): Promise<void> {
    try {
      await this.pool.query(
        `UPDATE ${schema}._private_jobs SET locked_at = now() WHERE id = ANY ($1::bigint[]) AND locked_at IS NOT NULL`,
        [[...this.idsInHand]],
      );
      await this.pool.query(
        `UPDATE ${schema}._private_jobs
            SET locked_at = NULL, locked_by = NULL,
                flags = coalesce(flags, '{}') || jsonb_build_object('deaths', ${deaths} + 1),
                attempts = CASE WHEN ${deaths} < $2 THEN attempts - 1 ELSE max_attempts END,
                last_error = CASE WHEN ${deaths} < $2 THEN last_error ELSE 'its process died again and again' END
          WHERE locked_at < now() - $1 * interval '1 millisecond'`,
        [this.leaseTime, toleratedDeaths],
      );
    } catch (error) {
      this.options.log.debug({ err: error }, 'leases of jobs cannot be renewed for now');
    }
  }

  /** graphile-worker gives up after ten failures in a row, which a restart of the database is enough for. */
  private async supervise(): Promise<void> {
    while (!this.closed) {
      try {
        await this.runner?.promise;
      } catch (error) {
        this.options.log.warn({ err: error }, 'the job queue stopped working and is started again');
      }
      if (this.closed) return;
      await sleep(restartPause);
      this.runner = await this.launch().catch((error: unknown) => {
        this.options.log.warn({ err: error }, 'the job queue cannot be started for now');
        return undefined;
      });
    }
  }
}

/** @throws Error when the pattern cannot be read. */
function cronItem({ name, pattern, payload }: CronRequest): ParsedCronItem {
  return parseCronItem({ task: name, match: pattern, identifier: name, payload: { ...payload } });
}

function loggerFor(log: Log): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;
  return new Logger(
    (scope) => (level, message) => log[levels[level]]({ task: scope.taskIdentifier, job: scope.jobId }, message),
  );
}
