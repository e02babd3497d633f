import { RankingChanged, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes, PushLog } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { writeRankingNews } from '../domain/ranking-news.js';

/**
 * Puts changes of rankings into the log that every process reads, whichever process the event came to. The log knows the
 * event by its id, so that one which comes again after its transaction was lost is not told twice.
 */
@Injectable()
export class PassOnRankings {
  constructor(private readonly pushes: PushLog) {}

  @Consumes(RankingChanged)
  async onRankingChanged(_ctx: Ctx, { id, data }: EventEnvelope<DataOf<typeof RankingChanged>>): Promise<void> {
    await this.pushes.append(id, writeRankingNews(data));
  }
}
