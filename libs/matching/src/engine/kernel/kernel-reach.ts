import { EngineAway } from '@iworkz/platform';
import { setImmediate } from 'node:timers/promises';
import type { JobFacts } from '../../domain/facts.js';
import { byTotalThenId, matchOf, type Weights } from '../../domain/match.js';
import { weightsKey } from '../../domain/weights.js';
import type { Fitted, FittingQuery, Reached, ReachLimits } from '../match-index.js';
import type { Views } from '../views.js';
import { BestTotals } from './best-totals.js';
import { ListPlaces, bytesOfList, type KeptLists } from './kept-lists.js';
import type { KernelColumns } from './kernel-columns.js';
import type { KernelQueries } from './kernel-queries.js';

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
/** So many, and to make the list of somebody who is scored alone takes less time than to score as many jobs for them. */
const mostArrivalsOfOne = 64;
/** A pass over all candidates takes about as long as to score one in so many of them by the formulas (10,000: 4 and 0.014 ms). */
const passOver = 32;
const noList = Infinity;

interface Row {
  readonly total: number;
  readonly slot: number;
  readonly id: string;
}

/** Candidates whose jobs are ranked by weights that are not the default ones. */
interface Group {
  readonly key: string;
  readonly weights: Weights;
  /** Of those who have a list. */
  readonly slots: Set<number>;
}

/**
 * Whose best jobs a job enters. At which rank it stands says the list of the totals of a candidate's best jobs. Such a list
 * is made by one search, ahead or when it is first needed, and follows the jobs that come and go. One pass gives the totals
 * of the job for those who may have it among their best: below the least bar of all lists the kernel scores nobody.
 *
 * Lists, totals and bars of who has other weights than the default ones are by those. Where many share them they get a pass of
 * their own, else each is scored by the formulas; whoever has the default weights is not held up by either.
 */
export class KernelReach {
  /** Rank down to which the lists know. */
  private depth = 0;
  /** By the slot of the candidate; as of before the arrivals and departures. */
  private readonly best = new Map<number, BestTotals>();
  /** By the slot of the candidate, `BestTotals.bar`. Beside each other, since one pass reads thousands of them. */
  private bars = new Float64Array(0);
  /** The same of those in `groupOf`, who have none in `bars`. */
  private readonly ownBars = new Map<number, number>();
  private readonly groupOf = new Map<number, Group>();
  /** By their key. */
  private readonly groups = new Map<string, Group>();
  /** Jobs that came, by slot. */
  private readonly arrivals = new Map<number, JobFacts>();
  /** Slots of jobs that went. One that came and took such a slot waits behind it. */
  private readonly departures = new Set<number>();
  /** Candidates whose list was dropped, or who came after theirs would have been made. */
  private readonly unlisted = new Set<number>();
  /** Slot of the candidate from which on lists were not made yet. */
  private ahead = 0;
  /** Of the job that was looked at last: the one that is asked about is mostly the next one that comes. */
  private last: { readonly job: string; readonly rows: readonly Row[] } | undefined;
  /** Totals of the job that those were scored for last who are scored alone, by slot. */
  private scored = { job: '', totals: new Map<number, number>() };

  private readonly jobIdOf = (slot: number): string => this.columns.jobIdOf(slot);

  constructor(
    private readonly columns: Pick<
      KernelColumns,
      'candidateCount' | 'candidateFrom' | 'candidateIdOf' | 'candidateOf' | 'jobIdOf' | 'slotOfCandidate' | 'slotOfJob'
    >,
    private readonly queries: KernelQueries,
    private readonly views: Views,
    kept?: KeptLists,
  ) {
    if (kept) this.takeBack(kept);
  }

  /** Bytes that `keep` needs at most. */
  get keptBytes(): number {
    return this.best.size * bytesOfList(this.depth);
  }

  /** Whether jobs came or went that lists do not have yet. */
  private get isBehind(): boolean {
    return this.arrivals.size + this.departures.size > 0;
  }

  /**
   * Copies the lists of those who have the default weights; others are made anew after a start, when weights have been read.
   * @param into at a multiple of eight bytes
   * @returns undefined while lists are behind the rows.
   */
  keep(into: Uint8Array): KeptLists['descriptor'] | undefined {
    if (this.isBehind) return undefined;
    const { depth, ahead } = this;
    const kept = [...this.best].filter(([slot]) => !this.groupOf.has(slot));
    const places = new ListPlaces(into, depth, kept.length);
    kept.forEach(([slot, totals], at) => places.put(at, slot, totals.keep(places.totals(at), places.slots(at))));
    return { size: BestTotals.sizeFor(depth), depth, ahead, count: kept.length, bytes: places.bytes };
  }

