import {
  AuditWindowTooLarge,
  type AuditParameters,
  type AuditWindow,
  type BiasAudit,
  type StoredMatch,
} from '@iworkz/contracts';
import { actorLabel, newId, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { adverseGroups, auditBias, auditVersion, type AuditInput } from '../domain/bias-audit.js';
import { inputHash } from './input-hash.js';
import { BiasAudits, DeclaredAttributesStore, Selections, StoredMatches } from './ports.js';

/** Matches, and applications, of one audit: they are held in memory, about 300 bytes each. */
export const auditLimit = 500_000;

@Injectable()
export class RunBiasAudit {
  constructor(
    private readonly matches: StoredMatches,
    private readonly selections: Selections,
    private readonly attributes: DeclaredAttributesStore,
    private readonly audits: BiasAudits,
  ) {}

  /**
   * Computes the audit of a window and keeps its report: sums of groups, nothing of a person.
   * @throws AuditWindowTooLarge; ServiceUnavailable while matching cannot be asked.
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
    const scores = newestOfEachPair(stored);
    const ids = new Set([...scores, ...selections].map(({ candidateId }) => candidateId));
    const { people, consentVersions } = await this.attributes.forAudit([...ids]);
    const input: AuditInput = { people, scores, selections };
    const findings = auditBias(input, parameters);
    const newest = Math.max(upTo?.getTime() ?? 0, ...lastOf(scores.map(({ computedAt }) => Date.parse(computedAt))));
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
}

/** Years that a database cannot store are no error: nothing was there. */
function sinceThereAreData(instant: string): string {
  return new Date(Math.max(0, Date.parse(instant))).toISOString();
}

/** A profile or a job that changed was scored again; the pair counts once, as it stands at the end of the window. */
function newestOfEachPair(matches: readonly StoredMatch[]): StoredMatch[] {
  const newest = new Map<string, StoredMatch>();
  for (const match of matches) {
    const key = `${match.candidateId} ${match.jobId}`;
    const known = newest.get(key);
    const isNewer = !known || [match.computedAt, match.id].join() > [known.computedAt, known.id].join();
    if (isNewer) newest.set(key, match);
  }
  return [...newest.values()];
}

/** Not spread whole: an argument list has a limit that half a million numbers exceed. */
function lastOf(times: readonly number[]): number[] {
  return times.length === 0 ? [] : [times.reduce((newest, time) => Math.max(newest, time))];
}
