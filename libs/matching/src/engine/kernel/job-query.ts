import { careerLevels, industries, languageLevels } from '@iworkz/contracts';
import type { CandidateFacts } from '../../domain/facts.js';
import { scoreSalary } from '../../domain/salary.js';
import { levelFactor, skillPriors } from '../../domain/skills.js';
import { unknownJob } from '../../domain/unknown-facts.js';
import type { Weights } from '../../domain/match.js';
import type { JobFilter } from '../match-index.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  anyTrade,
  filterFields,
  filterLanguages,
  filterMinPay,
  kindClassCount,
  oddSchedule,
  otherTradeParts,
  paySteps,
  queryAllowIndustry,
  queryAllowLevel,
  queryFilters,
  queryFirstTrades,
  queryHasPay,
  queryLanguageCount,
  queryLanguages,
  queryMinPay,
  queryMostSkills,
  queryPayLow,
  queryPaySteps,
  queryPeriod,
  queryPlanOf,
  queryReciprocals,
  querySketch,
  querySlotData,
  querySlots,
  queryTradeLosses,
  rootAddress,
  rootJobs,
  rootScheduleCount,
  rootSchedules,
  sketchCodes,
  sketchNone,
  sketchUnit,
  sketchedAsked,
  slotBytes,
  slotEntryBytes,
  tradeCount,
  tradeParts,
} from './layout.js';
import type { NearSkills } from './near-skills.js';
import { payStepEnd } from './pay-steps.js';
import { lossUnit, lossUnits, writeCulture, writeJobCareer, writeWanted, type Wanted } from './query-tables.js';
import type { ReaderScratch } from './reader-scratch.js';
import { desiredWeight, requiredWeight } from './job-rows.js';
import { languageCode } from './row-codes.js';
import { skillsOfTrade, tradeOf } from './trades.js';
import { firstSketchCode, sketchCode, sketchCodesOfBucket } from './skill-sketch.js';

const levels = [1, 2, 3, 4, 5] as const;
const periods = ['hour', 'day', 'month', 'year'] as const;

const sketchValue = (value: number, required: boolean): number =>
  Math.ceil((required ? requiredWeight : desiredWeight) * value * sketchUnit - 1e-9);
/** What sketched skills come to that nothing held covers; required ones have the odd codes. */
const unlistedSketch = Uint8Array.from({ length: sketchCodes }, (_, code) =>
  code === sketchNone ? 0 : sketchValue(skillPriors.unlisted, code % 2 === 1),
);
/** By sum of weights, rounded so that a product is not below the share. */
const reciprocals = Float32Array.from({ length: requiredWeight * sketchedAsked + 1 }, (_, weight) =>
  weight === 0 ? 0 : (1 + 1e-6) / (weight * sketchUnit),
);

const middleLevel = 3;

interface Covered {
  /** Coverage x level factor for each level that may be asked. */
  readonly byLevel: readonly number[];
  readonly years: number | null;
}

/** Writes the tables by which the kernel ranks jobs for one candidate. */
export class JobQuery {
  private written: number[] = [];
  private sketchAt = 0;

  constructor(
    private readonly memory: KernelMemory,
    private readonly nearSkills: NearSkills,
    private readonly scratch: ReaderScratch,
  ) {}

  /** What a skill of each trade, and of any, comes to on average, for the query written last. */
  readonly trades: number[] = Array.from({ length: tradeCount + 1 }, () => 0);
  private readonly bestOfTrades: number[] = Array.from({ length: tradeCount }, () => 0);

  /** @returns the address of the query */
  write(candidate: CandidateFacts, wanted: Wanted, filter: JobFilter): number {
    const covered = this.coveredSkills(candidate);
    const entryCount = [...covered.values()].reduce((sum, { length }) => sum + length, 0);
    const { query } = this.scratch;
    const heap = this.scratch.heap(wanted.count);
    const slots = this.scratch.slots();
    const planOf = this.scratch.planOf(this.memory.u32[(rootAddress + rootJobs + kindClassCount) >>> 2]!);
    this.readySketch();
    const slotData = this.scratch.entries((covered.size + 1) * slotBytes + entryCount * slotEntryBytes + 256);
    writeWanted(this.memory, query, heap, wanted);
    this.memory.u32[(query + queryPlanOf) >>> 2] = planOf;
    writeCulture(this.memory, query, candidate.workStyle, wanted.weights);
    writeJobCareer(this.memory, query, candidate, wanted.weights);
    this.writePay(query, candidate, wanted.weights);
    const behind = this.writeSkills(query, slots, slotData, covered);
    this.writeSketch(query, slotData, covered);
    this.writeTrades(query, slotData, covered, wanted.weights);
    this.writeFilter(query, candidate, filter, behind);
    return query;
  }

