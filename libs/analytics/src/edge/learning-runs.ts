import { LearningRun } from '@iworkz/contracts';
import { BackgroundRuns, type RunKind } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LearnWeights } from '../use-cases/learn-weights.use-case.js';

export const learningRuns: RunKind<LearningRun> = { name: 'analytics.learn-weights', model: LearningRun };

/** Learns weights where it was asked for. */
@Injectable()
export class LearningRuns implements OnModuleInit {
  constructor(
    private readonly runs: BackgroundRuns,
    private readonly learnWeights: LearnWeights,
  ) {}

  onModuleInit(): void {
    this.runs.define(learningRuns, (ctx, run) => this.learnWeights.execute(ctx, run));
  }
}
