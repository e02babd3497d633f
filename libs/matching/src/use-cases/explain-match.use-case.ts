import { MatchModelUnknown, NotFound, holdsPermission, rankLimit } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { counterfactuals, type Counterfactual } from '../domain/counterfactuals.js';
import type { CandidateFacts } from '../domain/facts.js';
import { byTotalThenId, matchOf, modelVersion } from '../domain/match.js';
import { areDefault, weightsKey } from '../domain/weights.js';
import { modelOf, type MatchModel } from '../models/kept-models.js';
import { AllShards } from './all-shards.js';
import {
  Applicants,
  MatchRecords,
  RankingRecords,
  ShiftedWeights,
  isPublished,
  type KeptMatch,
  type MatchRecord,
} from './ports.js';
import { WorkPermissions, type PermissionMark } from './work-permissions.js';

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
  /** That it was computed by, then and again. */
  readonly model: MatchModel;
  readonly standing: Standing | null;
  /** Of the job as it is posted now; null for everybody but the candidate, and without a posting. */
  readonly permission: { readonly mark: PermissionMark | undefined } | null;
  /** For whom it is: administrators see what the candidate sees. */
  readonly reader: 'candidate' | 'employer';
}

@Injectable()
export class ExplainMatch {
  constructor(
    private readonly matchRecords: MatchRecords,
    private readonly rankingRecords: RankingRecords,
    private readonly shiftedWeights: ShiftedWeights,
    private readonly applicants: Applicants,
    private readonly allShards: AllShards,
    private readonly workPermissions: WorkPermissions,
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
    const model = await modelOf(record.modelVersion);
    if (!model) throw MatchModelUnknown({ modelVersion: record.modelVersion });
    const { candidate, job, weights } = record;
    const match = { ...record, match: model.matchOf(candidate.facts, job.facts, weights) };
    if (view === 'match') return { match, model, standing: null, permission: null, reader: 'employer' };
    const [standing, permission] = await Promise.all([this.standing(ctx, record), this.permission(ctx, record)]);
    return { match, model, standing, permission, reader: 'candidate' };
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

  private async permission(ctx: Ctx, { candidate, job }: MatchRecord): Promise<ExplainedMatch['permission']> {
    if (ctx.actor.kind !== 'user' || ctx.actor.userId !== candidate.id) return null;
    const posted = await this.rankingRecords.findJob(job.id);
    if (!isPublished(posted)) return null;
    const marks = await this.workPermissions.ofCandidate(ctx, candidate.id, [posted]);
    return { mark: marks?.get(job.id) };
  }

  /** By which weights a candidate looks at jobs is their own affair. */
  private async byEmployersWeights({ job, weights }: MatchRecord): Promise<boolean> {
    if (areDefault(weights)) return true;
    const shifted = await this.shiftedWeights.find({ kind: 'job', id: job.id });
    return shifted !== undefined && weightsKey(shifted) === weightsKey(weights);
  }

  /**
   * @returns null when there is nothing to advise: the job is closed, either side has changed since, or other formulas rank by
   * now, beside whose totals this one has no place.
   */
  private async standing(ctx: Ctx, record: MatchRecord): Promise<Standing | null> {
    if (record.modelVersion !== modelVersion) return null;
    const { candidate, job, weights } = record;
    const [jobNow, candidateNow] = await Promise.all([
      this.rankingRecords.findJob(job.id),
      this.rankingRecords.findCandidate(candidate.id),
    ]);
    if (!jobNow?.open || jobNow.version !== job.version || candidateNow?.version !== candidate.version) return null;
    const now = await this.placeFor(ctx, candidate.facts, record);
    const ranked: RankedCounterfactual[] = [];
    let { partial, rankedCount } = now;
    for (const change of counterfactuals(candidate.facts, job.facts, weights)) {
      const then = await this.placeFor(ctx, change.changed, record);
      ranked.push({ ...change, rank: then.rank });
      partial ||= then.partial;
      rankedCount = Math.max(rankedCount, then.rankedCount);
    }
    return { rank: now.rank, rankedCount, partial, counterfactuals: ranked };
  }

  /**
   * Where the job stands among all open jobs for such a person. Told by its total and not by where it is found: the shard that
   * holds it may be the one that is away.
   */
  private async placeFor(ctx: Ctx, candidate: CandidateFacts, { job, weights }: MatchRecord) {
    const ranking = await this.allShards.rankJobs(ctx, candidate, { count: rankLimit, weights });
    const own = { id: job.id, total: matchOf(candidate, job.facts, weights).total };
    const before = ranking.hits.filter((hit) => byTotalThenId(hit, own) < 0).length;
    const rank = before < rankLimit ? before + 1 : null;
    return { rank, rankedCount: Math.max(ranking.jobCount, rank ?? 0), partial: ranking.rankedShare < 1 };
  }
}