  private takeBack({ descriptor: { size, depth, ahead, count }, bytes }: KeptLists): void {
    if (size !== BestTotals.sizeFor(depth)) return;
    const places = new ListPlaces(bytes, depth, count);
    this.depth = depth;
    this.ahead = ahead;
    for (let at = 0; at < count; at += 1) {
      const { slot, state } = places.at(at);
      const totals = BestTotals.kept(places.totals(at), places.slots(at), state, this.jobIdOf);
      this.best.set(slot, totals);
      this.setBar(slot, totals.bar);
    }
    for (let slot = this.columns.candidateFrom(0); slot !== undefined && slot < ahead;) {
      if (!this.best.has(slot)) this.unlisted.add(slot);
      slot = this.columns.candidateFrom(slot + 1);
    }
  }

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

  /** The weights of that candidate's view are others, or may be. */
  candidateReweighed(candidateId: string): void {
    const slot = this.columns.slotOfCandidate(candidateId);
    if (slot !== undefined) this.reweigh(slot, candidateId);
  }

  /** The weights of anybody's view may be others. */
  allReweighed(): void {
    for (const slot of this.best.keys()) this.reweigh(slot, this.columns.candidateIdOf(slot));
  }

  jobCame(slot: number, facts: JobFacts): void {
    if (this.best.size === 0) return;
    this.arrivals.set(slot, facts);
    if (this.arrivals.size > mostArrivals) this.dropAll();
    else if (this.arrivals.size > mostArrivalsOfOne) this.relistWhoIsScoredAlone();
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
    const isEnough = (): boolean => this.best.size >= mostPrepared && !this.isBehind;
    return this.workOff(maxRank, performance.now() + milliseconds, isEnough);
  }

  /**
   * Brings lists up to the jobs that came and went, for about so many milliseconds.
   * @returns whether there is more to do.
   */
  catchUpFor(milliseconds: number): boolean {
    return this.workOff(this.depth, performance.now() + milliseconds, () => !this.isBehind);
  }

  /**
   * Works off what lists are behind with for about `slice` milliseconds, and answers when there is nothing left of it.
   * Nobody else may use the index meanwhile.
   * @returns undefined when there is more to do.
   */
  of(jobId: string, job: JobFacts, { maxRank, minTotal, limit }: ReachLimits): readonly Reached[] | undefined {
    const ends = performance.now() + slice;
    const rows = this.workOff(maxRank, ends) ? undefined : this.enteredBy(job, ends);
    if (!rows) return undefined;
    const own = this.columns.slotOfJob(jobId);
    const reached: Reached[] = [];
    for (const row of rows) {
      if (row.total < minTotal || reached.length === limit) break;
      const rank = this.best.get(row.slot)!.rankOf(row.total, jobId, own);
      if (rank <= maxRank) reached.push({ ...this.told(row), rank });
    }
    return reached;
  }

  /** As `of`, whoever the job fits; candidates have their lists by now if it was asked whom the job reaches. */
  fitting(job: JobFacts, { count, floor }: FittingQuery): readonly Fitted[] | undefined {
    const ends = performance.now() + slice;
    if (this.workOff(this.depth, ends)) return undefined;
    const others = this.others(job, ends, () => floor);
    if (!others) return undefined;
    const found = this.queries.searchCandidates(job, { count: count + this.groupOf.size, floor });
    const rows = found.filter(({ slot }) => !this.groupOf.has(slot));
    return inOrder(rows, others)
      .slice(0, count)
      .map((row) => this.told(row));
  }

  private told({ id: candidateId, total, slot }: Row): Fitted {
    const view = this.groupOf.has(slot) ? this.views.of(candidateId) : undefined;
    return view ? { candidateId, total, view } : { candidateId, total };
  }

  /**
   * @param ends by `performance.now()`
   * @returns whether there is more to do.
   */
  private workOff(maxRank: number, ends: number, isEnough = (): boolean => false): boolean {
    this.deepen(maxRank);
    while (!isEnough() && this.catchUp(ends)) if (performance.now() >= ends) return true;
    return false;
  }

  /**
   * Does a piece of what lists are behind with. Lists are made of all jobs that are there, so before one is made, none may
   * wait to be entered or taken out.
   * @returns false when there is nothing left to do.
   */
  private catchUp(ends: number): boolean {
    if (this.departures.size > 0) {
      this.takeOutDepartures();
      return true;
    }
    for (const [slot, facts] of this.arrivals) {
      this.enter(slot, facts, ends);
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
      if (totals.knowsTo(this.depth)) this.setBar(slot, totals.bar);
      else this.relist(slot);
    }
  }

  private enter(slot: number, facts: JobFacts, ends: number): void {
    const rows = this.enteredBy(facts, ends);
    if (!rows) return;
    for (const row of rows) {
      const totals = this.best.get(row.slot)!;
      totals.add(row.total, slot);
      this.setBar(row.slot, totals.bar);
    }
    this.arrivals.delete(slot);
  }

  private makeList(slot: number): void {
    const size = BestTotals.sizeFor(this.depth);
    const group = this.views.allAreDefault ? undefined : this.groupFor(this.columns.candidateIdOf(slot));
    const search = { count: size, weights: group?.weights };
    const best = this.queries.searchJobs(this.columns.candidateOf(slot), search);
    const totals = BestTotals.of(size, best, this.jobIdOf);
    this.unlisted.delete(slot);
    // What was found without this candidate.
    this.last = undefined;
    this.best.set(slot, totals);
    if (group) {
      group.slots.add(slot);
      this.groupOf.set(slot, group);
    }
    this.setBar(slot, totals.bar);
  }

