import { NotFound } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { byTotalThenId, matchOf } from '../domain/match.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import {
  MatchRecords,
  RankingRecords,
  ShiftedWeights,
  isPublished,
  type ComputedMatch,
  type KeptMatch,
} from './ports.js';

@Injectable()
export class RankCandidates {
  constructor(
    private readonly rankingRecords: RankingRecords,
    private readonly matchRecords: MatchRecords,
    private readonly shiftedWeights: ShiftedWeights,
  ) {}

  /**
   * The given candidates, best first, by the weights of the job. Closed jobs are ranked too: their applicants are still looked at.
   * @throws NotFound when the job has never been published.
   */
  async execute(
    ctx: Ctx,
    input: { readonly jobId: string; readonly candidateIds: readonly string[] },
  ): Promise<{ readonly items: readonly KeptMatch[]; readonly unknownCandidateIds: readonly string[] }> {
    const record = await this.rankingRecords.findJob(input.jobId);
    if (!isPublished(record)) throw NotFound({ resource: 'job', id: input.jobId });
    const job = jobOf(record);
    const weights = await this.shiftedWeights.find({ kind: 'job', id: job.id });
    const candidates = await this.rankingRecords.findCandidates(input.candidateIds);
    const ranked = [...candidates.values()]
      .map((known): ComputedMatch => {
        const candidate = candidateOf(known);
        return { candidate, job, match: matchOf(candidate.facts, job.facts, weights) };
      })
      .sort((a, b) =>
        byTotalThenId({ id: a.candidate.id, total: a.match.total }, { id: b.candidate.id, total: b.match.total }),
      );
    const items = await this.matchRecords.keep(ranked, { at: ctx.now, to: 'company' });
    return { items, unknownCandidateIds: [...new Set(input.candidateIds)].filter((id) => !candidates.has(id)) };
  }
}
