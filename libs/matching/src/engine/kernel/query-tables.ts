import { careerLevels, industries, partWeights, workStyleDimensions, type CareerPart } from '@iworkz/contracts';
import { careerShare, scoreGrowth, scoreIndustry, scoreLevel } from '../../domain/career.js';
import { scoreDimension } from '../../domain/culture.js';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import type { Weights } from '../../domain/match.js';
import { justReached, salaryPriors, tolerance } from '../../domain/salary.js';
import { skillPriors } from '../../domain/skills.js';
import { unknownCandidate, unknownJob } from '../../domain/unknown-facts.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  fifthBitShift,
  queryBitBytes,
  queryBits,
  queryCoded,
  queryCulture,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFifteens,
  queryFifths,
  queryFloor,
  queryHeap,
  queryHeapSize,
  queryIndustry,
  queryJustReached,
  queryLevel,
  queryLossUnit,
  queryMostCareer,
  queryMostGrowth,
  queryNoSkills,
  querySevens,
  querySixteens,
  queryThirtyOnes,
  queryTolerance,
  queryUnlisted,
  queryUnpaid,
  queryUnwished,
  queryWeights,
  queryYearsPrior,
} from './layout.js';
import { answerCodes, growthOf, levelOf, wayPairs } from './row-codes.js';

/** What a ranking wants of the kernel, whatever it ranks. */
export interface Wanted {
  /** The best so many. */
  readonly count: number;
  readonly weights: Weights;
  /** Totals below are of no interest. */
  readonly floor?: number;
}

const answers = 8;
const dimensions = 6;
/**
 * Of culture at its best. Where its dimensions weigh alike a step of an answer is then a whole number of units, so that nothing
 * is lost by rounding.
 */
const leastUnits = 120;
const pointsOfLeastUnits = 25;

/** Points that one unit of loss stands for: about a fifth, so that a byte holds 53 points. */
export function lossUnit({ culture }: Weights): number {
  const times = Math.max(1, Math.round(culture / pointsOfLeastUnits));
  return (culture || pointsOfLeastUnits) / (leastUnits * times);
}

/** Rounds down, but for the last bits of a quotient that floating point cannot write exactly. */
export const lossUnits = (points: number, unit: number, most = 255): number =>
  Math.min(most, Math.max(0, Math.floor(points / unit + 1e-9)));

const constants = [
  [7, querySevens],
  [15, queryFifteens],
  [16, querySixteens],
  [31, queryThirtyOnes],
  [15 | (1 << fifthBitShift), queryCoded],
  [1 << fifthBitShift, queryFifths],
] as const;

/** What both kinds of query have alike. */
export function writeWanted({ u8, u32, f64 }: KernelMemory, query: number, heap: number, wanted: Wanted): void {
  const { weights, count, floor = Number.NEGATIVE_INFINITY } = wanted;
  u32[(query + queryHeap) >>> 2] = heap;
  u32[(query + queryHeapSize) >>> 2] = count;
  const { skills, culture, geography, salary, career } = weights;
  f64.set([skills, culture, geography, salary, career], (query + queryWeights) >>> 3);
  f64[(query + queryFloor) >>> 3] = floor;
  f64[(query + queryLossUnit) >>> 3] = lossUnit(weights);
  for (const [byte, at] of constants) u8.fill(byte, query + at, query + at + 16);
  for (let bit = 0; bit < 16; bit += 1) {
    u8[query + queryBitBytes + bit] = bit >>> 3;
    u8[query + queryBits + bit] = 1 << (bit & 7);
  }
  f64[(query + queryNoSkills) >>> 3] = skillPriors.nothingAsked;
  f64[(query + queryUnlisted) >>> 3] = skillPriors.unlisted;
  f64[(query + queryYearsPrior) >>> 3] = skillPriors.years;
  f64[(query + queryUnpaid) >>> 3] = salaryPriors.notStated;
  f64[(query + queryUnwished) >>> 3] = salaryPriors.noWish;
  f64[(query + queryJustReached) >>> 3] = justReached;
  f64[(query + queryTolerance) >>> 3] = tolerance;
}

