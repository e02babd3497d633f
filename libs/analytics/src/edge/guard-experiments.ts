import { Clock } from '@iworkz/kernel';
import { Audit, JobQueue, Log, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConductExperiments } from '../use-cases/conduct-experiments.use-case.js';

export const guardExperimentsJob = 'analytics.guard-experiments';

/** Looks every ten minutes whether a running experiment does harm, and rolls it back if so. */
@Injectable()
export class GuardExperiments implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly experiments: ConductExperiments,
    private readonly audit: Audit,
    private readonly log: Log,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.process(guardExperimentsJob, () => this.guard());
    this.jobs.cron({ name: guardExperimentsJob, pattern: '*/10 * * * *' });
  }

  private async guard(): Promise<void> {
    const ctx = serviceCtx(this.config, this.clock);
    for (const experiment of await this.experiments.rollBackHarmful(ctx)) {
      this.log.warn({ experiment }, 'an experiment was rolled back: its challenger is worse beyond doubt');
      const subject = `experiment:${experiment}`;
      const record = { action: 'analytics.roll_back_experiment', outcome: 'allowed', subject, reason: 'harm' } as const;
      await this.audit.record(ctx, record);
    }
  }
}
