import {
  GetJobWeightsRoute,
  GetMyWeightsRoute,
  SetJobWeightsRoute,
  SetMyWeightsRoute,
  type InputOf,
  type RankingWeights,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import type { Weights } from '../domain/match.js';
import { areDefault, ofCriteria } from '../domain/weights.js';
import type { ViewWeights } from '../engine/match-index.js';
import { ShiftWeights } from '../use-cases/shift-weights.use-case.js';

@Controller()
export class RankingWeightsController {
  constructor(private readonly shiftWeights: ShiftWeights) {}

  @Handles(GetMyWeightsRoute)
  async mine(ctx: Ctx): Promise<ReplyOf<typeof GetMyWeightsRoute>> {
    return viewReply(await this.shiftWeights.mine(ctx));
  }

  @Handles(SetMyWeightsRoute)
  async shiftMine(ctx: Ctx, { body }: InputOf<typeof SetMyWeightsRoute>): Promise<ReplyOf<typeof SetMyWeightsRoute>> {
    return viewReply(await this.shiftWeights.shiftMine(ctx, body.weights));
  }

  @Handles(GetJobWeightsRoute)
  async ofJob(ctx: Ctx, { params }: InputOf<typeof GetJobWeightsRoute>): Promise<ReplyOf<typeof GetJobWeightsRoute>> {
    return weightsReply(await this.shiftWeights.ofJob(ctx, params.jobId));
  }

  @Handles(SetJobWeightsRoute)
  async shiftOfJob(
    ctx: Ctx,
    { params, body }: InputOf<typeof SetJobWeightsRoute>,
  ): Promise<ReplyOf<typeof SetJobWeightsRoute>> {
    return weightsReply(await this.shiftWeights.shiftOfJob(ctx, params.jobId, body.weights));
  }
}

const weightsReply = (weights: Weights): RankingWeights => ({
  weights: ofCriteria(weights),
  ...(weights.parts ? { parts: weights.parts } : {}),
  shifted: !areDefault(weights),
});
/** Weights that an experiment gives are not a shift: the candidate shifted nothing. */
const viewReply = ({ weights, version }: ViewWeights): RankingWeights => ({
  ...weightsReply(weights),
  ...(version === null ? {} : { shifted: false }),
});
