import {
  AuditWindowTooLarge,
  adverseGroups,
  type AuditRequest,
  type AuditRun,
  type BiasAudit,
} from '@iworkz/contracts';
import { newId, type Ctx } from '@iworkz/kernel';
import type { RunInHand } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { FairnessUnitOfWork } from '../adapters/fairness-database.js';
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
    private readonly unitOfWork: FairnessUnitOfWork,
    private readonly matches: StoredMatches,
    private readonly selections: Selections,
    private readonly sightedLists: SightedLists,
    private readonly attributes: DeclaredAttributesStore,
    private readonly audits: BiasAudits,
  ) {}

  /**
   * Computes the audit of a window and keeps its report: sums of groups, nothing of a person.
   * @throws AuditWindowTooLarge; ServiceUnavailable while matching or analytics cannot be asked; whatever `finish` throws.
   */
  async execute(ctx: Ctx, { about, askedBy, report, finish }: RunInHand<AuditRun>): Promise<BiasAudit> {
    const { parameters } = about;
    const { input, window, dataUpTo, models, consent } = await this.read(ctx, about, report);
    await report('tables');
    const findings = auditBias(input, parameters);
    const audit: BiasAudit = {
      id: newId(),
      createdAt: ctx.now.toISOString(),
      ...{ window, parameters },
      versions: { audit: auditVersion, models, consent, dataUpTo },
      inputHash: inputHash(input, parameters),
      findings,
      adverseImpact: adverseGroups(findings).length > 0,
    };
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.audits.add(tx, audit, askedBy);
      await finish(tx, { auditId: audit.id });
    });
    return audit;
  }

  /** Everything that the findings are computed from. */
  private async read(ctx: Ctx, about: AuditRequest, report: RunInHand<AuditRun>['report']) {
    const window = { from: sinceThereAreData(about.window.from), to: sinceThereAreData(about.window.to) };
    await report('matches');
    const stored = await this.matches.within(ctx, window, auditLimit, (read) => report('matches', read));
    await report('applications');
    const { selections, upTo } = await this.selections.within(window, auditLimit + 1);
    if (selections.length > auditLimit) throw AuditWindowTooLarge({ limit: auditLimit });
    const scores = scoresByWeights(stored);
    await report('sightings');
    const lists = await this.sightedLists.within(ctx, window, auditLimit, (read) => report('sightings', read));
    const sightings = exposureInSight(lists, await this.applicantsOf(lists, new Date(window.to)));
    const ids = new Set([...scores, ...selections, ...sightings].map(({ candidateId }) => candidateId));
    const { people, consentVersions } = await this.attributes.forAudit([...ids]);
    const input: AuditInput = { people, scores, selections, sightings };
    const newest = Math.max(
      upTo?.getTime() ?? 0,
      ...lastOf(scores.map(({ computedAt }) => Date.parse(computedAt))),
      ...lastOf(lists.map(({ shownAt }) => shownAt.getTime())),
    );
    return {
      ...{ input, window },
      models: [...new Set(scores.map(({ modelVersion }) => modelVersion))].sort(),
      consent: [...consentVersions],
      dataUpTo: newest > 0 ? new Date(newest).toISOString() : null,
    };
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
