import { careerLevels, industries } from '@iworkz/contracts';
import { careerShares, scoreGrowth, scoreIndustry, scoreLevel } from '../../domain/career.js';
import { culturePrior, similarityOf } from '../../domain/culture.js';
import type { CandidateFacts, JobFacts } from '../../domain/facts.js';
import type { Weights } from '../../domain/match.js';
import { justReached, salaryPriors, tolerance } from '../../domain/salary.js';
import { skillPriors } from '../../domain/skills.js';
import { unknownCandidate, unknownJob } from '../../domain/unknown-facts.js';
import type { KernelMemory } from './kernel-memory.js';
import {
  queryCareerFactor,
  queryCulture,
  queryCultureFactor,
  queryExactCulture,
  queryExactGrowth,
  queryExactIndustry,
  queryExactLevel,
  queryFloor,
  queryGrowth,
  queryHeap,
  queryHeapSize,
  queryIndustry,
  queryJustReached,
  queryLevel,
  queryNoSkills,
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
/** Sums of parts in twentieths: exact, since every part is a multiple of 1/20. */
const culturePartsOfOne = 20;
const careerPartsOfOne = 100;
const unitsAPoint = 256;
/** The kernel's rounding product takes a byte x 256 times a factor and divides by 2^15. */
const productScale = 2 ** 15 / 256;

/** Rounds up, but for the last bits of a sum that floating point cannot write exactly. */
const partsUp = (value: number, parts: number): number => Math.ceil(value * parts - 1e-9);

/** What both kinds of query have alike. */
export function writeWanted({ u32, f64 }: KernelMemory, query: number, heap: number, wanted: Wanted): void {
  const { weights, count, floor = Number.NEGATIVE_INFINITY } = wanted;
  u32[(query + queryHeap) >>> 2] = heap;
  u32[(query + queryHeapSize) >>> 2] = count;
  const { skills, culture, geography, salary, career } = weights;
  f64.set([skills, culture, geography, salary, career], (query + queryWeights) >>> 3);
  f64[(query + queryFloor) >>> 3] = floor;
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
  { u8, f64, data }: KernelMemory,
  query: number,
  own: JobFacts['workStyle'],
  weights: Weights,
): void {
  answerCodes(own).forEach((mine, dimension) => {
    for (let other = 0; other < answers; other += 1) {
      const value = mine === 0 || other === 0 ? culturePrior : similarityOf(Math.abs(mine - other));
      u8[query + queryCulture + 16 * dimension + other] = partsUp(Math.max(0, value), culturePartsOfOne);
      f64[(query + queryExactCulture + 64 * dimension + 8 * other) >>> 3] = value;
    }
  });
  const most = 2 ** 15 - 1;
  const culture = (weights.culture * unitsAPoint * productScale) / (culturePartsOfOne * dimensions);
  const career = (weights.career * unitsAPoint * productScale) / careerPartsOfOne;
  data.setInt16(query + queryCultureFactor, Math.min(most, Math.ceil(culture)), true);
  data.setInt16(query + queryCareerFactor, Math.min(most, Math.ceil(career)), true);
}

function writePart({ u8, f64 }: KernelMemory, at: number, exactAt: number, index: number, value: number): void {
  u8[at + index] = partsUp(value, careerPartsOfOne);
  f64[(exactAt >>> 3) + index] = value;
}

/** By level, industry and growth of the job rows. */
export function writeJobCareer(memory: KernelMemory, query: number, candidate: CandidateFacts): void {
  for (let code = 0; code <= careerLevels.length; code += 1) {
    const { score } = scoreLevel(candidate, { ...unknownJob, level: levelOf(code) });
    writePart(memory, query + queryLevel, query + queryExactLevel, code, careerShares.level * score);
  }
  industries.forEach((industry, index) => {
    const { score } = scoreIndustry(candidate, { ...unknownJob, industry });
    writePart(memory, query + queryIndustry, query + queryExactIndustry, index, careerShares.industry * score);
  });
  for (let mask = 0; mask < 32; mask += 1) {
    const { score } = scoreGrowth(candidate, { ...unknownJob, growth: growthOf(mask) });
    writePart(memory, query + queryGrowth, query + queryExactGrowth, mask, careerShares.growth * score);
  }
}

/** By wished level, standing towards the job's industry, and way between levels of the candidate rows. */
export function writeCandidateCareer(memory: KernelMemory, query: number, job: JobFacts): void {
  for (let code = 0; code <= careerLevels.length; code += 1) {
    const { score } = scoreLevel({ ...unknownCandidate, wishedLevel: levelOf(code) }, job);
    writePart(memory, query + queryLevel, query + queryExactLevel, code, careerShares.level * score);
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
    writePart(memory, query + queryIndustry, query + queryExactIndustry, index, careerShares.industry * score);
  });
  wayPairs.forEach((pair, way) => {
    const { score } = scoreGrowth({ ...unknownCandidate, ...pair }, job);
    writePart(memory, query + queryGrowth, query + queryExactGrowth, way, careerShares.growth * score);
  });
}
