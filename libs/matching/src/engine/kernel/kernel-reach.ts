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

/**
 * Asks again until there is an answer; whoever waits gets their turn in between.
 * @throws EngineAway when it takes too long. What was learnt until then is kept, so that the next try comes further.
 */
export async function patiently<Answer>(ask: () => Answer | undefined | Promise<Answer | undefined>): Promise<Answer> {
  const ends = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > ends) throw new EngineAway('who a job reaches');
    await setImmediate();
  }
}
/** Lists that are made before anybody asks for them: 300 MB. */
const mostPrepared = 200_000;
/** Jobs that came since the last question. To enter one takes a thousandth of the time that it takes to make all lists anew. */
const mostArrivals = 1_000;
const noList = Infinity;

/**
 * Whose best jobs a job enters. At which rank it stands says the list of the totals of a candidate's best jobs. Such a list
 * is made by one search, ahead or when it is first needed, and follows the jobs that come and go. One pass gives the totals
 * of the job for those who may have it among their best: below the least bar of all lists the kernel scores nobody.
 */
export class KernelReach {
  /** Rank down to which the lists know. */
  private depth = 0;
  /** By the slot of the candidate; as of before the arrivals and departures. */
  private readonly best = new Map<number, BestTotals>();
  /** By the slot of the candidate, `BestTotals.bar`. Beside each other, since one pass reads thousands of them. */
  private bars = new Float64Array(0);
  /** Jobs that came, by slot. */
  private readonly arrivals = new Map<number, JobFacts>();
  /** Slots of jobs that went. One that came and took such a slot waits behind it. */
  private readonly departures = new Set<number>();
  /** Candidates whose list was dropped, or who came after theirs would have been made. */
  private readonly unlisted = new Set<number>();
  /** Slot of the candidate from which on lists were not made yet. */
  private ahead = 0;
  /** Of the job that was looked at last: the one that is asked about is mostly the next one that comes. */
  private last: { readonly job: string; readonly rows: readonly FoundRow[] } | undefined;

  constructor(
    private readonly columns: Pick<KernelColumns, 'candidateCount' | 'candidateFrom' | 'candidateOf' | 'slotOfJob'>,
    private readonly queries: KernelQueries,
  ) {}

  /** @param slot in which the candidate lies now */
  candidateCame(slot: number): void {
    this.last = undefined;
    if (slot < this.ahead) this.unlisted.add(slot);
  }

  /** @param slot in which the candidate lay who changed or went */
  candidateWent(slot: number): void {
    this.last = undefined;
    this.unlisted.delete(slot);
    this.drop(slot);
  }

  jobCame(slot: number, facts: JobFacts): void {
    if (this.best.size === 0) return;
    this.arrivals.set(slot, facts);
    if (this.arrivals.size > mostArrivals) this.dropAll();
  }

  jobWent(slot: number): void {
    // What was found by bars that may sink now.
    this.last = undefined;
    if (!this.arrivals.delete(slot) && this.best.size > 0) this.departures.add(slot);
  }

  /**
   * Makes lists that nobody has asked for yet, for about so many milliseconds. Nobody else may use the index meanwhile.
   * @returns whether there are more to make.
   */
  prepare(maxRank: number, milliseconds: number): boolean {
    const isEnough = (): boolean => this.best.size >= mostPrepared && this.arrivals.size + this.departures.size === 0;
    return this.workOff(maxRank, milliseconds, isEnough);
  }

  /**
   * Works off what lists are behind with for about `slice` milliseconds, and answers when there is nothing left of it.
   * Nobody else may use the index meanwhile.
   * @returns undefined when there is more to do.
   */
  of(jobId: string, job: JobFacts, { maxRank, minTotal, limit }: ReachLimits): readonly Reached[] | undefined {
    if (this.workOff(maxRank, slice)) return undefined;
    const own = this.columns.slotOfJob(jobId);
    const reached: Reached[] = [];
    for (const row of this.enteredBy(job)) {
      if (row.total < minTotal || reached.length === limit) break;
      const rank = this.best.get(row.slot)!.rankOf(row.total, own);
      if (rank <= maxRank) reached.push({ candidateId: row.id, total: row.total, rank });
    }
    return reached;
  }

