import {
  AuditWindowTooLarge,
  adverseGroups,
  type AuditParameters,
  type AuditWindow,
  type BiasAudit,
} from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { auditBias, auditVersion, type AuditInput } from '../domain/bias-audit.js';
import { exposureInSight, type SightedList } from '../domain/sight.js';
import { scoresByWeights } from '../domain/stored-scores.js';
import { inputHash } from './input-hash.js';
import { BiasAudits, DeclaredAttributesStore, Selections, SightedLists, StoredMatches } from './ports.js';

/** Matches, applications, and places in sight, of one audit: they are held in memory, about 300 bytes each. */
export const auditLimit = 500_000;

@Injectable()
export class RunBiasAudit {
  constructor(
    private readonly matches: StoredMatches,
    private readonly selections: Selections,
    private readonly sightedLists: SightedLists,
    private readonly attributes: DeclaredAttributesStore,
    private readonly audits: BiasAudits,
  ) {}

  /**
   * Computes the audit of a window and keeps its report: sums of groups, nothing of a person.
   * @throws AuditWindowTooLarge; ServiceUnavailable while matching or analytics cannot be asked.
   */
  async execute(
    ctx: Ctx,
    wish: { readonly window: AuditWindow; readonly parameters: AuditParameters },
  ): Promise<BiasAudit> {
    const { parameters } = wish;
    const window = { from: sinceThereAreData(wish.window.from), to: sinceThereAreData(wish.window.to) };
    const stored = await this.matches.within(ctx, window, auditLimit);
    const { selections, upTo } = await this.selections.within(window, auditLimit + 1);
    if (selections.length > auditLimit) throw AuditWindowTooLarge({ limit: auditLimit });
    const scores = scoresByWeights(stored);
    const lists = await this.sightedLists.within(ctx, window, auditLimit);
    const sightings = exposureInSight(lists, await this.applicantsOf(lists, new Date(window.to)));
    const ids = new Set([...scores, ...selections, ...sightings].map(({ candidateId }) => candidateId));
    const { people, consentVersions } = await this.attributes.forAudit([...ids]);
    const input: AuditInput = { people, scores, selections, sightings };
    const findings = auditBias(input, parameters);
    const newest = Math.max(
      upTo?.getTime() ?? 0,
      ...lastOf(scores.map(({ computedAt }) => Date.parse(computedAt))),
      ...lastOf(lists.map(({ shownAt }) => shownAt.getTime())),
    );
    const audit: BiasAudit = {
      id: newId(),
      createdAt: ctx.now.toISOString(),
      window,
      parameters,
      versions: {
        audit: auditVersion,
        models: [...new Set(scores.map(({ modelVersion }) => modelVersion))].sort(),
        consent: [...consentVersions],
        dataUpTo: newest > 0 ? new Date(newest).toISOString() : null,
      },
      inputHash: inputHash(input, parameters),
      findings,
      adverseImpact: adverseGroups(findings).length > 0,
    };
    await this.audits.add(audit, actorLabel(ctx.actor));
    return audit;
  }

  private async applicantsOf(lists: readonly SightedList[], before: Date) {
    const jobIds = [...new Set(lists.map(({ jobId }) => jobId))];
    const applicants = await this.selections.applicantsOf(jobIds, before, auditLimit + 1);
    if (applicants.length > auditLimit) throw AuditWindowTooLarge({ limit: auditLimit });
    return applicants;
  }
}

/** Years that a database cannot store are no error: nothing was there. */
function sinceThereAreData(instant: string): string {
  return new Date(Math.max(0, Date.parse(instant))).toISOString();
}

/** Not spread whole: an argument list has a limit that half a million numbers exceed. */
function lastOf(times: readonly number[]): number[] {
  return times.length === 0 ? [] : [times.reduce((newest, time) => Math.max(newest, time))];
}
