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
  queryBitBytes,
  queryBits,
  queryCulture,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFifteens,
  queryFloor,
  queryGrowth,
  queryHeap,
  queryHeapSize,
  queryIndustry,
  queryJustReached,
  queryLevel,
  queryLossUnit,
  queryNoSkills,
  querySevens,
  querySixteens,
  queryThirtyOnes,
  queryThrees,
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
  [3, queryThrees],
  [7, querySevens],
  [15, queryFifteens],
  [16, querySixteens],
  [31, queryThirtyOnes],
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

/** Writes what parts of a career are worth, and how many units are missing at them. */
class CareerTable {
  private readonly unit: number;

  constructor(
    private readonly memory: KernelMemory,
    private readonly weights: Weights,
    private readonly share: number,
    private readonly at: number,
    private readonly exactAt: number,
  ) {
    this.unit = lossUnit(weights);
  }

  write(index: number, score: number): void {
    const missing = this.weights.career * this.share * (1 - score);
    this.memory.u8[this.at + index] = lossUnits(missing, this.unit);
    this.memory.f64[(this.exactAt >>> 3) + index] = this.share * score;
  }
}

function careerTables(
  memory: KernelMemory,
  query: number,
  weights: Weights,
): Readonly<Record<CareerPart, CareerTable>> {
  const { career } = weights.parts ?? partWeights;
  const table = (part: CareerPart, at: number, exactAt: number): CareerTable =>
    new CareerTable(memory, weights, careerShare(career, part), query + at, query + exactAt);
  return {
    level: table('level', queryLevel, queryExactLevel),
    industry: table('industry', queryIndustry, queryExactIndustry),
    growth: table('growth', queryGrowth, queryExactGrowth),
  };
}

/** By level, industry and growth of the job rows. */
export function writeJobCareer(memory: KernelMemory, query: number, candidate: CandidateFacts, weights: Weights): void {
  const parts = careerTables(memory, query, weights);
  for (let code = 0; code <= careerLevels.length; code += 1) {
    const { score } = scoreLevel(candidate, { ...unknownJob, level: levelOf(code) });
    parts.level.write(code, score);
  }
  industries.forEach((industry, index) => {
    const { score } = scoreIndustry(candidate, { ...unknownJob, industry });
    parts.industry.write(index, score);
  });
  for (let mask = 0; mask < 32; mask += 1) {
    const { score } = scoreGrowth(candidate, { ...unknownJob, growth: growthOf(mask) });
    parts.growth.write(mask, score);
  }
}

/** By wished level, standing towards the job's industry, and way between levels of the candidate rows. */
export function writeCandidateCareer(memory: KernelMemory, query: number, job: JobFacts, weights: Weights): void {
  const parts = careerTables(memory, query, weights);
  for (let code = 0; code <= careerLevels.length; code += 1) {
    const { score } = scoreLevel({ ...unknownCandidate, wishedLevel: levelOf(code) }, job);
    parts.level.write(code, score);
  }
  const { industry } = job;
  const other = industries.filter((each) => each !== industry).slice(0, 1);
  const standings: Partial<CandidateFacts>[] = [
    { wishedIndustries: [industry] },
    { wishedIndustries: other, knownIndustries: [industry] },
    { knownIndustries: [industry] },
    { wishedIndustries: other },
    {},
  ];
  standings.forEach((standing, index) => {
    const { score } = scoreIndustry({ ...unknownCandidate, ...standing }, job);
    parts.industry.write(index, score);
  });
  wayPairs.forEach((pair, way) => {
    const { score } = scoreGrowth({ ...unknownCandidate, ...pair }, job);
    parts.growth.write(way, score);
  });
}
