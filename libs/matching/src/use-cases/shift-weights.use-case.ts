import { NotFound, WeightsSumWrong, companyOf, criterionWeights, personOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { Weights } from '../domain/match.js';
import { areDefault, sumOf } from '../domain/weights.js';
import type { ViewWeights } from '../engine/match-index.js';
import { CandidateWeights } from './candidate-weights.js';
import { RankingRecords, ShiftedWeights, type WeightsSubject } from './ports.js';

/** Weights of a view: a candidate's own, or an employer's of the applicants of one job. They never change a default view. */
@Injectable()
export class ShiftWeights {
  constructor(
    private readonly shiftedWeights: ShiftedWeights,
    private readonly rankingRecords: RankingRecords,
    private readonly candidateWeights: CandidateWeights,
  ) {}

  mine(ctx: Ctx): Promise<ViewWeights> {
    return this.candidateWeights.of(ctx, personOf(ctx));
  }

  /** Who takes a shift back gets what everybody gets. @throws WeightsSumWrong */
  async shiftMine(ctx: Ctx, weights: Weights): Promise<ViewWeights> {
    await this.shift(ctx, { kind: 'candidate', id: personOf(ctx) }, weights);
    return this.mine(ctx);
  }

  /** @throws NotFound for a job that is not of the caller's company. */
  async ofJob(ctx: Ctx, jobId: string): Promise<Weights> {
    return this.of(await this.ownJob(ctx, jobId));
  }

  /** @throws NotFound, WeightsSumWrong */
  async shiftOfJob(ctx: Ctx, jobId: string, weights: Weights): Promise<Weights> {
    return this.shift(ctx, await this.ownJob(ctx, jobId), weights);
  }

  private async of(subject: WeightsSubject): Promise<Weights> {
    return (await this.shiftedWeights.find(subject)) ?? criterionWeights;
  }

  private async shift(ctx: Ctx, subject: WeightsSubject, weights: Weights): Promise<Weights> {
    const sum = sumOf(weights);
    if (sum !== 100) throw WeightsSumWrong({ sum });
    // Who goes back to the defaults follows them if they ever change.
    if (areDefault(weights)) await this.shiftedWeights.remove(ctx, subject);
    else await this.shiftedWeights.save(ctx, subject, weights);
    return weights;
  }

  private async ownJob(ctx: Ctx, jobId: string): Promise<WeightsSubject> {
    const job = await this.rankingRecords.findJob(jobId);
    if (job?.companyId !== companyOf(ctx)) throw NotFound({ resource: 'job', id: jobId });
    return { kind: 'job', id: jobId };
  }
}
