import { criteria, type CriterionScores } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { formulas, modelVersion } from '../domain/match.js';
import { partScores } from '../domain/part-scores.js';

export interface Pair {
  readonly candidateId: string;
  readonly jobId: string;
}

export interface KeptFacts extends Pair {
  readonly candidate: CandidateFacts;
  readonly job: JobFacts;
}

/** The facts that matches were computed from. */
export abstract class KeptInputs {
  /** Of the newest kept match of each pair by these formulas. */
  abstract of(pairs: readonly Pair[], madeBy: string): Promise<readonly KeptFacts[]>;
}

/** The scores of the criteria and of the parts within them, without weights, for learning weights from choices. */
@Injectable()
export class ScoreKeptMatches {
  constructor(private readonly inputs: KeptInputs) {}

  /** @returns none when this release has other formulas than those that are asked for. */
  async execute(pairs: readonly Pair[], madeBy: string): Promise<CriterionScores[]> {
    if (madeBy !== modelVersion) return [];
    const kept = await this.inputs.of(pairs, madeBy);
    return kept.map(({ candidateId, jobId, candidate, job }) => ({
      candidateId,
      jobId,
      scores: Object.fromEntries(
        criteria.map((criterion) => [criterion, formulas[criterion](candidate, job).score]),
      ) as CriterionScores['scores'],
      parts: partScores(candidate, job),
    }));
  }
}
