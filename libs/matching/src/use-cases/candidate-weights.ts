import { criterionWeights } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import type { GivenWeights, ViewWeights } from '../engine/match-index.js';
import { ShiftedWeights } from './ports.js';

/** The weights that an experiment, or its end, gives candidates. */
export abstract class ExperimentWeights {
  /**
   * For everybody at once, so that lists and news go by the same.
   * @returns the same object as long as it says the same; undefined when nobody is given anything but the defaults; what held last
   * while nobody can tell, so that no list changes by it. Never throws.
   */
  abstract given(ctx: Ctx): Promise<GivenWeights | undefined>;
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
    const given = await this.experimentWeights.given(ctx);
    return given?.(candidateId) ?? { weights: criterionWeights, version: null };
  }
}
