import { EngineAway } from '@iworkz/platform';
import { setImmediate } from 'node:timers/promises';
import type { JobFacts } from '../../domain/facts.js';
import type { Reached, ReachLimits } from '../match-index.js';
import type { KernelColumns } from './kernel-columns.js';
import type { FoundRow, KernelQueries } from './kernel-queries.js';

/** Jobs that are counted beyond the rank asked for, so that what was learnt outlives so many removals. */
const spareRanks = 64;
/** After so many jobs that came close, it pays to learn exactly where a candidate's best jobs end. */
const quickLooks = 2;
/** Milliseconds that one question may take: who asks does so in a transaction, which ends after fifteen seconds. */
const patience = 8_000;
/** Milliseconds for which nothing else in the process gets its turn. */
const slice = 15;

/** At least `count` jobs of a candidate had a total of `floor` or more when so many jobs had been removed. */
interface Standing {
  readonly floor: number;
  readonly count: number;
  readonly removals: number;
  readonly looks: number;
}

/**
 * Whose best jobs a job enters. One pass gives the totals of the job for all candidates; who has enough jobs above it is
 * known from before, and whoever may not have is asked once more, by a search that ends as soon as enough are found.
 */
export class KernelReach {
  /** By candidate. Jobs that come can only raise where the best end, so only removals age what was learnt. */
  private readonly standings = new Map<string, Standing>();

  constructor(
    private readonly columns: Pick<KernelColumns, 'candidateCount' | 'candidateOf' | 'jobRemovals' | 'slotOfJob'>,
    private readonly queries: KernelQueries,
  ) {}

  /** The candidate changed or went away. */
  forget(candidateId: string): void {
    this.standings.delete(candidateId);
  }

  /**
   * Others get their turn meanwhile, but jobs and candidates must not change until it ends.
   * @throws EngineAway when it takes too long. What was learnt until then is kept, so that the next try comes further.
   */
  async of(jobId: string, job: JobFacts, { maxRank, minTotal, limit }: ReachLimits): Promise<readonly Reached[]> {
    const began = performance.now();
    let sliceBegan = began;
    const excludedSlot = this.columns.slotOfJob(jobId);
    const rows = this.queries.searchCandidates(job, { count: this.columns.candidateCount, floor: minTotal });
    const reached: Reached[] = [];
    for (const row of rows) {
      if (reached.length === limit) break;
      if (this.isBehind(row, maxRank)) continue;
      const now = performance.now();
      if (now - began > patience) throw new EngineAway('who a job reaches');
      if (now - sliceBegan > slice) {
        await setImmediate();
        sliceBegan = performance.now();
      }
      const rank = this.rankOf(row, maxRank, excludedSlot);
      if (rank !== undefined) reached.push({ candidateId: row.id, total: row.total, rank });
    }
    return reached;
  }

  /** Whether `maxRank` jobs surely stand before it. The job itself, if it is in the index, may be one that was counted. */
  private isBehind({ id, total }: FoundRow, maxRank: number): boolean {
    const standing = this.standings.get(id);
    if (!standing || total > standing.floor) return false;
    return standing.count - (this.columns.jobRemovals - standing.removals) > maxRank;
  }

  private rankOf(row: FoundRow, maxRank: number, excludedSlot: number | undefined): number | undefined {
    const { jobRemovals: removals } = this.columns;
    const count = maxRank + spareRanks;
    const looks = (this.standings.get(row.id)?.looks ?? 0) + 1;
    const exact = looks > quickLooks;
    const better = this.queries.searchJobs(this.columns.candidateOf(row.slot), {
      count,
      floor: exact ? Number.NEGATIVE_INFINITY : row.total,
      stopWhenFull: !exact,
      excludedSlot,
    });
    if (better.length === count) {
      this.standings.set(row.id, { floor: better.at(-1)!.total, count, removals, looks: exact ? 0 : looks });
    }
    const rank = 1 + better.findLastIndex(({ total }) => total >= row.total) + 1;
    return rank <= maxRank ? rank : undefined;
  }
}
