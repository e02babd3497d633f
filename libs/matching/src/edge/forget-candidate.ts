import { PersonalDataElsewhere, type ContextClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { CurrentIndex } from '../use-cases/current-index.js';
import { RankingRecords } from '../use-cases/ports.js';

/** Takes an erased person out of the ranking, in all processes that rank. */
@Injectable()
export class ForgetCandidate extends PersonalDataElsewhere {
  constructor(
    private readonly records: RankingRecords,
    private readonly current: CurrentIndex,
  ) {
    super();
  }

  override async erase(db: ContextClient, personId: string): Promise<readonly { what: string; count: number }[]> {
    const wasRanked = await this.records.forgetCandidate(db, personId);
    return [{ what: 'ranked_candidate', count: wasRanked ? 1 : 0 }];
  }

  override afterErasure(): Promise<void> {
    return this.current.forget();
  }
}
