import { Clock, type Ctx } from '@iworkz/kernel';
import { JobQueue, Log, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdvanceRequest } from '../use-cases/advance-request.use-case.js';
import { KeepRetention } from '../use-cases/keep-retention.use-case.js';
import { PrivacyRequests, RequestBell } from '../use-cases/ports.js';

const advance = 'privacy.advance-request';
const find = 'privacy.find-due-requests';
const retain = 'privacy.keep-retention';
const atOnce = 500;

@Injectable()
export class JobRequestBell extends RequestBell {
  constructor(
    private readonly jobs: JobQueue,
    private readonly log: Log,
  ) {
    super();
  }

  async ring(requestId: string, runAt?: Date): Promise<void> {
    try {
      await this.jobs.enqueue({ name: advance, payload: { requestId }, key: `${advance} ${requestId}`, runAt });
    } catch (error) {
      // What was asked for is stored already, and is found within a minute.
      this.log.warn({ err: error, requestId }, 'the job queue was not told of a privacy request');
    }
  }
}

/** What is done by the clock. */
@Injectable()
export class PrivacyJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly advanceRequest: AdvanceRequest,
    private readonly requests: PrivacyRequests,
    private readonly retention: KeepRetention,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.process(advance, ({ requestId }, { signal }) =>
      this.advanceRequest.execute(this.ctx(), String(requestId), signal),
    );
    // Finds what a process that died left behind, and what a lost bell did not tell.
    this.jobs.process(find, async (_payload, { signal }) => {
      for (const requestId of await this.requests.due(this.clock.now(), atOnce)) {
        if (signal.aborted) return;
        await this.advanceRequest.execute(this.ctx(), requestId, signal);
      }
    });
    this.jobs.cron({ name: find, pattern: '* * * * *' });
    this.jobs.process(retain, async () => {
      this.log.info({ deleted: await this.retention.execute(this.ctx()) }, 'what was kept long enough was deleted');
    });
    this.jobs.cron({ name: retain, pattern: '41 18 * * *' });
  }

  private ctx(): Ctx {
    return serviceCtx(this.config, this.clock);
  }
}
