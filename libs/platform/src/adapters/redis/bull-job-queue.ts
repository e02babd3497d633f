import { newId } from '@iworkz/kernel';
import { getNextMillis, Job, Queue, Worker, type JobsOptions } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisSettings } from '../../config/engine-settings.js';
import {
  JobQueue,
  type CronRequest,
  type DeadLetter,
  type JobHandler,
  type JobPayload,
  type JobRequest,
} from '../../ports/job-queue.js';
import type { Log } from '../../telemetry/log.js';
import {
  endRedis,
  openPatientRedis,
  openPromptRedis,
  RedisAway,
  whenReady,
  answerWithin,
  type RedisClient,
} from './redis-connection.js';

export interface BullJobQueueOptions {
  readonly redis: RedisSettings;
  /** Begins every key. */
  readonly namespace: string;
  readonly log: Log;
  /** Jobs of one name that this process does at a time; 3 unless told. */
  readonly concurrency?: number;
  /** A job of a process that died runs again within this time. Milliseconds; 30 s unless told. */
  readonly leaseTime?: number;
}

/** What BullMQ keeps of a request beside its own fields. */
interface StoredJob {
  readonly payload: JobPayload;
  readonly key?: string;
}

const defaultMaxAttempts = 10;
const defaultConcurrency = 3;
const defaultLeaseTime = 30_000;
/** Milliseconds after which a call is rejected because Redis does not answer. */
const answerLimit = 4_500;
const commandTimeout = 3_000;
const pauseAfterTrouble = 1_000;
/** How long the end of jobs may be waited for to be written when Redis is away as well. Milliseconds. */
const farewell = 3_000;
/** Ours may be negative and 0 is the middle; for BullMQ 0 is no priority, which overtakes all others. */
const middlePriority = 2 ** 20;
/** So often may a job take its process down with it before it is a dead letter. Deaths are no tries of the job's own. */
const toleratedDeaths = 50;
/** BullMQ tells everything in a stream that nobody reads here. */
const keptEvents = 100;
/** Pauses between tries as graphile-worker makes them: 3 s, 7 s, 20 s ... 6 h. */
const pauseAfter = (attempt: number): number => Math.round(1_000 * Math.exp(Math.min(10, attempt)));
/** There is one schedule for a name. */
const scheduleId = 'clock';
const timeZone = 'UTC';

/**
 * KEYS: which job is current for a key; the new job. ARGV: its id. Gives the id of the job that was current before.
 * Does nothing when the new job is not there: then the old one must stay.
 */
const becomeCurrent = `
if redis.call('EXISTS', KEYS[2]) == 0 then return false end
local before = redis.call('GET', KEYS[1])
redis.call('SET', KEYS[1], ARGV[1])
return before`;
/** KEYS: which job is current for a key. ARGV: the job that is over. */
const stopBeingCurrent = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/**
 * Jobs in Redis through BullMQ. Since its workers take whatever is in their queue, every name has a queue of its own: a
 * process must not take what it cannot do. Twenty idle names cost a process 22 connections and 2 ms of CPU a second.
 * Priorities count among jobs of one name. All keys carry one hash tag, so in a cluster they lie on one node, where
 * BullMQ's scripts and the transactions here need them.
 *
 * BullMQ's own way to replace jobs knows only those that wait for their time. Here a record says which job is the
 * current one of its key: it is written in one transaction with the job, older waiting jobs are removed after it, and
 * one that could not be removed in time finds at its beginning that it is not current and ends.
 */
export class BullJobQueue extends JobQueue {
  private readonly prefix: string;
  private readonly asking: RedisClient;
  private readonly handlers = new Map<string, JobHandler>();
  private readonly crons = new Map<string, CronRequest>();
  private readonly queues = new Map<string, Queue<StoredJob>>();
  private readonly knownNames = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private working: RedisClient | undefined;
  private readonly workers = new Map<string, Worker<StoredJob>>();
  private declaring: Promise<void> | undefined;
  private closed: Promise<void> | undefined;
  private started = false;

