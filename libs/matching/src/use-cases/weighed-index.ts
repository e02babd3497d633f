import type { Ctx } from '@iworkz/kernel';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import type { GivenWeights, MatchIndex } from '../engine/match-index.js';
import { ExperimentWeights } from './candidate-weights.js';
import { CurrentIndex } from './current-index.js';
import { ShiftedWeights } from './ports.js';

const batch = 1_000;

/**
 * The index of this process, with by which weights everybody looks at jobs: for who asks whom a job reaches. A ranking brings
 * its weights along and needs the index alone. Chosen weights are read on from the last revision, as jobs and profiles are;
 * they are in no snapshot, so a process that starts reads them all.
 */
@Injectable()
export class WeighedIndex implements OnApplicationBootstrap {
  private revision = 0n;
  private given: GivenWeights | undefined;

  constructor(
    private readonly currentIndex: CurrentIndex,
    private readonly shiftedWeights: ShiftedWeights,
    private readonly experimentWeights: ExperimentWeights,
  ) {}

  /** Soon after lists have begun to be made ready, so that few of those who chose are made by the default weights. */
  async onApplicationBootstrap(): Promise<void> {
    await this.readChosen(await this.currentIndex.upToDate());
  }

  /** @param db see `CurrentIndex.upToDate`. */
  async upToDate(ctx: Ctx, db?: MatchingDb): Promise<MatchIndex> {
    const given = await this.experimentWeights.given(ctx);
    const index = await this.currentIndex.upToDate(db);
    await this.readChosen(index, db);
    if (given !== this.given) {
      await index.change(() => index.giveWeights(given));
      this.given = given;
    }
    return index;
  }

  private async readChosen(index: MatchIndex, db?: MatchingDb): Promise<void> {
    for (;;) {
      const changes = await this.shiftedWeights.ofCandidatesAfter(this.revision, batch, db);
      const last = changes.at(-1);
      if (!last) return;
      await index.change(() => {
        // An overlapping load may have been here with newer ones.
        for (const { candidateId, weights, revision } of changes) {
          if (revision > this.revision) index.putChosenWeights(candidateId, weights);
        }
        if (last.revision > this.revision) this.revision = last.revision;
      });
      if (changes.length < batch) return;
    }
  }
}
