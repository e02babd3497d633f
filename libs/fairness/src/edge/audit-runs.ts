import { AuditParameters, AuditRun, usualAuditDays } from '@iworkz/contracts';
import { Clock, type Ctx } from '@iworkz/kernel';
import {
  BackgroundRuns,
  JobQueue,
  Log,
  PlatformConfig,
  serviceCtx,
  type RunInHand,
  type RunKind,
} from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RunBiasAudit } from '../use-cases/run-bias-audit.use-case.js';

export const auditRuns: RunKind<AuditRun> = { name: 'fairness.bias-audit', model: AuditRun };
const everyWeek = 'fairness.run-audit';
const windowMs = usualAuditDays * 86_400_000;

/** Does the audits that were asked for; and asks for one of the last quarter every Monday, so that the alert does not depend on somebody thinking of it. */
@Injectable()
export class AuditRuns implements OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly runs: BackgroundRuns,
    private readonly runBiasAudit: RunBiasAudit,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.runs.define(auditRuns, (ctx, run) => this.perform(ctx, run));
    this.jobs.process(everyWeek, () => this.askForQuarter());
    this.jobs.cron({ name: everyWeek, pattern: '23 18 * * 0' });
  }

  private async askForQuarter(): Promise<void> {
    const ctx = serviceCtx(this.config, this.clock);
    await this.runs.begin(ctx, auditRuns, {
      window: { from: new Date(ctx.now.getTime() - windowMs).toISOString(), to: ctx.now.toISOString() },
      parameters: AuditParameters.parse({}),
    });
  }

  private async perform(ctx: Ctx, run: RunInHand<AuditRun>): Promise<void> {
    const { id: auditId, adverseImpact, findings } = await this.runBiasAudit.execute(ctx, run);
    const told = { auditId, adverseImpact, people: findings.people };
    if (adverseImpact) this.log.warn(told, 'the bias audit found adverse impact');
    else this.log.info(told, 'the bias audit found no adverse impact');
  }
}