  /** The table of slots is left empty for the next query. */
  clear(): void {
    const { u16 } = this.memory;
    const slots = this.scratch.slots() >>> 1;
    const sketch = this.scratch.askedSketch();
    for (const code of this.written) {
      u16[slots + code] = 0;
      const first = firstSketchCode(code);
      this.memory.u8.set(unlistedSketch.subarray(first, first + sketchCodesOfBucket), sketch + first);
    }
    this.written = [];
  }

  private coveredSkills({ skills }: CandidateFacts): ReadonlyMap<number, readonly Covered[]> {
    const covered = new Map<number, Covered[]>();
    for (const { skill, level, years } of skills) {
      const factors = levels.map((need) => levelFactor(level ?? skillPriors.level, need));
      for (const [code, share] of this.nearSkills.askedNear(skill)) {
        const byLevel = factors.map((factor) => share * factor);
        const entries = covered.get(code);
        if (entries) entries.push({ byLevel, years });
        else covered.set(code, [{ byLevel, years }]);
      }
    }
    return covered;
  }

  private writeSkills(
    query: number,
    slots: number,
    slotData: number,
    covered: ReadonlyMap<number, readonly Covered[]>,
  ): number {
    const { u16, u32, f64 } = this.memory;
    let entry = slotData + (covered.size + 1) * slotBytes;
    let slot = 0;
    for (const [code, entries] of covered) {
      slot += 1;
      u16[(slots >>> 1) + code] = slot;
      const at = slotData + slot * slotBytes;
      for (const level of levels) {
        let best: number = skillPriors.unlisted;
        for (const { byLevel } of entries) best = Math.max(best, byLevel[level - 1]!);
        f64[(at >>> 3) + level] = best;
      }
      u32[(at + 48) >>> 2] = entries.length;
      u32[(at + 52) >>> 2] = entry;
      for (const { byLevel, years } of entries) {
        f64.set(byLevel, entry >>> 3);
        f64[(entry >>> 3) + levels.length] = years ?? -1;
        entry += slotEntryBytes;
      }
    }
    this.written = [...covered.keys()];
    u32[(query + querySlots) >>> 2] = slots;
    u32[(query + querySlotData) >>> 2] = slotData;
    // What trades cannot bring is taken off from here.
    f64[(query + queryMostSkills) >>> 3] = 1;
    return entry;
  }

  private readySketch(): void {
    const sketch = this.scratch.askedSketch();
    if (this.sketchAt === sketch) return;
    this.memory.u8.set(unlistedSketch, sketch);
    this.sketchAt = sketch;
  }

  /** Skills that share a bucket count as the best of them. */
  private writeSketch(query: number, slotData: number, covered: ReadonlyMap<number, readonly Covered[]>): void {
    const { u8, u32, f32, f64 } = this.memory;
    const sketch = this.scratch.askedSketch();
    u32[(query + querySketch) >>> 2] = sketch;
    f32.set(reciprocals, (query + queryReciprocals) >>> 2);
    let slot = 0;
    for (const code of covered.keys()) {
      slot += 1;
      for (const level of levels) {
        const value = f64[((slotData + slot * slotBytes) >>> 3) + level]!;
        for (const required of [false, true]) {
          const at = sketch + sketchCode(code, level, required);
          u8[at] = Math.max(u8[at]!, sketchValue(value, required));
        }
      }
    }
  }