  private setBar(slot: number, bar: number): void {
    if (this.groupOf.has(slot)) {
      this.ownBars.set(slot, bar);
      return;
    }
    if (slot >= this.bars.length) {
      const bars = new Float64Array(Math.max(1_024, 2 * slot)).fill(noList);
      bars.set(this.bars);
      this.bars = bars;
    }
    this.bars[slot] = bar;
  }

  /** @returns undefined for who has the default weights. */
  private groupFor(candidateId: string): Group | undefined {
    const view = this.views.of(candidateId);
    if (!view) return undefined;
    const key = weightsKey(view.weights);
    const group = this.groups.get(key) ?? { key, weights: view.weights, slots: new Set() };
    this.groups.set(key, group);
    return group;
  }

  /**
   * Candidates with a list that the job enters, and perhaps some more of them; best first.
   * @returns undefined when there was too little time.
   */
  private enteredBy(facts: JobFacts, ends: number): readonly Row[] | undefined {
    const job = JSON.stringify(facts);
    const { bars } = this;
    if (this.last?.job !== job) {
      const others = this.others(facts, ends, (slot) => this.ownBars.get(slot)!);
      if (!others) return undefined;
      let floor = noList;
      for (let slot = 0; slot < bars.length; slot += 1) if (bars[slot]! < floor) floor = bars[slot]!;
      const query = { count: this.columns.candidateCount, floor };
      // With no bar at all everybody has weights of their own, or nobody a list.
      const found = floor === noList ? [] : this.queries.searchCandidates(facts, query);
      const rows = found.filter(({ total, slot }) => total >= (bars[slot] ?? noList));
      this.last = { job, rows: inOrder(rows, others) };
    }
    return this.last.rows;
  }

  /**
   * Those in groups with at least the total that `least` says of their slot, in no order.
   * @returns undefined when there was too little time; what was scored is kept for the next try.
   */
  private others(facts: JobFacts, ends: number, least: (slot: number) => number): readonly Row[] | undefined {
    const rows: Row[] = [];
    if (this.groups.size === 0) return rows;
    const job = JSON.stringify(facts);
    if (this.scored.job !== job) this.scored = { job, totals: new Map() };
    const { totals } = this.scored;
    let scored = 0;
    for (const group of this.groups.values()) {
      if (this.getsAPass(group)) continue;
      for (const slot of group.slots) {
        let total = totals.get(slot);
        if (total === undefined) {
          // Behind something, so that each try comes further.
          if (scored % 16 === 15 && performance.now() >= ends) return undefined;
          scored += 1;
          ({ total } = matchOf(this.columns.candidateOf(slot), facts, group.weights));
          totals.set(slot, total);
        }
        if (total >= least(slot)) rows.push({ total, slot, id: this.columns.candidateIdOf(slot) });
      }
    }
    for (const group of this.groups.values()) {
      if (!this.getsAPass(group)) continue;
      const { slots, weights } = group;
      let floor = noList;
      for (const slot of slots) floor = Math.min(floor, least(slot));
      const found = this.queries.searchCandidates(facts, { count: this.columns.candidateCount, floor, weights });
      for (const row of found) if (slots.has(row.slot) && row.total >= least(row.slot)) rows.push(row);
    }
    return rows;
  }

  private getsAPass({ slots }: Group): boolean {
    return slots.size * passOver >= this.columns.candidateCount;
  }

  private reweigh(slot: number, candidateId: string): void {
    if (!this.best.has(slot)) return;
    const view = this.views.of(candidateId);
    if (this.groupOf.get(slot)?.key !== (view && weightsKey(view.weights))) this.relist(slot);
  }

  private relistWhoIsScoredAlone(): void {
    for (const group of this.groups.values()) {
      if (!this.getsAPass(group)) for (const slot of group.slots) this.relist(slot);
    }
  }

  private relist(slot: number): void {
    this.last = undefined;
    this.drop(slot);
    this.unlisted.add(slot);
  }

  private drop(slot: number): void {
    this.scored.totals.delete(slot);
    if (!this.best.delete(slot)) return;
    const group = this.groupOf.get(slot);
    if (!group) {
      this.bars[slot] = noList;
      return;
    }
    this.groupOf.delete(slot);
    this.ownBars.delete(slot);
    group.slots.delete(slot);
    if (group.slots.size === 0) this.groups.delete(group.key);
  }

  private dropAll(): void {
    this.best.clear();
    this.bars.fill(noList);
    this.ownBars.clear();
    this.groupOf.clear();
    this.groups.clear();
    this.scored.totals.clear();
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

/** @param rows in order @param others in any */
function inOrder(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  return others.length === 0 ? rows : [...rows, ...[...others].sort(byTotalThenId)].sort(byTotalThenId);
}
