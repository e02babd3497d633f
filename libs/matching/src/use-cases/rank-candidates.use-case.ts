import { NotFound } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { jobFacts } from '../domain/job-facts.js';
import { CurrentIndex } from './current-index.js';
import { MatchRecords, RankingRecords, isPublished, type ComputedMatch } from './ports.js';

@Injectable()
export class RankCandidates {
  constructor(
    private readonly currentIndex: CurrentIndex,
    private readonly rankingRecords: RankingRecords,
    private readonly matchRecords: MatchRecords,
  ) {}

  /**
   * The given candidates, best first. Closed jobs are ranked too: their applicants are still looked at.
   * @throws NotFound when the job has never been published.
   */
  async execute(
    ctx: Ctx,
    input: { readonly jobId: string; readonly candidateIds: readonly string[] },
  ): Promise<{ readonly items: readonly ComputedMatch[]; readonly unknownCandidateIds: readonly string[] }> {
    const record = await this.rankingRecords.findJob(input.jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: input.jobId });
    const index = await this.currentIndex.upToDate();
    const job = { id: record.jobId, version: record.version, facts: jobFacts(record.content) };
    const items = index
      .rankCandidates(job.facts, input.candidateIds)
      .map(({ candidate, match }) => ({ candidate, job, match }));
    await this.matchRecords.keep(items, ctx.now);
    const known = new Set(items.map(({ candidate }) => candidate.id));
    return { items, unknownCandidateIds: [...new Set(input.candidateIds)].filter((id) => !known.has(id)) };
  }
}
