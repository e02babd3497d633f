import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import { candidateFacts } from '../domain/candidate-facts.js';
import { jobFacts } from '../domain/job-facts.js';
import { MatchIndex } from '../engine/match-index.js';
import { RankingRecords, isPublished } from './ports.js';

const batch = 1_000;

/**
 * The index of this process, brought up to what is committed before each use. What another process consumed, or what
 * this one consumed before it was killed, is in the tables, and reading on from the last revision finds it; two index
 * look-ups where nothing changed. Loads may overlap: applying a change twice changes nothing.
 */
@Injectable()
export class CurrentIndex implements OnApplicationBootstrap {
  private jobRevision = 0n;
  private candidateRevision = 0n;

  constructor(
    private readonly index: MatchIndex,
    private readonly records: RankingRecords,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.upToDate();
  }

  /**
   * @param db the transaction to read through, which must not have changed jobs or profiles yet: it may be rolled back,
   * the index is not. Reading through it also spares a transaction from waiting for a second connection.
   */
  async upToDate(db?: MatchingDb): Promise<MatchIndex> {
    await this.readJobs(db);
    await this.readCandidates(db);
    return this.index;
  }

  private async readJobs(db?: MatchingDb): Promise<void> {
    for (;;) {
      const jobs = await this.records.jobsAfter(this.jobRevision, batch, db);
      for (const job of jobs) {
        // An overlapping load may have been here with newer rows.
        if (job.revision <= this.jobRevision) continue;
        this.jobRevision = job.revision;
        if (!job.open || !isPublished(job)) {
          this.index.removeJob(job.jobId);
          continue;
        }
        const { jobId, version, publishedAt, content } = job;
        this.index.putJob({ id: jobId, version, publishedAt: publishedAt.getTime(), facts: jobFacts(content) });
      }
      if (jobs.length < batch) return;
    }
  }

  private async readCandidates(db?: MatchingDb): Promise<void> {
    for (;;) {
      const candidates = await this.records.candidatesAfter(this.candidateRevision, batch, db);
      for (const { userId, version, profile, revision } of candidates) {
        if (revision <= this.candidateRevision) continue;
        this.candidateRevision = revision;
        this.index.putCandidate({ id: userId, version, facts: candidateFacts(profile) });
      }
      if (candidates.length < batch) return;
    }
  }
}