  constructor(private readonly options: BullJobQueueOptions) {
    super();
    this.prefix = `{${options.namespace}:jobs}`;
    this.asking = openPromptRedis(options.redis, commandTimeout, options.log);
  }

  enqueue(request: JobRequest): Promise<string> {
    return this.ask(() => this.store(request));
  }

  process(name: string, handler: JobHandler): void {
    this.refuseIfStarted(name);
    if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.handlers.set(name, handler);
  }

  cron(request: CronRequest): void {
    const { name, pattern } = request;
    this.refuseIfStarted(name);
    if (pattern.trim().split(/\s+/).length !== 5) throw new Error(`${pattern} is no pattern of five fields`);
    getNextMillis(0, { pattern, tz: timeZone });
    if (this.crons.has(name)) throw new Error(`two patterns for the job ${name}`);
    this.crons.set(name, request);
  }

  /** Does not wait for Redis: a process may start before it. */
  async start(): Promise<void> {
    this.started = true;
    if (this.handlers.size === 0 || this.closed) return;
    const connection = openPatientRedis(this.options.redis, this.options.log);
    this.working = connection;
    for (const [name, handler] of this.handlers) void this.launch(connection, name, handler);
    this.declaring = this.declareSchedules();
  }

  deadLetters(limit = 100): Promise<readonly DeadLetter[]> {
    return this.ask(async () => {
      const names = await this.namesInUse();
      const found = await Promise.all(
        names.map(async (name) => {
          const jobs = await this.queueOf(name).getFailed(0, limit - 1);
          return jobs.map((job) => ({ job, letter: deadLetterOf(name, job) }));
        }),
      );
      return found
        .flat()
        .sort((a, b) => b.job.finishedOn! - a.job.finishedOn! || (a.letter.id < b.letter.id ? 1 : -1))
        .slice(0, limit)
        .map(({ letter }) => letter);
    });
  }

  retry(id: string): Promise<boolean> {
    return this.ask(async () => {
      const [name, bullId] = partsOf(id);
      if (!(await this.asking.sismember(this.namesKey, name))) return false;
      const job = await this.queueOf(name).getJob(bullId);
      if (!job || !(await job.isFailed())) return false;
      const { key } = job.data;
      if (key !== undefined) {
        // A newer request for its key has taken its place.
        const free = await this.asking.setnx(this.currentKey(key), id);
        if (!free && (await this.asking.get(this.currentKey(key))) !== id) return false;
      }
      try {
        await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
        return true;
      } catch (error) {
        // Another was quicker.
        if (await job.isFailed()) throw error;
        return false;
      }
    });
  }

