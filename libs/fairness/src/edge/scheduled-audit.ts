import { AuditParameters, usualAuditDays } from '@iworkz/contracts';
import { Clock } from '@iworkz/kernel';
import { JobQueue, Log, PlatformConfig, serviceCtx } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RunBiasAudit } from '../use-cases/run-bias-audit.use-case.js';

const name = 'fairness.run-audit';
const windowMs = usualAuditDays * 86_400_000;

/** Audits the last quarter every Monday, so that the alert does not depend on somebody thinking of it. */
@Injectable()
export class ScheduledAudit implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly runBiasAudit: RunBiasAudit,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.process(name, () => this.run());
    this.jobs.cron({ name, pattern: '23 18 * * 0' });
  }

  async run(): Promise<void> {
    const ctx = serviceCtx(this.config, this.clock);
    const audit = await this.runBiasAudit.execute(ctx, {
      window: { from: new Date(ctx.now.getTime() - windowMs).toISOString(), to: ctx.now.toISOString() },
      parameters: AuditParameters.parse({}),
    });
    const { id: auditId, adverseImpact, findings } = audit;
    const told = { auditId, adverseImpact, people: findings.people };
    if (adverseImpact) this.log.warn(told, 'the bias audit found adverse impact');
    else this.log.info(told, 'the bias audit found no adverse impact');
  }
}
