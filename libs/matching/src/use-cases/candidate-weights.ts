import { criterionWeights } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { Weights } from '../domain/match.js';
import { ShiftedWeights } from './ports.js';

export interface ViewWeights {
  readonly weights: Weights;
  /** Of learned weights; null for the defaults and for weights that the candidate chose. */
  readonly version: string | null;
}

/** The weights that an experiment, or its end, gives a candidate. */
export abstract class ExperimentWeights {
  /** @returns undefined when nothing but the defaults is known to hold, also while nobody can tell. Never throws. */
  abstract of(ctx: Ctx, candidateId: string): Promise<ViewWeights | undefined>;
}

/** By which weights jobs are ranked for a candidate: what they chose themselves goes before any experiment. */
@Injectable()
export class CandidateWeights {
  constructor(
    private readonly shiftedWeights: ShiftedWeights,
    private readonly experimentWeights: ExperimentWeights,
  ) {}

  async of(ctx: Ctx, candidateId: string): Promise<ViewWeights> {
    const chosen = await this.shiftedWeights.find({ kind: 'candidate', id: candidateId });
    if (chosen) return { weights: chosen, version: null };
    return (await this.experimentWeights.of(ctx, candidateId)) ?? { weights: criterionWeights, version: null };
  }
}
