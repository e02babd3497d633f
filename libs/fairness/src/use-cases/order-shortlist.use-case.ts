import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { exposureParity, leastReordering, utilityLoss, type RankedPerson } from '../domain/fair-order.js';
import { DeclaredAttributesStore, Mitigations } from './ports.js';

@Injectable()
export class OrderShortlist {
  constructor(
    private readonly mitigations: Mitigations,
    private readonly attributes: DeclaredAttributesStore,
  ) {}

  /**
   * The order to show ranked candidates in. A mitigation of the job itself comes before one of all jobs. Only ids leave: who
   * belongs to which group does not.
   */
  async execute(
    ctx: Ctx,
    { jobId, ranked }: { readonly jobId: string; readonly ranked: readonly RankedPerson[] },
  ): Promise<{ candidateIds: string[]; mitigationId: string | null }> {
    const plain = ranked.map(({ candidateId }) => candidateId);
    const mitigation =
      (await this.mitigations.activeOn(jobId, ctx.now)) ?? (await this.mitigations.activeOn(null, ctx.now));
    if (!mitigation || ranked.length < 2) return { candidateIds: plain, mitigationId: null };
    const groups = await this.attributes.forMitigation(plain, mitigation.attribute);
    const groupOf = (candidateId: string) => groups.get(candidateId);
    const order = leastReordering(ranked, groupOf, mitigation.minParity);
    // A list of one group, or of people who said nothing, has no parity to gain.
    if (new Set(groups.values()).size > 1) {
      const effect = {
        utilityLoss: utilityLoss(order),
        parityBefore: exposureParity(ranked, groupOf),
        parityAfter: exposureParity(order, groupOf),
      };
      await this.mitigations.noteEffect(mitigation.id, jobId, effect, ctx.now);
    }
    return { candidateIds: order.map(({ candidateId }) => candidateId), mitigationId: mitigation.id };
  }
}
