import { criteria, workStyleDimensions, type Criterion, type PartWeights } from '@iworkz/contracts';
import { reason, type Reason } from './criterion.js';
import type { CandidateFacts, JobFacts } from './facts.js';
import { formulas, type MatchResult, type Weights } from './match.js';
import { weightOf } from './skills.js';
import { unknownCandidate, unknownJob } from './unknown-facts.js';

/** One fact and the points of the total by which it moved it. */
export interface Contribution {
  readonly reason: Reason;
  readonly points: number;
}

export interface CriterionExplanation {
  /** The score for two sides of which nothing is known. */
  readonly baseline: number;
  /** Their points add up to weight x (score - baseline), but for rounding errors of float64. */
  readonly contributions: readonly Contribution[];
}

export type Explanation = Readonly<Record<Criterion, CriterionExplanation>>;

/** What each criterion is worth where nothing is known of either side, whatever its parts weigh: their priors are equal. */
export const baselines = Object.fromEntries(
  criteria.map((criterion) => [criterion, formulas[criterion](unknownCandidate, unknownJob).score]),
) as Readonly<Record<Criterion, number>>;

/** Share of a criterion's score, above or below its baseline. */
interface Part {
  readonly share: number;
  /** Absent where the part says nothing: it is not known and moves nothing. */
  readonly reason?: Reason;
}

type PartsOf = (
  candidate: CandidateFacts,
  job: JobFacts,
  whole: MatchResult['criteria'][Criterion],
  weights: PartWeights | undefined,
) => readonly Part[];

/**
 * Every criterion is a sum of parts that do not act on each other. So the share of a part is what the formula itself says
 * when all the others are unknown, less the baseline; in such a game it is also the Shapley value (Shapley 1953).
 */
const partsOf: Readonly<Record<Criterion, PartsOf>> = {
  skills: (candidate, job) => {
    if (job.skills.length === 0) return [{ share: 0, reason: reason('neutral', 'skills.nothing_asked') }];
    const weights = job.skills.reduce((sum, asked) => sum + weightOf(asked), 0);
    const asked = job.skills.map((skill): Part => {
      const alone = formulas.skills(candidate, { ...job, skills: [skill] });
      return {
        share: (weightOf(skill) / weights) * (alone.score - baselines.skills),
        reason: alone.reasons.at(-1),
      };
    });
    return candidate.skills.length === 0
      ? [{ share: 0, reason: reason('neutral', 'skills.none_listed') }, ...asked]
      : asked;
  },

  culture: (candidate, job, { reasons }, weights) => {
    const known = workStyleDimensions.filter((dimension) => candidate.workStyle[dimension] && job.workStyle[dimension]);
    if (known.length === 0) return reasons.map((entry) => ({ share: 0, reason: entry }));
    return known.map((dimension): Part => {
      const workStyle = { ...unknownJob.workStyle, [dimension]: job.workStyle[dimension] };
      const alone = formulas.culture(candidate, { ...job, workStyle }, weights);
      return { share: alone.score - baselines.culture, reason: alone.reasons[0] };
    });
  },

  geography: (candidate, job, { score, reasons }) => {
    // How often one has to be there also decides what the place is worth, so only the wish can be taken away.
    const place = formulas.geography({ ...candidate, wishedRemote: [] }, job);
    return [
      { share: place.score - baselines.geography, reason: place.reasons[0] },
      { share: score - place.score, reason: reasons[place.reasons.length] },
    ];
  },

  salary: (_candidate, _job, { score, reasons }) =>
    reasons.map((entry, index): Part => ({ share: index === 0 ? score - baselines.salary : 0, reason: entry })),

  career: (candidate, job, _whole, weights) =>
    [
      { industry: unknownJob.industry, growth: unknownJob.growth },
      { level: null, growth: unknownJob.growth },
      { level: null, industry: unknownJob.industry },
    ].map((others, index): Part => {
      const alone = formulas.career(candidate, { ...job, ...others }, weights);
      // An unknown level is always spoken of, also beside the part that is looked at.
      const said = index === 0 ? alone.reasons : alone.reasons.slice(1);
      return { share: alone.score - baselines.career, reason: said[0] };
    }),
};

/**
 * Every fact with the points by which it moved the total from where it stands when nothing is known. They add up:
 * total = sum of weight x baseline + sum of points.
 * @param match of the very same facts.
 */
export function explain(candidate: CandidateFacts, job: JobFacts, match: MatchResult): Explanation {
  const explanations = criteria.map((criterion): [Criterion, CriterionExplanation] => {
    const parts = partsOf[criterion](candidate, job, match.criteria[criterion], match.weights.parts);
    const contributions = parts.flatMap(({ share, reason: said }) =>
      said ? [{ reason: said, points: match.weights[criterion] * share }] : [],
    );
    return [criterion, { baseline: baselines[criterion], contributions }];
  });
  return Object.fromEntries(explanations) as unknown as Explanation;
}

/** The total of two sides of which nothing is known. */
export function baselineTotal(weights: Weights): number {
  return criteria.reduce((sum, criterion) => sum + weights[criterion] * baselines[criterion], 0);
}
