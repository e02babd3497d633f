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

/**
 * Writes what parts of a career are worth by the code of a row, and how many units less than the best of them.
 * Growth is asked row by row, so it has no units.
 */
function writeCareer(
  { u8, f64 }: KernelMemory,
  query: number,
  weights: Weights,
  scores: Readonly<Record<CareerPart, readonly number[]>>,
): void {
  const { career } = weights.parts ?? partWeights;
  const unit = lossUnit(weights);
  /** @returns what the part is worth at its best */
  const write = (part: CareerPart, exactAt: number, missingAt?: number): number => {
    const worth = scores[part].map((score) => careerShare(career, part) * score);
    const best = Math.max(...worth);
    f64.set(worth, (query + exactAt) >>> 3);
    if (missingAt !== undefined) {
      const missing = worth.map((each) => lossUnits(weights.career * (best - each), unit));
      u8.set(missing, query + missingAt);
    }
    return best;
  };
  const level = write('level', queryExactLevel, queryLevel);
  const industry = write('industry', queryExactIndustry, queryIndustry);
  const growth = write('growth', queryExactGrowth);
  f64[(query + queryMostCareer) >>> 3] = level + industry + growth;
  f64[(query + queryMostGrowth) >>> 3] = growth;
}

const levelCodes = Array.from({ length: careerLevels.length + 1 }, (_, code) => code);
const growthMasks = Array.from({ length: 32 }, (_, mask) => mask);

/** By level, industry and growth of the job rows. */
export function writeJobCareer(memory: KernelMemory, query: number, candidate: CandidateFacts, weights: Weights): void {
  writeCareer(memory, query, weights, {
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
  writeCareer(memory, query, weights, {
    level: levelCodes.map((code) => scoreLevel({ ...unknownCandidate, wishedLevel: levelOf(code) }, job).score),
    industry: standings.map((standing) => scoreIndustry({ ...unknownCandidate, ...standing }, job).score),
    growth: wayPairs.map((pair) => scoreGrowth({ ...unknownCandidate, ...pair }, job).score),
  });
}
