import { NotFound, rankLimit, type JobMark } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { byTotalThenId, matchOf } from '../domain/match.js';
import type { RankedHit, RankingQuery } from '../engine/match-index.js';
import { AllShards, type WholeRanking } from './all-shards.js';
import { CandidateWeights } from './candidate-weights.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import { JobMarks } from './job-marks.js';
import {
  MatchRecords,
  RankingRecords,
  isPublished,
  type ComputedMatch,
  type KeptMatch,
  type PublishedJobRecord,
} from './ports.js';
import { WorkPermissions, type PermissionMark } from './work-permissions.js';

export interface Recommendations {
  readonly items: readonly {
    readonly job: PublishedJobRecord;
    readonly match: KeptMatch;
    readonly saved: boolean;
    /** undefined when `permissionsKnown` is false. */
    readonly permission: PermissionMark | undefined;
  }[];
  readonly rankedCount: number;
  /** Of the open jobs, 0 to 1; less than 1 while a part of them cannot be ranked. */
  readonly rankedShare: number;
  readonly profileKnown: boolean;
  /** false: the law could not be asked, and no job was left out by it. */
  readonly permissionsKnown: boolean;
}

export interface RecommendationsWanted extends Omit<RankingQuery, 'weights'> {
  /** Leaves out jobs that the law is known not to permit the candidate. */
  readonly workPermitted?: boolean;
}

type Permissions = ReadonlyMap<string, PermissionMark> | undefined;

/** Jobs of a ranking that are looked at together for permission to work. */
const judgedTogether = 250;

@Injectable()
export class RankJobs {
  constructor(
    private readonly allShards: AllShards,
    private readonly rankingRecords: RankingRecords,
    private readonly matchRecords: MatchRecords,
    private readonly candidateWeights: CandidateWeights,
    private readonly jobMarks: JobMarks,
    private readonly workPermissions: WorkPermissions,
  ) {}

  /**
   * The open jobs that the filter lets through and the candidate has not dismissed, ranked by the weights of their view; of them
   * `count` from `offset` on, up to the thousandth of all. What the law permits is asked when they are ranked, and moves none.
   */
  async best(
    ctx: Ctx,
    candidateId: string,
    { workPermitted = false, ...page }: RecommendationsWanted,
  ): Promise<Recommendations> {
    const candidate = await this.candidate(candidateId);
    if (!candidate) return { items: [], rankedCount: 0, rankedShare: 1, profileKnown: false, permissionsKnown: true };
    const [{ weights, version }, marks] = await Promise.all([
      this.candidateWeights.of(ctx, candidateId),
      this.jobMarks.ofOpenJobs(candidateId),
    ]);
    const { count, offset = 0 } = page;
    const query = workPermitted ? { ...page, weights, count: rankLimit, offset: 0 } : { ...page, weights };
    const ranking = await this.ranked(ctx, candidate, query, marks);
    const { jobCount, rankedShare } = ranking;
    const { hits, records, permissions } = workPermitted
      ? await this.permitted(ctx, candidateId, ranking.hits, { count, offset })
      : await this.judged(ctx, candidateId, ranking.hits);
    const ranked = hits
      .flatMap(({ id }) => {
        const record = records.get(id);
        // A job may have been closed or changed since it was ranked: what is shown is what the record says now.
        if (!record?.open) return [];
        const job = jobOf(record);
        const match = { candidate, job, match: matchOf(candidate.facts, job.facts, weights), weightsVersion: version };
        return [{ id, total: match.match.total, record, match }];
      })
      .sort(byTotalThenId);
    const kept = await this.matchRecords.keep(
      ranked.map(({ match }) => match),
      { at: ctx.now, to: 'candidate' },
    );
    const items = kept.map((match, index) => {
      const { id, record } = ranked[index]!;
      return { job: record, match, saved: marks.get(id) === 'saved', permission: permissions?.get(id) };
    });
    const permissionsKnown = permissions !== undefined;
    return { items, rankedCount: jobCount, rankedShare, profileKnown: true, permissionsKnown };
  }

  /** @throws NotFound when the job has never been published, or the candidate has no profile here yet. */
  async one(
    ctx: Ctx,
    candidateId: string,
    jobId: string,
  ): Promise<{ readonly match: KeptMatch; readonly permission: PermissionMark | undefined }> {
    const record = await this.rankingRecords.findJob(jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: jobId });
    const candidate = await this.candidate(candidateId);
    if (!candidate) throw NotFound({ resource: 'profile', id: candidateId });
    const job = jobOf(record);
    const { weights, version } = await this.candidateWeights.of(ctx, candidateId);
    const match = matchOf(candidate.facts, job.facts, weights);
    const showing = { at: ctx.now, to: 'candidate' } as const;
    const [[kept], permissions] = await Promise.all([
      this.matchRecords.keep([{ candidate, job, match, weightsVersion: version }], showing),
      this.workPermissions.ofCandidate(ctx, candidateId, [record]),
    ]);
    return { match: kept!, permission: permissions?.get(jobId) };
  }

  private async judged(ctx: Ctx, candidateId: string, hits: readonly RankedHit[]) {
    const records = await this.rankingRecords.findJobs(hits.map(({ id }) => id));
    const permissions: Permissions = await this.workPermissions.ofCandidate(ctx, candidateId, [...records.values()]);
    return { hits, records, permissions };
  }

  private async unjudged(hits: readonly RankedHit[]) {
    const permissions: Permissions = undefined;
    return { hits, records: await this.rankingRecords.findJobs(hits.map(({ id }) => id)), permissions };
  }

  /** The index knows nothing of anybody's status either, so the ranking is walked down until the page is full. */
  private async permitted(
    ctx: Ctx,
    candidateId: string,
    hits: readonly RankedHit[],
    { count, offset }: { readonly count: number; readonly offset: number },
  ) {
    const left: RankedHit[] = [];
    const records = new Map<string, PublishedJobRecord>();
    const permissions = new Map<string, PermissionMark>();
    for (const part of inParts(hits, judgedTogether)) {
      if (left.length >= offset + count) break;
      const judged = await this.judged(ctx, candidateId, part);
      if (!judged.permissions) return this.unjudged(hits.slice(offset, offset + count));
      left.push(...judged.hits.filter(({ id }) => judged.permissions!.get(id)?.state !== 'not_permitted'));
      for (const [id, record] of judged.records) records.set(id, record);
      for (const [id, mark] of judged.permissions) permissions.set(id, mark);
    }
    return { hits: left.slice(offset, offset + count), records, permissions };
  }

  /** The index knows of no marks, so as many jobs more are ranked as were dismissed, and those are taken out. */
  private async ranked(
    ctx: Ctx,
    { facts }: ComputedMatch['candidate'],
    query: RankingQuery,
    marks: ReadonlyMap<string, JobMark>,
  ): Promise<WholeRanking> {
    const dismissed = [...marks.values()].filter((mark) => mark === 'dismissed').length;
    if (dismissed === 0) return this.allShards.rankJobs(ctx, facts, query);
    const { count, offset = 0 } = query;
    const wide = { ...query, offset: 0, count: Math.min(rankLimit, offset + count + dismissed) };
    const { hits, ...ranking } = await this.allShards.rankJobs(ctx, facts, wide);
    const wanted = hits.filter(({ id }) => marks.get(id) !== 'dismissed');
    return { ...ranking, hits: wanted.slice(offset, offset + count) };
  }

  private async candidate(candidateId: string): Promise<ComputedMatch['candidate'] | undefined> {
    const record = await this.rankingRecords.findCandidate(candidateId);
    return record && candidateOf(record);
  }
}
