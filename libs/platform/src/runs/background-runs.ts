import { DomainError, Internal, type ErrorKind, type Run } from '@iworkz/contracts';
import { actorLabel, newId, type Clock, type Ctx } from '@iworkz/kernel';
import type * as z from 'zod';
import type { PlatformConfig } from '../config/config.js';
import { problemOf, refusalOf } from '../http/problem-document.js';
import type { ContextClient, ContextDatabase } from '../messaging/context-database.js';
import type { JobQueue, RunningJob } from '../ports/job-queue.js';
import { serviceCtx } from '../service/service-ctx.js';
import type { Log } from '../telemetry/log.js';

/** One kind of work of a context. */
export interface RunKind<R extends Run> {
  /** `<context>.<what-is-done>`, as jobs are named. */
  readonly name: string;
  /** Made by `runOf`. */
  readonly model: z.ZodType<R>;
}

type StepOf<R extends Run> = NonNullable<R['progress']>['step'];
type ResultOf<R extends Run> = NonNullable<R['result']>;

/** Tells what the work is at. @param of null: not known before they are done. */
type Report<Step extends string> = (step: Step, done?: number, of?: number | null) => Promise<void>;

/** A run as its work sees it. */
export interface RunInHand<R extends Run> {
  readonly id: string;
  readonly about: R['about'];
  /** Label of who asked: `actorLabel`. */
  readonly askedBy: string;
  /** Costs little when called often: of the same step it writes a few times a second. */
  readonly report: Report<StepOf<R>>;
  /**
   * Ends the run in the transaction that stores what came of it, so that both happen, once.
   * @throws RunHasEnded when another process was faster; the transaction must roll back, as it does when this passes through.
   */
  finish(tx: { readonly db: unknown }, result: ResultOf<R>): Promise<void>;
}

/** @throws DomainError what the run fails with; one of kind `unavailable`, or of an engine that is away, has it tried again. */
export type RunWork<R extends Run> = (ctx: Ctx, run: RunInHand<R>) => Promise<void>;

export interface BackgroundRunsOptions {
  readonly database: ContextDatabase<unknown>;
  readonly jobs: JobQueue;
  readonly config: PlatformConfig;
  readonly clock: Clock;
  readonly log: Log;
}

interface Asked {
  readonly id: string;
  readonly about: unknown;
  readonly askedBy: string;
  /** ISO 8601. */
  readonly askedAt: string;
}

interface Refused {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly params: unknown;
}

interface RunRow extends Pick<Run, 'id' | 'about' | 'state' | 'progress' | 'result'> {
  readonly problem: Refused | null;
  readonly asked_at: Date;
  readonly ended_at: Date | null;
}

/** Tries of work that something else keeps from being done: a minute and a half in all. Its job has more, to be able to say so. */
const tries = 5;
const reportedEveryMs = 300;
const listed = 20;

class RunHasEnded extends Error {}

/**
 * Work of a context that takes longer than an answer may. It is asked for in a request and done by a job; whoever asked looks at
 * its state. A process that dies at it leaves it to the next one, which begins it anew.
 */
export class BackgroundRuns {
  private readonly table: string;

  constructor(private readonly options: BackgroundRunsOptions) {
    this.table = options.database.table('background_run');
  }

  /** Declares this process able to do work of that kind. Before the job queue starts, so in `onModuleInit`. */
  define<R extends Run>({ name }: RunKind<R>, work: RunWork<R>): void {
    this.options.jobs.process(name, (payload, job) => this.perform(name, work, payload as unknown as Asked, job));
  }

  /** Asks for work. Resolves when it is certain to be done. */
  async begin<R extends Run>(ctx: Ctx, { name, model }: RunKind<R>, about: R['about']): Promise<R> {
    const asked = { id: newId(), about, askedBy: actorLabel(ctx.actor), askedAt: ctx.now.toISOString() };
    // The job first: without it a run would wait for ever, while a job without a run makes one.
    await this.options.jobs.enqueue({ name, payload: { ...asked }, key: asked.id });
    await this.insert(name, asked);
    const { rows } = await this.query<RunRow>(`SELECT * FROM ${this.table} WHERE id = $1`, [asked.id]);
    return model.parse(toRun(rows[0]!, ctx));
  }

