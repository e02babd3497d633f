import { ProfileUpdated, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { IndexCandidate } from '../use-cases/index-candidate.use-case.js';

@Injectable()
export class LearnProfiles {
  constructor(private readonly indexCandidate: IndexCandidate) {}

  @Consumes(ProfileUpdated)
  async onProfileUpdated(
    ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof ProfileUpdated>>,
    tx: MatchingTx,
  ): Promise<void> {
    await this.indexCandidate.execute(ctx, data, tx);
  }
}
