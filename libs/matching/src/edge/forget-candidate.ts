import { PersonalDataElsewhere, type ContextClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { CurrentIndex } from '../use-cases/current-index.js';

/** Later than any version that a profile can have: an event of before changes nothing. */
const afterAllVersions = 2_147_483_647;

/** Takes an erased person out of the ranking, in all processes that rank. */
@Injectable()
export class ForgetCandidate extends PersonalDataElsewhere {
  constructor(private readonly current: CurrentIndex) {
    super();
  }

  /** The row stays without content, under a new revision: by that every process hears of it, also one that is down now. */
  override async erase(db: ContextClient, personId: string): Promise<readonly { what: string; count: number }[]> {
    await db.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(hashtextextended('matching ranking records', 0))`);
    const count = await db.$executeRawUnsafe(
      `UPDATE matching.ranked_candidate
          SET profile = NULL, version = $2, revision = (SELECT max(revision) + 1 FROM matching.ranked_candidate)
        WHERE user_id = $1::uuid AND profile IS NOT NULL`,
      ...[personId, afterAllVersions],
    );
    return [{ what: 'ranked_candidate', count }];
  }

  override afterErasure(): Promise<void> {
    return this.current.forget();
  }
}
