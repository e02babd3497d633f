import { Clock } from '@iworkz/kernel';
import { JobQueue, Log, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { RecheckBell } from '../use-cases/ports.js';
import { RecheckPostings } from '../use-cases/recheck-postings.use-case.js';

export const recheckJob = 'compliance.recheck-postings';
/** A job that runs for longer may be taken for dead and begun by another process; what is left is done by the next. */
const longestRunMs = 60_000;
/** Counting reads every open posting, and a batch takes a fraction of a second. */
const toldEveryMs = 5_000;

@Injectable()
export class JobRecheckBell extends RecheckBell {
  constructor(
    private readonly jobs: JobQueue,
    private readonly log: Log,
  ) {
    super();
  }

  ring(): void {
    this.jobs.enqueue({ name: recheckJob, payload: {}, key: recheckJob }).catch((error: unknown) => {
      this.log.warn(
        { err: error },
        'the job queue was not told to re-check postings; it will by itself within an hour',
      );
    });
  }
}

/**
 * Judges live postings again: when a process starts, since it may hold another rule book, and every hour, since midnight comes at
 * another hour in each region. Where nothing is to be judged that costs one query.
 */
@Injectable()
export class RecheckJobs implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly recheck: RecheckPostings,
    private readonly bell: RecheckBell,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.process(recheckJob, (_payload, { signal }) => this.run(signal));
    this.jobs.cron({ name: recheckJob, pattern: '7 * * * *' });
  }

  onApplicationBootstrap(): void {
    this.bell.ring();
  }

  private async run(signal: AbortSignal): Promise<void> {
    const begun = this.clock.now().getTime();
    let told = begun;
    let judged = 0;
    while (!signal.aborted) {
      const ctx = serviceCtx(this.config, this.clock);
      const count = await this.recheck.nextBatch(ctx);
      if (count === 0) break;
      judged += count;
      const now = this.clock.now().getTime();
      if (now - told >= toldEveryMs) {
        await this.tell(judged);
        told = now;
      }
      if (now - begun > longestRunMs) {
        this.bell.ring();
        break;
      }
    }
    if (judged > 0) await this.tell(judged);
  }

  private async tell(judged: number): Promise<void> {
    const progress = await this.recheck.progress(serviceCtx(this.config, this.clock));
    this.log.info({ judged, ...progress }, 'live postings are being re-checked');
  }
}
