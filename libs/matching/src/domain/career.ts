import { careerLevels } from '@iworkz/contracts';
import { reason, type CriterionResult, type Reason } from './criterion.js';
import type { CandidateFacts, CareerLevel, Growth, JobFacts } from './facts.js';

/** Nothing is known of this part. */
export const careerPrior = 0.5;

export const careerShares = { level: 0.5, industry: 0.3, growth: 0.2 };
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

/** 0.5 x level + 0.3 x industry + 0.2 x growth. The level is what people say of themselves; it is not guessed from dates. */
export function scoreCareer(candidate: CandidateFacts, job: JobFacts): CriterionResult {
  const parts = {
    level: scoreLevel(candidate, job),
    industry: scoreIndustry(candidate, job),
    growth: scoreGrowth(candidate, job),
  };
  let score = 0;
  let confidence = 0;
  const reasons: Reason[] = [];
  for (const part of ['level', 'industry', 'growth'] as const) {
    score += careerShares[part] * parts[part].score;
    confidence += careerShares[part] * parts[part].confidence;
    if (parts[part].reason) reasons.push(parts[part].reason);
  }
  return { score, confidence, reasons };
}

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
