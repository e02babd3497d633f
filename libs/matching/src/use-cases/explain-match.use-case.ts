import { MatchModelUnknown, NotFound, holdsPermission, rankLimit } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { counterfactuals, type Counterfactual } from '../domain/counterfactuals.js';
import type { CandidateFacts } from '../domain/facts.js';
import { matchOf, modelVersion } from '../domain/match.js';
import { areDefault, weightsKey } from '../domain/weights.js';
import { AllShards } from './all-shards.js';
import { Applicants, MatchRecords, RankingRecords, ShiftedWeights, type KeptMatch, type MatchRecord } from './ports.js';

export type RankedCounterfactual = Counterfactual & { readonly rank: number | null };

export interface Standing {
  /** From 1; null beyond `rankLimit`. */
  readonly rank: number | null;
  /** Open jobs that were ranked. */
  readonly rankedCount: number;
  /** A part of the open jobs could not be ranked just now, so that ranks are at best what they say. */
  readonly partial: boolean;
  readonly counterfactuals: readonly RankedCounterfactual[];
}

export interface ExplainedMatch {
  readonly match: KeptMatch;
  readonly standing: Standing | null;
}

@Injectable()
export class ExplainMatch {
  constructor(
    private readonly matchRecords: MatchRecords,
    private readonly rankingRecords: RankingRecords,
    private readonly shiftedWeights: ShiftedWeights,
    private readonly applicants: Applicants,
    private readonly allShards: AllShards,
  ) {}

  /**
   * A kept match computed again from its kept inputs. Its candidate and administrators also see where the job stands now
   * and what would move it; the company whose job it is sees the match of who applied to it.
   * @throws NotFound, also for a match that the caller may not see; MatchModelUnknown
   */
  async execute(ctx: Ctx, matchId: string): Promise<ExplainedMatch> {
    const record = await this.matchRecords.find(matchId);
    const view = record && (await this.viewOf(ctx, record));
    if (!record || !view) throw NotFound({ resource: 'match', id: matchId });
    if (record.modelVersion !== modelVersion) throw MatchModelUnknown({ modelVersion: record.modelVersion });
    const { candidate, job, weights } = record;
    const match = { ...record, match: matchOf(candidate.facts, job.facts, weights) };
    return { match, standing: view === 'whole' ? await this.standing(ctx, record) : null };
  }

  private async viewOf({ actor }: Ctx, record: MatchRecord): Promise<'whole' | 'match' | undefined> {
    if (actor.kind !== 'user') return undefined;
    const { candidate, job } = record;
    if (actor.userId === candidate.id || holdsPermission(actor.roles, 'audit:read')) return 'whole';
    if (!actor.companyId || !holdsPermission(actor.roles, 'applicant:manage')) return undefined;
    const ownJob = (await this.rankingRecords.findJob(job.id))?.companyId === actor.companyId;
    const visible =
      ownJob && (await this.byEmployersWeights(record)) && (await this.applicants.has(job.id, candidate.id));
    return visible ? 'match' : undefined;
  }

  /** By which weights a candidate looks at jobs is their own affair. */
  private async byEmployersWeights({ job, weights }: MatchRecord): Promise<boolean> {
    if (areDefault(weights)) return true;
    const shifted = await this.shiftedWeights.find({ kind: 'job', id: job.id });
    return shifted !== undefined && weightsKey(shifted) === weightsKey(weights);
  }

  /** @returns null when there is nothing to advise: the job is closed, or either side has changed since. */
  private async standing(ctx: Ctx, record: MatchRecord): Promise<Standing | null> {
    const { candidate, job, weights } = record;
    const [jobNow, candidateNow] = await Promise.all([
      this.rankingRecords.findJob(job.id),
      this.rankingRecords.findCandidate(candidate.id),
    ]);
    if (!jobNow?.open || jobNow.version !== job.version || candidateNow?.version !== candidate.version) return null;
    const { rank, jobCount, rankedShare } = await this.rankFor(ctx, candidate.facts, record);
    const ranked: RankedCounterfactual[] = [];
    for (const change of counterfactuals(candidate.facts, job.facts, weights)) {
      ranked.push({ ...change, rank: (await this.rankFor(ctx, change.changed, record)).rank });
    }
    return { rank, rankedCount: jobCount, partial: rankedShare < 1, counterfactuals: ranked };
  }

  /** Where the job stands among all open jobs for such a person. */
  private async rankFor(ctx: Ctx, candidate: CandidateFacts, { job, weights }: MatchRecord) {
    const { hits, ...ranked } = await this.allShards.rankJobs(ctx, candidate, { count: rankLimit, weights });
    const at = hits.findIndex(({ id }) => id === job.id);
    return { ...ranked, rank: at < 0 ? null : at + 1 };
  }
}
