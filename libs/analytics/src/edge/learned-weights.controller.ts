import {
  GetLearnedWeightsRoute,
  LearnWeightsRoute,
  ListLearnedWeightsRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { LearnWeights } from '../use-cases/learn-weights.use-case.js';

@Controller()
export class LearnedWeightsController {
  constructor(private readonly learnWeights: LearnWeights) {}

  @Handles(LearnWeightsRoute)
  learn(ctx: Ctx, { body }: InputOf<typeof LearnWeightsRoute>): Promise<ReplyOf<typeof LearnWeightsRoute>> {
    return this.learnWeights.execute(ctx, body);
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
