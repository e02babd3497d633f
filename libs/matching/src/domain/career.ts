import { careerLevels, careerParts, partWeights, type CareerPart, type PartWeights } from '@iworkz/contracts';
import { reason, type CriterionResult, type Reason } from './criterion.js';
import type { CandidateFacts, CareerLevel, Growth, JobFacts } from './facts.js';

/** Nothing is known of this part. */
export const careerPrior = 0.5;

/** By steps between the wished level and the job's: one up is a promotion, one down a step back, more is a mismatch. */
const levelSteps: Readonly<Record<number, number>> = { 0: 1, 1: 0.8, [-1]: 0.6, 2: 0.4, [-2]: 0.3 };
const farLevel = 0.1;
const industryFit = { wished: 1, known: 0.8, knownNotWished: 0.6, other: 0.2 };
/** The job offers a way to grow, though not the one the wish points to. */
const otherGrowth = 0.7;

interface Part {
  readonly score: number;
  readonly confidence: number;
  readonly reason?: Reason;
}

const unknown: Part = { score: careerPrior, confidence: 0 };
const leading: readonly CareerLevel[] = ['lead', 'manager', 'executive'];
const order = (level: CareerLevel): number => careerLevels.indexOf(level);

/** Of the criterion, 0 to 1: 0.5 for the level, 0.3 for the industry and 0.2 for growth by the default weights. */
export const careerShare = (weights: PartWeights['career'], part: CareerPart): number => weights[part] / 100;

/**
 * Weighted mean of level, industry and growth. The level is what people say of themselves; it is not guessed from dates.
 * @param weights of the parts, in hundredths.
 */
export function scoreCareer(
  candidate: CandidateFacts,
  job: JobFacts,
  { career: weights }: Pick<PartWeights, 'career'> = partWeights,
): CriterionResult {
  const parts = scoreCareerParts(candidate, job);
  let score = 0;
  let confidence = 0;
  const reasons: Reason[] = [];
  for (const part of careerParts) {
    const share = careerShare(weights, part);
    score += share * parts[part].score;
    confidence += share * parts[part].confidence;
    if (parts[part].reason) reasons.push(parts[part].reason);
  }
  return { score, confidence, reasons };
}

export const scoreCareerParts = (candidate: CandidateFacts, job: JobFacts): Readonly<Record<CareerPart, Part>> => ({
  level: scoreLevel(candidate, job),
  industry: scoreIndustry(candidate, job),
  growth: scoreGrowth(candidate, job),
});

export function scoreLevel(candidate: CandidateFacts, job: JobFacts): Part {
  const wished = candidate.wishedLevel ?? candidate.level;
  if (!wished || !job.level) return { ...unknown, reason: reason('neutral', 'career.level_unknown') };
  const steps = order(job.level) - order(wished);
  const score = levelSteps[steps] ?? farLevel;
  const params = { level: job.level, wishedLevel: wished };
  if (steps === 0) return { score, confidence: 1, reason: reason('for', 'career.level_same', { level: job.level }) };
  const code = steps > 0 ? 'career.level_above' : 'career.level_below';
  return { score, confidence: 1, reason: reason(score >= careerPrior ? 'neutral' : 'against', code, params) };
}

export function scoreIndustry({ wishedIndustries, knownIndustries }: CandidateFacts, { industry }: JobFacts): Part {
  const known = knownIndustries.includes(industry);
  // "other" is what a posting says when it says nothing.
  if (industry === 'other' || (wishedIndustries.length === 0 && knownIndustries.length === 0)) return unknown;
  if (wishedIndustries.includes(industry)) {
    return { score: industryFit.wished, confidence: 1, reason: reason('for', 'career.industry_wished', { industry }) };
  }
  if (known) {
    const score = wishedIndustries.length > 0 ? industryFit.knownNotWished : industryFit.known;
    return { score, confidence: 1, reason: reason('for', 'career.industry_known', { industry }) };
  }
  // Having worked elsewhere so far is no wish to stay there.
  if (wishedIndustries.length === 0) return unknown;
  return { score: industryFit.other, confidence: 1, reason: reason('against', 'career.industry_other', { industry }) };
}

export function scoreGrowth({ level, wishedLevel }: CandidateFacts, { growth }: JobFacts): Part {
  if (!level || !wishedLevel || growth.length === 0) return unknown;
  const ways = waysTo(level, wishedLevel);
  const way = growth.find((offered) => ways.includes(offered));
  if (way) return { score: 1, confidence: 1, reason: reason('for', 'career.growth_fits', { growth: way }) };
  return {
    score: otherGrowth,
    confidence: 1,
    reason: reason('neutral', 'career.growth_offered', { growth: growth[0]! }),
  };
}

/** Which offers lead from the one level to the other. */
export function waysTo(level: CareerLevel, wished: CareerLevel): readonly Growth[] {
  if (order(wished) <= order(level)) return ['specialist'];
  return leading.includes(wished) ? ['management', 'new_business'] : ['training', 'specialist'];
}