  depth(): Promise<Readonly<Record<string, number>>> {
    return this.ask(async () => {
      const names = await this.namesInUse();
      const depths = await Promise.all(names.map(async (name) => [name, await this.depthOf(name)] as const));
      return Object.fromEntries(depths.filter(([, jobs]) => jobs > 0));
    });
  }

  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    this.stopping.abort();
    const workers = [...this.workers.values()];
    const ending = Promise.all(workers.map((worker) => worker.close()));
    do {
      await Promise.all(this.running);
      // With Redis away the workers would wait for it to write that the jobs are done.
      await answerWithin(farewell, ending).catch(() => undefined);
    } while (this.running.size > 0);
    if (this.working) endRedis(this.working);
    await this.declaring;
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    endRedis(this.asking);
  }

  private async store(request: JobRequest): Promise<string> {
    const { name, payload, key, runAt, priority = 0, maxAttempts = defaultMaxAttempts } = request;
    await this.remember(name);
    const queue = this.queueOf(name);
    const bullId = newId();
    const id = idOf(name, bullId);
    const data: StoredJob = { payload, key };
    const options: JobsOptions = {
      ...jobOptions,
      // Chosen here: a command that is sent a second time finds the job of the first.
      jobId: bullId,
      attempts: maxAttempts,
      priority: bullPriorityOf(priority),
      delay: runAt && Math.max(0, runAt.getTime() - Date.now()),
    };
    if (key === undefined) {
      await queue.add(name, data, options);
      return id;
    }
    const client = await queue.getBackend().client;
    const transaction = client.multi();
    void new Job(queue, name, data, options, bullId).addJob(transaction);
    void transaction.runCommand('eval', [becomeCurrent, 2, this.currentKey(key), queue.toKey(bullId), id]);
    const [added, replaced] = (await transaction.exec()) ?? [];
    const error = added?.[0] ?? replaced?.[0];
    // Another server than before, which does not know BullMQ's scripts: only a new connection tells them to it.
    if (error?.message.startsWith('NOSCRIPT')) client.disconnect(true);
    if (error) throw error;
    if (!added) throw new Error(`the job ${name} was not stored`);
    const before = replaced?.[1];
    if (typeof before === 'string') await this.removeUnlessRunning(before);
    return id;
  }

  /** So that depth and dead letters find the queue. Written before the first job. */
  private async remember(name: string): Promise<void> {
    if (this.knownNames.has(name)) return;
    await this.asking.sadd(this.namesKey, name);
    this.knownNames.add(name);
  }

  private async removeUnlessRunning(id: string): Promise<void> {
    const [name, bullId] = partsOf(id);
    await this.queueOf(name).remove(bullId);
  }

  private async namesInUse(): Promise<readonly string[]> {
    return (await this.asking.smembers(this.namesKey)).sort();
  }

  private async depthOf(name: string): Promise<number> {
    const queue = this.queueOf(name);
    const [jobs, schedule] = await Promise.all([
      queue.getJobCountByTypes('wait', 'active', 'prioritized', 'delayed'),
      queue.getJobScheduler(scheduleId),
    ]);
    if (!schedule) return jobs;
    // BullMQ keeps the next tick as a job that waits for its time. Nobody has asked for it yet.
    const next = await queue.getJob(tickId(schedule.next!));
    return next && next.attemptsStarted === 0 && (await next.isDelayed()) ? Math.max(0, jobs - 1) : jobs;
  }

  /** A worker that loses Redis goes on by itself, but not one that loses it while it asks for the version of the server. */
  private async launch(connection: RedisClient, name: string, handler: JobHandler): Promise<void> {
    while (!this.closed) {
      const worker = this.workerOf(connection, name, handler);
      this.workers.set(name, worker);
      try {
        return await worker.waitUntilReady();
      } catch (error) {
        if (this.closed) return;
        this.options.log.debug({ err: error, job: name }, 'a worker could not begin and is made anew');
        void worker.close(true).catch(() => undefined);
        await this.pause();
      }
    }
  }

  private workerOf(connection: RedisClient, name: string, handler: JobHandler): Worker<StoredJob> {
    const leaseTime = this.options.leaseTime ?? defaultLeaseTime;
    const worker = new Worker<StoredJob>(
      queueNameOf(name),
      (job) => {
        const run = this.run(connection, name, handler, job);
        const settled = run.catch(() => undefined).finally(() => this.running.delete(settled));
        this.running.add(settled);
        return run;
      },
      {
        connection,
        prefix: this.prefix,
        concurrency: this.options.concurrency ?? defaultConcurrency,
        // A lock runs out after half the lease and the next look at the locks is at most a quarter of it away.
        lockDuration: leaseTime / 2,
        stalledInterval: leaseTime / 4,
        maxStalledCount: toleratedDeaths,
        runRetryDelay: pauseAfterTrouble,
        settings: { backoffStrategy: (attempts) => pauseAfter(attempts) },
      },
    );
    worker.on('error', (error) => this.options.log.debug({ err: error, job: name }, 'a worker has trouble with Redis'));
    worker.on('failed', (job, error) => this.options.log.warn({ err: error, job: name, id: job?.id }, 'a job failed'));
    worker.on('stalled', (id) => this.options.log.warn({ job: name, id }, 'a job of a process that died runs again'));
    return worker;
  }

  private async run(client: RedisClient, name: string, handler: JobHandler, job: Job<StoredJob>): Promise<void> {
    const { payload, key } = job.data;
    const id = idOf(name, job.id!);
    if (key !== undefined && (await client.get(this.currentKey(key))) !== id) return;
    await handler(payload, { id, attempt: job.attemptsMade + 1, signal: this.stopping.signal });
    // What remains when this fails is overwritten by the next request for the key.
    if (key !== undefined) await client.eval(stopBeingCurrent, 1, this.currentKey(key), id).catch(() => undefined);
  }

  /** Ends early when this process is told to stop. */
  private async pause(): Promise<void> {
    await sleep(pauseAfterTrouble, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** Makes the schedules in Redis those of this process, for the names that it handles. Tries until Redis answers. */
  private async declareSchedules(): Promise<void> {
    for (const name of new Set([...this.handlers.keys(), ...this.crons.keys()])) {
      while (!this.closed) {
        try {
          await this.ask(() => this.declareSchedule(name));
          break;
        } catch (error) {
          this.options.log.debug({ err: error, job: name }, 'the schedule of a job cannot be written for now');
          await this.pause();
        }
      }
    }
  }

  private async declareSchedule(name: string): Promise<void> {
    await this.remember(name);
    const queue = this.queueOf(name);
    const wanted = this.crons.get(name);
    const present = await queue.getJobScheduler(scheduleId);
    if (!wanted) {
      if (present) await queue.removeJobScheduler(scheduleId);
      return;
    }
    const data: StoredJob = { payload: wanted.payload ?? {} };
    const unchanged =
      present?.pattern === wanted.pattern &&
      present.tz === timeZone &&
      JSON.stringify(present.template?.data) === JSON.stringify(data);
    // Writing it anew would skip a tick that is due at this moment.
    if (unchanged && (await queue.getJob(tickId(present.next!)))) return;
    const options = { ...jobOptions, attempts: defaultMaxAttempts, priority: bullPriorityOf(0) };
    await queue.upsertJobScheduler(
      scheduleId,
      { pattern: wanted.pattern, tz: timeZone },
      { name, data, opts: options },
    );
  }

  /** @throws RedisAway: a queue that is made while Redis is away would keep what it is asked for, and do it later. */
  private queueOf(name: string): Queue<StoredJob> {
    const present = this.queues.get(name);
    if (present) return present;
    if (this.asking.status !== 'ready') throw new RedisAway();
    const queue = new Queue<StoredJob>(queueNameOf(name), {
      connection: this.asking,
      prefix: this.prefix,
      skipVersionCheck: true,
      streams: { events: { maxLen: keptEvents } },
    });
    queue.on('error', (error) => this.options.log.debug({ err: error, job: name }, 'a queue has trouble with Redis'));
    this.queues.set(name, queue);
    return queue;
  }

  private ask<T>(question: () => Promise<T>): Promise<T> {
    return answerWithin(answerLimit, whenReady(this.asking, answerLimit).then(question));
  }

  /** Beside the keys of BullMQ, which begin with the prefix and a colon. */
  private get namesKey(): string {
    return `${this.prefix}.names`;
  }

  private currentKey(key: string): string {
    return `${this.prefix}.current:${key}`;
  }

  private refuseIfStarted(name: string): void {
    if (this.started) throw new Error(`${name} was declared after the job queue had started`);
  }
}

const jobOptions: JobsOptions = {
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: false,
  stackTraceLimit: 1,
};

/** BullMQ's ids are those of a queue; ours say which. */
const idOf = (name: string, bullId: string): string => `${name}/${bullId}`;

function partsOf(id: string): [name: string, bullId: string] {
  const slash = id.lastIndexOf('/');
  return [id.slice(0, Math.max(0, slash)), id.slice(slash + 1)];
}

/** BullMQ takes no colons. */
const queueNameOf = (name: string): string => encodeURIComponent(name);

/** How BullMQ names the job of a tick. */
const tickId = (time: number): string => `repeat:${scheduleId}:${time}`;

function bullPriorityOf(priority: number): number {
  return Math.max(1, Math.min(2 * middlePriority, Math.round(middlePriority + priority)));
}

function deadLetterOf(name: string, job: Job<StoredJob>): DeadLetter {
  return {
    id: idOf(name, job.id!),
    name,
    payload: job.data.payload,
    attempts: job.attemptsMade,
    error: job.failedReason ?? '',
  };
}
