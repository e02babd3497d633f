import { MatchModelUnknown, NotFound } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import { modelOf } from '../models/kept-models.js';
import { MatchRecords, type MatchRecord } from './ports.js';

export interface ReplayedMatch {
  readonly record: MatchRecord;
  readonly replayed: { readonly total: number; readonly confidence: number };
  /** Bit for bit. */
  readonly equal: boolean;
}

@Injectable()
export class ReplayMatch {
  constructor(private readonly matchRecords: MatchRecords) {}

  /** @throws NotFound; MatchModelUnknown when this release never had the formulas that the match was computed by. */
  async execute(matchId: string): Promise<ReplayedMatch> {
    const record = await this.matchRecords.find(matchId);
    if (!record) throw NotFound({ resource: 'match', id: matchId });
    const model = await modelOf(record.modelVersion);
    if (!model) throw MatchModelUnknown({ modelVersion: record.modelVersion });
    const { total, confidence } = model.matchOf(record.candidate.facts, record.job.facts, record.weights);
    return {
      record,
      replayed: { total, confidence },
      equal: Object.is(total, record.total) && Object.is(confidence, record.confidence),
    };
  }
}