  private writeTrades(
    query: number,
    slotData: number,
    covered: ReadonlyMap<number, readonly Covered[]>,
    weights: Weights,
  ): void {
    const { u8, f64 } = this.memory;
    this.trades.fill(skillPriors.unlisted);
    this.bestOfTrades.fill(skillPriors.unlisted);
    let slot = 0;
    for (const code of covered.keys()) {
      slot += 1;
      const trade = tradeOf(code);
      const at = (slotData + slot * slotBytes) >>> 3;
      // Of the levels that may be asked the first is met best.
      this.bestOfTrades[trade] = Math.max(this.bestOfTrades[trade]!, f64[at + 1]!);
      this.trades[trade]! += (f64[at + middleLevel]! - skillPriors.unlisted) / skillsOfTrade;
    }
    this.trades[anyTrade] = 0;
    this.trades[anyTrade] = this.trades.reduce((sum, each) => sum + each, 0) / tradeCount;
    const unit = lossUnit(weights);
    const ofAny = query + queryFirstTrades + 16 * anyTrade;
    u8.fill(0, ofAny, ofAny + 16);
    this.bestOfTrades.forEach((best, trade) => {
      const missing = weights.skills * (1 - best);
      // The kernel multiplies by fourteenths, which must not pass 127, and takes a quarter.
      u8[query + queryTradeLosses + trade] = lossUnits((missing * 4) / otherTradeParts, unit, 127);
      for (let parts = 0; parts <= tradeParts; parts += 1) {
        u8[query + queryFirstTrades + 16 * trade + parts] = lossUnits((missing * parts) / tradeParts, unit);
      }
    });
  }

  private writePay(query: number, candidate: CandidateFacts, weights: Weights): void {
    const { u8, u32, f64 } = this.memory;
    const { wishedPay } = candidate;
    u32[(query + queryHasPay) >>> 2] = wishedPay ? 1 : 0;
    u8.fill(0, query + queryPaySteps, query + queryPaySteps + paySteps);
    if (!wishedPay) return;
    f64[(query + queryPayLow) >>> 3] = wishedPay.yen;
    u32[(query + queryPeriod) >>> 2] = periods.indexOf(wishedPay.period);
    const unit = lossUnit(weights);
    const times = this.leastTimes();
    for (let step = 0; step < paySteps; step += 1) {
      const end = payStepEnd(step);
      // Neither end of a band of this step is higher, nor is any job's year shorter, so none has a better score.
      const pay = step === 0 ? null : { ...times, low: end, high: end, hoursAssumed: false, converted: false };
      const { score } = scoreSalary(candidate, { ...unknownJob, pay });
      u8[query + queryPaySteps + step] = lossUnits(weights.salary * (1 - score), unit);
    }
  }

  /** The fewest hours and days a year of any job. */
  private leastTimes(): { readonly hoursAYear: number; readonly daysAYear: number } {
    const { u32, f64 } = this.memory;
    const count = u32[(rootAddress + rootScheduleCount) >>> 2]!;
    // Behind a full table some jobs have their own, which may be anything.
    if (count === oddSchedule) return { hoursAYear: 0, daysAYear: 0 };
    const table = u32[(rootAddress + rootSchedules) >>> 2]! >>> 3;
    let [hoursAYear, daysAYear] = [Infinity, Infinity];
    for (let index = 0; index < count; index += 1) {
      hoursAYear = Math.min(hoursAYear, f64[table + 2 * index]!);
      daysAYear = Math.min(daysAYear, f64[table + 2 * index + 1]!);
    }
    return { hoursAYear, daysAYear };
  }

  private writeFilter(query: number, { languages }: CandidateFacts, filter: JobFilter, behind: number): void {
    const { u8, u32, f64 } = this.memory;
    const { levels: wishedLevels, industries: wishedIndustries, minYearlyPay, languagesMet } = filter;
    let filters = 0;
    if (wishedLevels || wishedIndustries) filters |= filterFields;
    if (minYearlyPay !== undefined) filters |= filterMinPay;
    if (languagesMet) filters |= filterLanguages;
    u32[(query + queryFilters) >>> 2] = filters;
    f64[(query + queryMinPay) >>> 3] = minYearlyPay ?? 0;
    u8[query + queryAllowLevel] = wishedLevels ? 0 : 255;
    careerLevels.forEach((level, index) => {
      u8[query + queryAllowLevel + 1 + index] = !wishedLevels || wishedLevels.includes(level) ? 255 : 0;
    });
    industries.forEach((industry, index) => {
      u8[query + queryAllowIndustry + index] = !wishedIndustries || wishedIndustries.includes(industry) ? 255 : 0;
    });
    const best = new Map<string, number>();
    for (const { language, level } of languages) {
      best.set(language, Math.max(best.get(language) ?? 0, languageLevels.indexOf(level)));
    }
    u32[(query + queryLanguages) >>> 2] = behind;
    // There is room for sixty-four; profiles have at most thirty.
    const known = [...best].slice(0, 64);
    u32[(query + queryLanguageCount) >>> 2] = known.length;
    u32.set(
      known.map(([language, level]) => languageCode(language) | (level << 16)),
      behind >>> 2,
    );
  }
}
