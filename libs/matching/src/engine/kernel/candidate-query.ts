import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import type { Weights } from '../../domain/match.js';
import { scoreSalary } from '../../domain/salary.js';
import { levelFactor, skillPriors, weightOf } from '../../domain/skills.js';
import { unknownCandidate } from '../../domain/unknown-facts.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  anyWideTrade,
  askedBytes,
  coveredBytes,
  heldTradeCount,
  kindClassCount,
  planeEntryBytes,
  planeNumber,
  queryDays,
  queryGroupShares,
  queryHasPay,
  queryHours,
  queryIndustryPlane,
  queryMostSkills,
  queryPayHigh,
  queryPayLow,
  queryPlaneCount,
  queryPlanOf,
  queryPlanes,
  querySketch,
  querySkillCount,
  querySlotData,
  querySlots,
  queryTradeLosses,
  queryWeightOfAsked,
  queryWishLosses,
  queryWishStarts,
  rootAddress,
  rootCandidates,
  sketchAny,
  tradesPerPlane,
  wideTradeCount,
} from './layout.js';
import type { NearSkills } from './near-skills.js';
import { leastWish, wishCode, wishPeriods } from './pay-steps.js';
import { lossUnit, lossUnits, writeCandidateCareer, writeCulture, writeWanted, type Wanted } from './query-tables.js';
import type { ReaderScratch } from './reader-scratch.js';
import { industryCode } from './row-codes.js';
import { firstSketchCode, sketchCode, sketchCodesOfBucket } from './skill-sketch.js';
import { heldTradeOf, wideTradeOf } from './trades.js';

const mostAsked = 64;
/** Level 0 is a level that is not said. */
const heldLevels = [skillPriors.level, 1, 2, 3, 4, 5] as const;
/** Wishes further above the band's beginning count like the last step. */
const wishSteps = 32;
const noPlane = 255;
const groups = 8;
/** Up to here an asked skill counts as covered poorly; the kernel takes this much for it. */
const poorly = 0.6;

/** Writes the tables by which the kernel ranks candidates for one job. */
export class CandidateQuery {
  private written: number[] = [];
  /** Points that skills of each wide trade may bring at most, and of any on average, for the query written last. */
  readonly trades: number[] = Array.from({ length: wideTradeCount + 1 }, () => 0);

  constructor(
    private readonly memory: KernelMemory,
    private readonly nearSkills: NearSkills,
    private readonly scratch: ReaderScratch,
  ) {}

  /** @returns the address of the query @throws RangeError for a job that asks more than 64 skills */
  write(job: JobFacts, wanted: Wanted): number {
    if (job.skills.length > mostAsked) throw new RangeError(`A job asks at most ${mostAsked} skills`);
    const covering = this.coveringSkills(job);
    const pairCount = [...covering.values()].reduce((sum, { length }) => sum + length, 0);
    const { query } = this.scratch;
    const heap = this.scratch.heap(wanted.count);
    const slots = this.scratch.slots();
    const planOf = this.scratch.planOf(this.memory.u32[(rootAddress + rootCandidates + kindClassCount) >>> 2]!);
    this.scratch.heldSketch();
    const listBytes = Math.ceil(((covering.size + 1) * 8) / 16) * 16;
    const slotData = this.scratch.entries(listBytes + pairCount * coveredBytes + mostAsked * askedBytes);
    writeWanted(this.memory, query, heap, wanted);
    this.memory.u32[(query + queryPlanOf) >>> 2] = planOf;
    writeCulture(this.memory, query, job.workStyle, wanted.weights);
    writeCandidateCareer(this.memory, query, job, wanted.weights);
    this.writePay(query, job, wanted.weights);
    const { u16, u32, f64 } = this.memory;
    u32[(query + queryIndustryPlane) >>> 2] = job.industry === 'other' ? noPlane : industryCode(job.industry);
    u32[(query + querySkillCount) >>> 2] = job.skills.length;
    u32[(query + querySlots) >>> 2] = slots;
    u32[(query + querySlotData) >>> 2] = slotData;
    const asked = slotData + listBytes + pairCount * coveredBytes;
    job.skills.forEach((skill, index) => {
      f64[((query + queryWeightOfAsked) >>> 3) + index] = weightOf(skill);
      const factors = heldLevels.map((have) => levelFactor(have, skill.level));
      f64.set([...factors, skill.years ?? 0], (asked + index * askedBytes) >>> 3);
    });
    let pair = slotData + listBytes;
    let slot = 0;
    for (const [code, pairs] of covering) {
      slot += 1;
      u16[(slots >>> 1) + code] = slot;
      u32.set([pair, pairs.length], (slotData + slot * 8) >>> 2);
      for (const [index, share] of pairs) {
        u32.set([index, asked], pair >>> 2);
        f64[(pair + 8) >>> 3] = share;
        pair += coveredBytes;
      }
    }
    this.written = [...covering.keys()];
    this.writeSketch(query, job, covering);
    this.writePlanes(query, job, covering, wanted.weights);
    this.sumTrades(job, covering, wanted.weights);
    const most = job.skills.length === 0 ? skillPriors.nothingAsked : 1;
    f64[(query + queryMostSkills) >>> 3] = most;
    return query;
  }