  /** @returns whether there is more to do. */
  private workOff(maxRank: number, milliseconds: number, isEnough = (): boolean => false): boolean {
    const ends = performance.now() + milliseconds;
    this.deepen(maxRank);
    while (!isEnough() && this.catchUp()) if (performance.now() >= ends) return true;
    return false;
  }

  /**
   * Does a piece of what lists are behind with. Lists are made of all jobs that are there, so before one is made, none may
   * wait to be entered or taken out.
   * @returns false when there is nothing left to do.
   */
  private catchUp(): boolean {
    if (this.departures.size > 0) {
      this.takeOutDepartures();
      return true;
    }
    for (const [slot, facts] of this.arrivals) {
      this.enter(slot, facts);
      return true;
    }
    for (const slot of this.unlisted) {
      this.makeList(slot);
      return true;
    }
    const slot = this.columns.candidateFrom(this.ahead);
    if (slot === undefined) return false;
    this.ahead = slot + 1;
    this.makeList(slot);
    return true;
  }

  private takeOutDepartures(): void {
    let last = 0;
    for (const slot of this.departures) last = Math.max(last, slot);
    const gone = new Uint8Array(last + 1);
    for (const slot of this.departures) gone[slot] = 1;
    this.departures.clear();
    for (const [slot, totals] of this.best) {
      if (!totals.removeAll(gone)) continue;
      if (totals.knowsTo(this.depth)) this.bars[slot] = totals.bar;
      else {
        this.drop(slot);
        this.unlisted.add(slot);
      }
    }
  }

  private enter(slot: number, facts: JobFacts): void {
    for (const row of this.enteredBy(facts)) {
      const totals = this.best.get(row.slot)!;
      totals.add(row.total, slot);
      this.bars[row.slot] = totals.bar;
    }
    this.arrivals.delete(slot);
  }

  private makeList(slot: number): void {
    const size = BestTotals.sizeFor(this.depth);
    const totals = new BestTotals(size, this.queries.searchJobs(this.columns.candidateOf(slot), { count: size }));
    this.unlisted.delete(slot);
    // What was found without this candidate.
    this.last = undefined;
    this.best.set(slot, totals);
    if (slot >= this.bars.length) {
      const bars = new Float64Array(Math.max(1_024, 2 * slot)).fill(noList);
      bars.set(this.bars);
      this.bars = bars;
    }
    this.bars[slot] = totals.bar;
  }

  /** Candidates with a list that the job enters, and perhaps some more of them; best first. */
  private enteredBy(facts: JobFacts): readonly FoundRow[] {
    const job = JSON.stringify(facts);
    const { bars } = this;
    if (this.last?.job !== job) {
      let floor = noList;
      for (let slot = 0; slot < bars.length; slot += 1) if (bars[slot]! < floor) floor = bars[slot]!;
      const found = this.queries.searchCandidates(facts, { count: this.columns.candidateCount, floor });
      this.last = { job, rows: found.filter(({ total, slot }) => total >= (bars[slot] ?? noList)) };
    }
    return this.last.rows;
  }

  private drop(slot: number): void {
    if (this.best.delete(slot)) this.bars[slot] = noList;
  }

  private dropAll(): void {
    this.best.clear();
    this.bars.fill(noList);
    this.arrivals.clear();
    this.departures.clear();
    this.unlisted.clear();
    this.ahead = 0;
    this.last = undefined;
  }

  private deepen(maxRank: number): void {
    if (maxRank <= this.depth) return;
    this.dropAll();
    this.depth = maxRank;
  }
}
