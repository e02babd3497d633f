import { CandidateIndexed, ProfileUpdated, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { AnnounceToCandidate } from '../use-cases/announce-to-candidate.use-case.js';
import { IndexCandidate } from '../use-cases/index-candidate.use-case.js';

@Injectable()
export class LearnProfiles {
  constructor(
    private readonly indexCandidate: IndexCandidate,
    private readonly announceToCandidate: AnnounceToCandidate,
  ) {}

  @Consumes(ProfileUpdated)
  async onProfileUpdated(
    _ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof ProfileUpdated>>,
    tx: MatchingTx,
  ): Promise<void> {
    await this.indexCandidate.execute(data, tx);
  }

  @Consumes(CandidateIndexed)
  async onCandidateIndexed(
    ctx: Ctx,
    { data }: EventEnvelope<DataOf<typeof CandidateIndexed>>,
    tx: MatchingTx,
  ): Promise<void> {
    await this.announceToCandidate.execute(ctx, data, tx);
  }
}