  /** The table of slots is left empty for the next query. */
  clear(): void {
    const { u16 } = this.memory;
    const slots = this.scratch.slots() >>> 1;
    const sketch = this.scratch.heldSketch() >>> 1;
    for (const code of this.written) {
      u16[slots + code] = 0;
      const first = sketch + firstSketchCode(code);
      u16.fill(0, first, first + sketchCodesOfBucket);
    }
    this.written = [];
  }

  private coveringSkills({
    skills,
  }: JobFacts): ReadonlyMap<number, readonly (readonly [index: number, share: number])[]> {
    const covering = new Map<number, (readonly [number, number])[]>();
    skills.forEach(({ skill }, index) => {
      for (const [code, share] of this.nearSkills.heldNear(skill)) {
        const pairs = covering.get(code);
        if (pairs) pairs.push([index, share]);
        else covering.set(code, [[index, share]]);
      }
    });
    return covering;
  }

  /** Asked skills in eight groups, one each as long as they go; a group is covered when one of its skills is. */
  private writeSketch(
    query: number,
    { skills }: JobFacts,
    covering: ReadonlyMap<number, readonly (readonly [index: number, share: number])[]>,
  ): void {
    const { u16, u32, f32 } = this.memory;
    const sketch = this.scratch.heldSketch();
    u32[(query + querySketch) >>> 2] = skills.length > 0 ? sketch : 0;
    if (skills.length === 0) return;
    u16[(sketch >>> 1) + sketchAny] = 0xffff;
    const weights = skills.map(weightOf);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const shares = new Float64Array(groups);
    weights.forEach((weight, index) => (shares[index % groups]! += (weight / sum) * (1 + 1e-6)));
    const sums = new Float64Array(1 << groups);
    for (let bits = 1; bits < sums.length; bits += 1) {
      const highest = 31 - Math.clz32(bits);
      sums[bits] = sums[bits - (1 << highest)]! + shares[highest]!;
    }
    f32.set(sums, (query + queryGroupShares) >>> 2);
    for (const [code, pairs] of covering) {
      heldLevels.forEach((have, level) => {
        let covered = 0;
        for (const [index, share] of pairs) {
          const value = share * levelFactor(have, skills[index]!.level);
          if (value > poorly) covered |= 1 << (index % groups);
          else if (value > skillPriors.unlisted) covered |= 1 << (groups + (index % groups));
        }
        u16[(sketch >>> 1) + sketchCode(code, level, false)]! |= covered;
      });
    }
  }

