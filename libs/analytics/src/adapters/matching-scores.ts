import { ListCriterionScoresRoute, scoredPairsAtOnce, type CriterionScores } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { ScoresOfShown } from '../use-cases/learning-ports.js';

const deadlineMs = 30_000;

@Injectable()
export class MatchingScores extends ScoresOfShown {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async of(
    ctx: Ctx,
    modelVersion: string,
    pairs: readonly { candidateId: string; jobId: string }[],
    onAsked: (count: number) => Promise<void>,
  ) {
    const scores: CriterionScores[] = [];
    let asked = 0;
    for (const part of inParts(pairs, scoredPairsAtOnce)) {
      const body = { modelVersion, pairs: part };
      scores.push(...(await this.client.call(ctx, ListCriterionScoresRoute, { body }, { deadlineMs })).items);
      asked += part.length;
      await onAsked(asked);
    }
    return scores;
  }
}
