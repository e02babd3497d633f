import { CandidateIndexed, type DataOf, type ProfileUpdated } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { MatchingTx } from '../adapters/matching-database.js';
import { RankingRecords } from './ports.js';

@Injectable()
export class IndexCandidate {
  constructor(private readonly records: RankingRecords) {}

  /** Takes a profile into the ranking. An older or repeated version is nothing. */
  async execute(data: DataOf<typeof ProfileUpdated>, tx: MatchingTx): Promise<void> {
    const { userId, version, profile } = data;
    await this.records.lock(tx);
    const known = await this.records.findCandidateVersion(tx, userId);
    if (known !== undefined && known >= version) return;
    await this.records.saveCandidate(tx, { userId, version, profile, updatedAt: new Date(data.updatedAt) });
    await tx.publish(CandidateIndexed, { candidateId: userId, version });
  }
}
