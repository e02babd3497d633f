import { EngineAway } from '@iworkz/platform';
import { setImmediate } from 'node:timers/promises';
import type { JobFacts } from '../../domain/facts.js';
import type { Reached, ReachLimits } from '../match-index.js';
import { BestTotals } from './best-totals.js';
import type { KernelColumns } from './kernel-columns.js';
import type { FoundRow, KernelQueries } from './kernel-queries.js';

/** Milliseconds that one question may take: who asks does so in a transaction, which ends after fifteen seconds. */
const patience = 8_000;
/** Milliseconds for which nothing else in the process gets its turn. */
const slice = 15;
/** Jobs that came since the last question. When there are more, as after an import, lists are cheaper made anew. */
const mostArrivals = 16;
/** Lists that are made before anybody asks for them: 300 MB. */
const mostPrepared = 200_000;

/**
 * Whose best jobs a job enters. One pass gives the totals of the job for all candidates; at which rank it stands says the list
 * of the totals of a candidate's best jobs. Such a list is made by one search, ahead or when it is first asked for, and
 * follows the jobs that come and go.
 */
export class KernelReach {
  /** By the slot of the candidate; without the arrivals. */
  private readonly best = new Map<number, BestTotals>();
  /** Jobs that came, by slot. */
  private readonly arrivals = new Map<number, JobFacts>();
  /** Slot of the candidate from which on lists were not made ahead yet. */
  private ahead = 0;
  /** Of the job that was looked at last: the one that is asked about is mostly the next one that comes. */
  private last: { readonly job: string; readonly rows: readonly FoundRow[] } | undefined;

  constructor(
    private readonly columns: Pick<KernelColumns, 'candidateCount' | 'candidateFrom' | 'candidateOf' | 'slotOfJob'>,
    private readonly queries: KernelQueries,
  ) {}

  /** @param slot in which a candidate lay that changed or went; undefined for one that is new. */
  forget(slot: number | undefined): void {
    this.last = undefined;
    if (slot !== undefined) this.best.delete(slot);
  }

  jobCame(slot: number, facts: JobFacts): void {
    if (this.best.size === 0) return;
    this.arrivals.set(slot, facts);
    if (this.arrivals.size <= mostArrivals) return;
    this.best.clear();
    this.arrivals.clear();
    this.ahead = 0;
  }

  jobWent(slot: number): void {
    if (this.arrivals.delete(slot)) return;
    for (const totals of this.best.values()) totals.remove(slot);
  }

  /**
   * Makes lists that nobody has asked for yet, for about so many milliseconds. Nobody else may use the index meanwhile.
   * @returns whether there are more to make.
   */
  prepare(maxRank: number, milliseconds: number): boolean {
    const ends = performance.now() + milliseconds;
    for (const [slot, facts] of this.arrivals) {
      this.settle(slot, facts);
      if (performance.now() >= ends) return true;
    }
    while (this.best.size < mostPrepared) {
      const slot = this.columns.candidateFrom(this.ahead);
      if (slot === undefined) return false;
      this.ahead = slot + 1;
      if (!this.best.has(slot)) this.listFor(slot, maxRank);
      if (performance.now() >= ends) return true;
    }
    return false;
  }

  /**
   * Others get their turn meanwhile, but jobs and candidates must not change until it ends.
   * @throws EngineAway when it takes too long. What was learnt until then is kept, so that the next try comes further.
   */
  async of(jobId: string, job: JobFacts, { maxRank, minTotal, limit }: ReachLimits): Promise<readonly Reached[]> {
    const ends = performance.now() + patience;
    let sliceEnds = performance.now() + slice;
    const breathe = async (): Promise<void> => {
      const now = performance.now();
      if (now > ends) throw new EngineAway('who a job reaches');
      if (now < sliceEnds) return;
      await setImmediate();
      sliceEnds = performance.now() + slice;
    };
    for (const [slot, facts] of this.arrivals) {
      this.settle(slot, facts);
      await breathe();
    }
    const own = this.columns.slotOfJob(jobId);
    const reached: Reached[] = [];
    for (const row of this.totalsOf(job)) {
      if (row.total < minTotal || reached.length === limit) break;
      const rank =
        this.best.get(row.slot)?.rankOf(row.total, maxRank, own) ??
        this.listFor(row.slot, maxRank).rankOf(row.total, maxRank, own)!;
      if (rank <= maxRank) reached.push({ candidateId: row.id, total: row.total, rank });
      await breathe();
    }
    return reached;
  }

  /** Enters a job that came into the lists. */
  private settle(slot: number, facts: JobFacts): void {
    for (const row of this.totalsOf(facts)) this.best.get(row.slot)?.add(row.total, slot);
    this.arrivals.delete(slot);
  }

  /** Made anew. All jobs are in it, so none may wait as an arrival. */
  private listFor(slot: number, maxRank: number): BestTotals {
    const size = BestTotals.sizeFor(maxRank);
    const totals = new BestTotals(size, this.queries.searchJobs(this.columns.candidateOf(slot), { count: size }));
    this.best.set(slot, totals);
    return totals;
  }

  /** Best first. */
  private totalsOf(facts: JobFacts): readonly FoundRow[] {
    const job = JSON.stringify(facts);
    if (this.last?.job !== job) {
      this.last = { job, rows: this.queries.searchCandidates(facts, { count: this.columns.candidateCount }) };
    }
    return this.last.rows;
  }
}
