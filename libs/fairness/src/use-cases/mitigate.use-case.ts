import {
  MitigationAlreadyOn,
  NoAdverseImpact,
  NotFound,
  adverseGroupsBeforeEmployers,
  type Mitigation,
  type NewMitigation,
} from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { FairnessUnitOfWork } from '../adapters/fairness-database.js';
import { BiasAudits, Mitigations, type ReportedMitigation } from './ports.js';

/** Figures of fewer shortlists would tell of the people in them. */
const shortlistsToReport = 10;
const dayMs = 86_400_000;

@Injectable()
export class Mitigate {
  constructor(
    private readonly unitOfWork: FairnessUnitOfWork,
    private readonly audits: BiasAudits,
    private readonly mitigations: Mitigations,
  ) {}

  /**
   * Switches the re-ordering on for a job or for all jobs, until it expires.
   * @throws NotFound for an unknown audit; NoAdverseImpact when the audit gives no reason; MitigationAlreadyOn.
   */
  async start(ctx: Ctx, wish: NewMitigation): Promise<Mitigation> {
    const { jobId, attribute, auditId, reason, minParity, days } = wish;
    const audit = await this.audits.find(auditId);
    if (!audit) throw NotFound({ resource: 'audit', id: auditId });
    const adverse = adverseGroupsBeforeEmployers(audit.findings);
    if (!adverse.some(({ table }) => table.attributes.includes(attribute)))
      throw NoAdverseImpact({ auditId, attribute });
    const mitigation = {
      ...{ id: newId(), jobId, attribute, auditId, reason, minParity },
      startedAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + days * dayMs),
      endedAt: null,
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.mitigations.lock(tx);
      const active = await this.mitigations.activeOn(jobId, ctx.now, tx);
      if (active) throw MitigationAlreadyOn({ mitigationId: active.id });
      await this.mitigations.add(tx, mitigation, actorLabel(ctx.actor));
    });
    return this.view(mitigation.id);
  }

  /** @throws NotFound */
  async end(ctx: Ctx, mitigationId: string): Promise<Mitigation> {
    await this.unitOfWork.run(ctx, (tx) => this.mitigations.end(tx, mitigationId, ctx.now, actorLabel(ctx.actor)));
    return this.view(mitigationId);
  }

  /** `limit + 1`, newest first. */
  async list(page: PageRequest): Promise<Mitigation[]> {
    return (await this.mitigations.list(page)).map(reported);
  }

  private async view(mitigationId: string): Promise<Mitigation> {
    const mitigation = await this.mitigations.find(mitigationId);
    if (!mitigation) throw NotFound({ resource: 'mitigation', id: mitigationId });
    return reported(mitigation);
  }
}

function reported({ effect, ...mitigation }: ReportedMitigation): Mitigation {
  return {
    ...mitigation,
    startedAt: mitigation.startedAt.toISOString(),
    expiresAt: mitigation.expiresAt.toISOString(),
    endedAt: mitigation.endedAt?.toISOString() ?? null,
    effect: effect.shortlists < shortlistsToReport ? null : effect,
  };
}
