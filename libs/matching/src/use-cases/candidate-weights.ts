import { criterionWeights } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import type { GivenWeights, ViewWeights } from '../engine/match-index.js';
import { ShiftedWeights } from './ports.js';

/** The weights that an experiment, or its end, gives a candidate. */
export abstract class ExperimentWeights {
  /** @returns undefined when nothing but the defaults is known to hold, also while nobody can tell. Never throws. */
  abstract of(ctx: Ctx, candidateId: string): Promise<ViewWeights | undefined>;
  /**
   * What `of` gives, for everybody at once.
   * @returns the same object as long as it says the same; undefined when nobody is given anything; of before while nobody can tell,
   * since all who are told of a job by it would else be told by the defaults for a moment. Never throws.
   */
  abstract ofAll(ctx: Ctx): Promise<GivenWeights | undefined>;
}

/** By which weights jobs are ranked for a candidate: what they chose themselves goes before any experiment. */
@Injectable()
export class CandidateWeights {
  constructor(
    private readonly shiftedWeights: ShiftedWeights,
    private readonly experimentWeights: ExperimentWeights,
  ) {}

  /** @param db a transaction that would else wait for a second connection. */
  async of(ctx: Ctx, candidateId: string, db?: MatchingDb): Promise<ViewWeights> {
    const chosen = await this.shiftedWeights.find({ kind: 'candidate', id: candidateId }, db);
    if (chosen) return { weights: chosen, version: null };
    return (await this.experimentWeights.of(ctx, candidateId)) ?? { weights: criterionWeights, version: null };
  }
}