  /**
   * What held skills of each trade bring at most of what is asked, four trades at a time: a table by which of the four a
   * row has. A sum over fours counts what two of them cover twice, which a bound may.
   */
  private writePlanes(
    query: number,
    { skills }: JobFacts,
    covering: ReadonlyMap<number, readonly (readonly [index: number, share: number])[]>,
    weights: Weights,
  ): void {
    const { u8, u32 } = this.memory;
    const unit = lossUnit(weights);
    const all = skills.reduce((sum, skill) => sum + weightOf(skill), 0);
    const missing = skills.length === 0 ? 0 : weights.skills * (1 - skillPriors.unlisted);
    u8[query + queryTradeLosses] = lossUnits(missing, unit);
    const worth = skills.map((skill) => (weights.skills * weightOf(skill)) / all);
    const gains: (Float64Array | undefined)[] = Array.from({ length: heldTradeCount });
    for (const [code, pairs] of covering) {
      const ofTrade = (gains[heldTradeOf(code)] ??= new Float64Array(skills.length));
      for (const [index, share] of pairs) {
        ofTrade[index] = Math.max(ofTrade[index]!, worth[index]! * (share - skillPriors.unlisted));
      }
    }
    let count = 0;
    for (let plane = 0; plane < heldTradeCount / tradesPerPlane; plane += 1) {
      const trades = gains.slice(tradesPerPlane * plane, tradesPerPlane * (plane + 1));
      if (trades.every((trade) => trade === undefined)) continue;
      const at = query + queryPlanes + planeEntryBytes * count;
      writePointsOfSets(u8, at, trades, unit);
      u32[(at + planeNumber) >>> 2] = plane;
      count += 1;
    }
    u32[(query + queryPlaneCount) >>> 2] = count;
  }

  private sumTrades(
    { skills }: JobFacts,
    covering: ReadonlyMap<number, readonly (readonly [index: number, share: number])[]>,
    weights: Weights,
  ): void {
    this.trades.fill(0);
    const all = skills.reduce((sum, skill) => sum + weightOf(skill), 0);
    const best = new Float64Array(wideTradeCount * skills.length);
    for (const [code, pairs] of covering) {
      const first = wideTradeOf(code) * skills.length;
      for (const [index, share] of pairs) {
        const before = best[first + index]!;
        if (share <= before) continue;
        best[first + index] = share;
        this.trades[wideTradeOf(code)]! += (weights.skills * weightOf(skills[index]!) * (share - before)) / all;
      }
    }
    this.trades[anyWideTrade] = this.trades.reduce((sum, points) => sum + points, 0) / wideTradeCount;
  }

  private writePay(query: number, job: JobFacts, weights: Weights): void {
    const { u8, u32, f64 } = this.memory;
    const { pay } = job;
    u32[(query + queryHasPay) >>> 2] = pay ? 1 : 0;
    if (!pay) return;
    f64[(query + queryPayLow) >>> 3] = pay.low;
    f64[(query + queryPayHigh) >>> 3] = pay.high;
    f64[(query + queryHours) >>> 3] = pay.hoursAYear;
    f64[(query + queryDays) >>> 3] = pay.daysAYear;
    const times = { hour: pay.hoursAYear, day: pay.daysAYear, year: 1 };
    const starts = wishPeriods.map((period) => wishCode(pay.low / times[period], period));
    const unit = lossUnit(weights);
    const missing = (wishedPay: CandidateFacts['wishedPay']): number =>
      lossUnits(weights.salary * (1 - scoreSalary({ ...unknownCandidate, wishedPay }, job).score), unit);
    u8.set([...starts, missing(null)], query + queryWishStarts);
    for (let step = 0; step < wishSteps; step += 1) {
      // So many steps above the start are not the same in each period; the least of them bounds all.
      const least = wishPeriods.map((period, index) => leastWish(starts[index]! + step, period) * times[period]);
      u8[query + queryWishLosses + step] = missing({ yen: Math.min(...least), period: 'year', converted: false });
    }
  }
}

/** Writes what sets of four trades bring together, in units, by the bits of the set: of each asked skill what the best brings. */
function writePointsOfSets(
  u8: Uint8Array,
  at: number,
  trades: readonly (Float64Array | undefined)[],
  unit: number,
): void {
  const best: (Float64Array | undefined)[] = [undefined];
  u8[at] = 0;
  for (let set = 1; set < 1 << trades.length; set += 1) {
    const highest = 31 - Math.clz32(set);
    const others = set - (1 << highest);
    const own = trades[highest];
    // Most trades bring nothing.
    if (!own) {
      best.push(best[others]);
      u8[at + set] = u8[at + others]!;
      continue;
    }
    const rest = best[others];
    const most = rest ? own.map((each, skill) => Math.max(each, rest[skill]!)) : own;
    best.push(most);
    let points = 0;
    for (const each of most) points += each;
    u8[at + set] = Math.min(255, Math.ceil(points / unit - 1e-9));
  }
}