/** @param own answers of the side that asks; the tables are read by those of the rows */
export function writeCulture(
  { u8, f64 }: KernelMemory,
  query: number,
  own: JobFacts['workStyle'],
  weights: Weights,
): void {
  const unit = lossUnit(weights);
  const { culture } = weights.parts ?? partWeights;
  answerCodes(own).forEach((mine, dimension) => {
    const most = culture[workStyleDimensions[dimension]!];
    for (let other = 0; other < answers; other += 1) {
      const value = most * scoreDimension(mine || null, other || null);
      const missing = (weights.culture * (most - value)) / dimensions;
      u8[query + queryCulture + 16 * dimension + other] = lossUnits(missing, unit);
      f64[(query + queryExactCulture + 64 * dimension + 8 * other) >>> 3] = value;
    }
  });
}

/** Writes what parts of a career are worth by the code of a row, and how many units less than the best of them. */
class CareerTables {
  private readonly shares: Readonly<Record<CareerPart, number>>;

  constructor(
    private readonly memory: KernelMemory,
    private readonly query: number,
    private readonly weights: Weights,
  ) {
    const { career } = weights.parts ?? partWeights;
    this.shares = {
      level: careerShare(career, 'level'),
      industry: careerShare(career, 'industry'),
      growth: careerShare(career, 'growth'),
    };
  }

  /** @param scores by the code of a row. What each part misses is read where groups of rows are tested, growth where rows are. */
  write(scores: Readonly<Record<CareerPart, readonly number[]>>): void {
    const { u8, f64 } = this.memory;
    const level = this.worth('level', scores.level, queryExactLevel);
    const industry = this.worth('industry', scores.industry, queryExactIndustry);
    const growth = this.worth('growth', scores.growth, queryExactGrowth);
    u8.set(this.missing(level), this.query + queryLevel);
    u8.set(this.missing(industry), this.query + queryIndustry);
    f64[(this.query + queryMostCareer) >>> 3] = Math.max(...level) + Math.max(...industry) + Math.max(...growth);
    f64[(this.query + queryMostGrowth) >>> 3] = Math.max(...growth);
  }

  private worth(part: CareerPart, scores: readonly number[], at: number): readonly number[] {
    const worth = scores.map((score) => this.shares[part] * score);
    this.memory.f64.set(worth, (this.query + at) >>> 3);
    return worth;
  }

  private missing(worth: readonly number[]): readonly number[] {
    const unit = lossUnit(this.weights);
    const best = Math.max(...worth);
    return worth.map((each) => lossUnits(this.weights.career * (best - each), unit));
  }
}

const levelCodes = Array.from({ length: careerLevels.length + 1 }, (_, code) => code);
const growthMasks = Array.from({ length: 32 }, (_, mask) => mask);

/** By level, industry and growth of the job rows. */
export function writeJobCareer(memory: KernelMemory, query: number, candidate: CandidateFacts, weights: Weights): void {
  new CareerTables(memory, query, weights).write({
    level: levelCodes.map((code) => scoreLevel(candidate, { ...unknownJob, level: levelOf(code) }).score),
    industry: industries.map((industry) => scoreIndustry(candidate, { ...unknownJob, industry }).score),
    growth: growthMasks.map((mask) => scoreGrowth(candidate, { ...unknownJob, growth: growthOf(mask) }).score),
  });
}

/** By wished level, standing towards the job's industry, and way between levels of the candidate rows. */
export function writeCandidateCareer(memory: KernelMemory, query: number, job: JobFacts, weights: Weights): void {
  const { industry } = job;
  const other = industries.filter((each) => each !== industry).slice(0, 1);
  const standings: Partial<CandidateFacts>[] = [
    { wishedIndustries: [industry] },
    { wishedIndustries: other, knownIndustries: [industry] },
    { knownIndustries: [industry] },
    { wishedIndustries: other },
    {},
  ];
  new CareerTables(memory, query, weights).write({
    level: levelCodes.map((code) => scoreLevel({ ...unknownCandidate, wishedLevel: levelOf(code) }, job).score),
    industry: standings.map((standing) => scoreIndustry({ ...unknownCandidate, ...standing }, job).score),
    growth: wayPairs.map((pair) => scoreGrowth({ ...unknownCandidate, ...pair }, job).score),
  });
}