  /** The newest of a kind, newest first, with their problems in the reader's language. */
  async list<R extends Run>(ctx: Ctx, { name, model }: RunKind<R>): Promise<R[]> {
    const { rows } = await this.query<RunRow>(
      `SELECT * FROM ${this.table} WHERE kind = $1 ORDER BY id DESC LIMIT ${listed}`,
      [name],
    );
    return rows.map((row) => model.parse(toRun(row, ctx)));
  }

  private async perform<R extends Run>(name: string, work: RunWork<R>, asked: Asked, job: RunningJob): Promise<void> {
    const { clock, config, log } = this.options;
    const { id, about, askedBy } = asked;
    await this.insert(name, asked);
    if (!(await this.update(id, `state = 'running', progress = NULL, problem = NULL`))) return;
    const ctx = { ...serviceCtx(config, clock), requestId: id, correlationId: id };
    try {
      await work(ctx, {
        ...{ id, about: about as R['about'], askedBy },
        report: this.reporter(id),
        finish: (tx, result) => this.finish(tx.db as ContextClient, id, result),
      });
    } catch (error) {
      if (error instanceof RunHasEnded) return;
      // Told to stop: the next process begins it anew.
      if (job.signal.aborted) throw error;
      const refusal = refusalOf(error, config.service) ?? Internal({});
      const isTriedAgain = refusal.kind === 'unavailable' && job.attempt < tries;
      log[refusal.kind === 'internal' ? 'error' : 'warn'](
        { err: error, run: id, kind: name },
        isTriedAgain ? 'a run has to be tried again' : 'a run has failed',
      );
      await this.fail(id, refusal, isTriedAgain);
      if (isTriedAgain) throw error;
    }
  }

  private async fail(id: string, { code, kind, params }: DomainError, isTriedAgain: boolean): Promise<void> {
    const refused: Refused = { code, kind, params };
    const next = isTriedAgain ? `state = 'waiting'` : `state = 'failed', ended_at = clock_timestamp()`;
    await this.update(id, `${next}, progress = NULL, problem = $2`, JSON.stringify(refused));
  }

  private async finish(db: ContextClient, id: string, result: unknown): Promise<void> {
    const ended = await db.$executeRawUnsafe(
      `UPDATE ${this.table} SET state = 'done', progress = NULL, result = $2::jsonb, ended_at = clock_timestamp()
        WHERE id = $1::uuid AND ended_at IS NULL`,
      id,
      JSON.stringify(result),
    );
    if (ended === 0) throw new RunHasEnded(id);
  }

  private reporter(id: string): Report<string> {
    let last: { readonly step: string; readonly at: number } | undefined;
    return async (step, done = 0, of = null) => {
      const at = performance.now();
      if (last?.step === step && at - last.at < reportedEveryMs) return;
      last = { step, at };
      await this.update(id, `progress = $2`, JSON.stringify({ step, done, of }));
    };
  }

  private async insert(name: string, { id, about, askedAt }: Asked): Promise<void> {
    await this.query(
      `INSERT INTO ${this.table} (id, kind, about, state, asked_at) VALUES ($1, $2, $3, 'waiting', $4)
       ON CONFLICT (id) DO NOTHING`,
      [id, name, JSON.stringify(about), askedAt],
    );
  }

  /** @returns false when it has ended. */
  private async update(id: string, set: string, ...values: readonly string[]): Promise<boolean> {
    const { rowCount } = await this.query(`UPDATE ${this.table} SET ${set} WHERE id = $1 AND ended_at IS NULL`, [
      id,
      ...values,
    ]);
    return rowCount === 1;
  }

  private query<Row extends object>(text: string, values: readonly unknown[]) {
    return this.options.database.pool.query<Row>(text, [...values]);
  }
}

function toRun(row: RunRow, { locale }: Ctx): Run {
  const { id, about, state, progress, problem, result } = row;
  const refusal = problem && new DomainError(problem.code, problem.kind, problem.params);
  return {
    ...{ id, about, state, progress, result },
    problem: refusal && problemOf(refusal, { locale, requestId: id }),
    askedAt: row.asked_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
