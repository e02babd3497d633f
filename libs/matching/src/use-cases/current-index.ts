import { Log } from '@iworkz/platform';
import { Injectable, type BeforeApplicationShutdown, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MatchingDb } from '../adapters/matching-database.js';
import { MatchingConfig } from '../config.js';
import { IndexSnapshots, type IndexPosition } from '../engine/hosting/index-snapshots.js';
import { holdsJob } from '../engine/hosting/job-partitions.js';
import { MatchIndex } from '../engine/match-index.js';
import { candidateOf, jobOf } from './facts-of-records.js';
import {
  RankingRecords,
  isPublished,
  type CandidateRecord,
  type ForgottenCandidate,
  type JobRecord,
  type Revised,
} from './ports.js';
import { rankingLimits } from './ranking-limits.js';

const batch = 1_000;
/** Rows between two lines of the log while the index is built. */
const progressEvery = 50_000;

/**
 * The index of this process, brought up to what is committed before each use. What another process consumed, or what
 * this one consumed before it was killed, is in the tables, and reading on from the last revision finds it; two index
 * look-ups where nothing changed. Loads may overlap: applying a change twice changes nothing. Of the jobs it holds those
 * of its shard, of the candidates all. A snapshot on disk spares a restart from reading all rows again.
 */
@Injectable()
export class CurrentIndex implements OnModuleInit, OnModuleDestroy, BeforeApplicationShutdown {
  private reached = { database: '', jobRevision: 0n, candidateRevision: 0n, newestPublication: 0 };
  private saved: IndexPosition = { ...this.reached };
  /** Revisions of the first rows that this release could not read. To one that can, a snapshot has read up to before them. */
  private passedOver: { job?: bigint; candidate?: bigint } = {};
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly index: MatchIndex,
    private readonly records: RankingRecords,
    private readonly config: MatchingConfig,
    private readonly snapshots: IndexSnapshots,
    private readonly log: Log,
  ) {}

  /** Before events are consumed and requests are served: nobody else may use the index while it is restored. */
  async onModuleInit(): Promise<void> {
    await this.restore();
    await this.upToDate();
    const { jobCount, candidateCount } = this.index;
    this.log.info({ jobs: jobCount, candidates: candidateCount }, 'the matching index is ready');
    this.index.prepareReach(rankingLimits.maxRank);
    // Again now and then, since an import of many jobs drops what was made ready.
    const regularly = (): void => {
      this.index.prepareReach(rankingLimits.maxRank);
      void this.save();
    };
    this.timer = setInterval(regularly, this.config.snapshotEvery).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.save();
  }

  /** Drops from index and snapshot whom the tables have forgotten. The snapshots of other processes follow in their time. */
  async forget(): Promise<void> {
    await this.upToDate();
    await this.save();
  }

  /** Up to where the tables were read. */
  get position(): IndexPosition {
    return this.reached;
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

  private async restore(): Promise<void> {
    this.reached.database = await this.records.database();
    try {
      const position = await this.snapshots.restore((of) => this.isOurs(of));
      if (!position) return;
      this.reached = { ...position };
      this.saved = position;
    } catch (error) {
      // The tables have everything; it only takes longer.
      this.log.warn({ err: error }, 'the snapshot of the matching index cannot be used, it is built from the tables');
    }
  }

  /** A database that was replaced, or brought back to an earlier state, has other rows behind the same revisions. */
  private async isOurs({ database, jobRevision, candidateRevision }: IndexPosition): Promise<boolean> {
    if (database !== this.reached.database) return false;
    const last = await this.records.lastRevisions();
    return jobRevision <= last.jobs && candidateRevision <= last.candidates;
  }

  private async save(): Promise<void> {
    const { saved } = this;
    if (!this.hasChangedSince(saved)) return;
    try {
      await this.snapshots.save(() => {
        this.saved = { ...this.reached };
        return this.readWhole();
      });
    } catch (error) {
      this.saved = saved;
      this.log.warn({ err: error }, 'the snapshot of the matching index could not be written');
    }
  }

  private hasChangedSince({ jobRevision, candidateRevision }: IndexPosition): boolean {
    return jobRevision !== this.reached.jobRevision || candidateRevision !== this.reached.candidateRevision;
  }

  private async readJobs(db?: MatchingDb): Promise<void> {
    const isWanted = (jobId: string): boolean => holdsJob(this.config.shard, jobId);
    for (;;) {
      const changes = await this.records.jobsAfter(this.reached.jobRevision, batch, isWanted, db);
      const { lastRevision, newestPublication, isFull } = changes;
      if (lastRevision === undefined) return;
      const puts = changes.jobs.map((job) => this.jobChange(job));
      await this.index.change(() => {
        // An overlapping load may have been here with newer rows.
        if (lastRevision <= this.reached.jobRevision) return;
        for (const { revision, apply } of puts) if (revision > this.reached.jobRevision) apply();
        this.reached.jobRevision = lastRevision;
        this.reached.newestPublication = Math.max(this.reached.newestPublication, newestPublication?.getTime() ?? 0);
      });
      if (!isFull) return;
      this.tellProgress('jobs', this.index.jobCount);
    }
  }

  private async readCandidates(db?: MatchingDb): Promise<void> {
    for (;;) {
      const candidates = await this.records.candidatesAfter(this.reached.candidateRevision, batch, db);
      const last = candidates.at(-1);
      if (!last) return;
      const puts = candidates.map((candidate) => this.candidateChange(candidate));
      await this.index.change(() => {
        for (const { revision, apply } of puts) if (revision > this.reached.candidateRevision) apply();
        if (last.revision > this.reached.candidateRevision) this.reached.candidateRevision = last.revision;
      });
      if (candidates.length < batch) return;
      this.tellProgress('candidates', this.index.candidateCount);
    }
  }

  /** What takes long, the facts, is made ready before the index is held up. */
  private jobChange(job: Revised<JobRecord>): { readonly revision: bigint; readonly apply: () => void } {
    const { jobId: id, revision, unreadable } = job;
    if (unreadable) {
      this.passedOver.job ??= revision;
      this.log.error({ jobId: id }, 'a job cannot be read and is in no ranking');
    }
    if (!job.open || !isPublished(job)) return { revision, apply: () => this.index.removeJob(id) };
    const entry = { ...jobOf(job), publishedAt: job.publishedAt.getTime() };
    return { revision, apply: () => this.index.putJob(entry) };
  }

  private candidateChange(candidate: Revised<CandidateRecord | ForgottenCandidate>): {
    readonly revision: bigint;
    readonly apply: () => void;
  } {
    const { userId, revision } = candidate;
    if (candidate.profile === null) {
      if (candidate.unreadable) {
        this.passedOver.candidate ??= revision;
        this.log.error({ candidateId: userId }, 'a profile cannot be read and is in no ranking');
      }
      const apply = (): void => {
        this.index.removeCandidate(userId);
        // The row of the weights went with the person, so nobody reads that they are gone.
        if (!candidate.unreadable) this.index.putChosenWeights(userId, undefined);
      };
      return { revision, apply };
    }
    const entry = candidateOf(candidate);
    return { revision, apply: () => this.index.putCandidate(entry) };
  }

  private readWhole(): IndexPosition {
    const { job, candidate } = this.passedOver;
    const { jobRevision, candidateRevision, ...rest } = this.reached;
    return {
      ...rest,
      jobRevision: job === undefined ? jobRevision : job - 1n,
      candidateRevision: candidate === undefined ? candidateRevision : candidate - 1n,
    };
  }

  private tellProgress(what: 'jobs' | 'candidates', count: number): void {
    if (count % progressEvery < batch) this.log.info({ [what]: count }, 'the matching index is being built');
  }
}
