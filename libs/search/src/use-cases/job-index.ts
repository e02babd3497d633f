import { Log, SearchIndex, type SearchCollection, type SearchDefinition } from '@iworkz/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchUnitOfWork } from '../adapters/search-database.js';
import type { JobDocument } from '../domain/job-document.js';

/** Weights of a match: a word in the title says more about a job than the same word in its description. */
const definition: SearchDefinition = {
  name: 'jobs',
  text: { title: 8, skills: 5, company: 3, place: 3, conditions: 2, description: 1 },
  fields: ['subdivision', 'remote', 'industry', 'level', 'language', 'maxYearlyYen', 'publishedAt'],
};

const refillBatch = 500;

/** The searchable collection of open jobs. The table is the truth; the index is filled from it when the two differ. */
@Injectable()
export class JobIndex implements OnModuleInit {
  private opened: Promise<SearchCollection> | undefined;

  constructor(
    private readonly index: SearchIndex,
    private readonly unitOfWork: SearchUnitOfWork,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const jobs = await this.collection();
    const open = await this.unitOfWork.db.searchableJob.count({ where: { open: true } });
    if ((await jobs.count()) === open) return;
    await this.refill(jobs, open);
  }

  collection(): Promise<SearchCollection> {
    this.opened ??= this.index.collection(definition);
    return this.opened;
  }

  async put(document: JobDocument): Promise<void> {
    await (await this.collection()).upsert([document]);
  }

  async remove(jobId: string): Promise<void> {
    await (await this.collection()).delete([jobId]);
  }

  private async refill(jobs: SearchCollection, total: number): Promise<void> {
    this.log.info({ total }, 'search index is filled again');
    await jobs.clear();
    let after: string | undefined;
    for (;;) {
      const rows = await this.unitOfWork.db.searchableJob.findMany({
        where: { open: true, jobId: after ? { gt: after } : undefined },
        orderBy: { jobId: 'asc' },
        take: refillBatch,
        select: { jobId: true, document: true },
      });
      if (rows.length === 0) return;
      await jobs.upsert(rows.map((row) => row.document as unknown as JobDocument));
      after = rows.at(-1)!.jobId;
    }
  }
}
