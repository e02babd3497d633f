import {
  GetLearnedWeightsRoute,
  LearnWeightsRoute,
  ListLearnedWeightsRoute,
  ListLearningRunsRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { BackgroundRuns, Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { LearnWeights } from '../use-cases/learn-weights.use-case.js';
import { learningRuns } from './learning-runs.js';

@Controller()
export class LearnedWeightsController {
  constructor(
    private readonly learnWeights: LearnWeights,
    private readonly runs: BackgroundRuns,
  ) {}

  @Handles(LearnWeightsRoute)
  learn(ctx: Ctx, { body }: InputOf<typeof LearnWeightsRoute>): Promise<ReplyOf<typeof LearnWeightsRoute>> {
    return this.runs.begin(ctx, learningRuns, body);
  }

  @Handles(ListLearningRunsRoute)
  async listRuns(ctx: Ctx): Promise<ReplyOf<typeof ListLearningRunsRoute>> {
    return { items: await this.runs.list(ctx, learningRuns) };
  }

  @Handles(ListLearnedWeightsRoute)
  async list(): Promise<ReplyOf<typeof ListLearnedWeightsRoute>> {
    return { items: [...(await this.learnWeights.list())] };
  }

  @Handles(GetLearnedWeightsRoute)
  view(_ctx: Ctx, { params }: InputOf<typeof GetLearnedWeightsRoute>): Promise<ReplyOf<typeof GetLearnedWeightsRoute>> {
    return this.learnWeights.view(params.version);
  }
}
