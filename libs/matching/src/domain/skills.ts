import { reason, type CriterionResult, type Reason } from './criterion.js';
import type { AskedSkill, CandidateFacts, HeldSkill, JobFacts } from './facts.js';
import { coverageOf } from './skill-coverage.js';

export const skillPriors = {
  /** Score when the job asks for no skills: nobody is fitter than another. */
  nothingAsked: 0.6,
  /** An asked skill that a profile does not list. Profiles are never complete, so absence is weak evidence, not proof. */
  unlisted: 0.1,
  /** Level of a listed skill whose level is not said: "works alone". */
  level: 3,
  /** Years factor when years are asked and not said: the middle of its range. */
  years: 0.75,
} as const;

/** A desired skill moves the score by less than half of a required one. */
export const weightOf = (asked: AskedSkill): number => (asked.required ? 1 : 0.4);

/** Five levels; each one short costs a fifth. */
export const levelFactor = (have: number, need: number): number => Math.max(0.2, 1 - 0.2 * Math.max(0, need - have));

/** From a half (no experience) to one (all the years asked for): years are a weaker sign than the level itself. */
function yearsFactor(have: number | null, need: number | null): number {
  if (!need) return 1;
  if (have === null) return skillPriors.years;
  return 0.5 + 0.5 * Math.min(1, have / need);
}

interface Fit {
  readonly value: number;
  readonly by: HeldSkill;
  readonly coverage: number;
}

function bestFit(asked: AskedSkill, held: readonly HeldSkill[]): Fit | undefined {
  let best: Fit | undefined;
  for (const by of held) {
    const coverage = coverageOf(asked.skill, by.skill);
    if (coverage === 0) continue;
    const value =
      coverage * levelFactor(by.level ?? skillPriors.level, asked.level) * yearsFactor(by.years, asked.years);
    if (!best || value > best.value) best = { value, by, coverage };
  }
  return best && best.value > skillPriors.unlisted ? best : undefined;
}

/** The names are alike, and the taxonomy does not know at least one of them. */
const isByName = (asked: AskedSkill, { by, coverage }: Fit): boolean =>
  coverage < 1 && [asked.skill, by.skill].some((skill) => skill.startsWith('text:'));

/** How sure the fit of one asked skill is. */
function confidenceOf(asked: AskedSkill, fit: Fit | undefined): number {
  if (!fit) return 0.8;
  return (
    (fit.by.level === null ? 0.7 : 1) *
    (asked.years && fit.by.years === null ? 0.8 : 1) *
    // Names alike may still be two skills.
    (isByName(asked, fit) ? 0.7 : 1)
  );
}

/**
 * Weighted mean, over the asked skills, of coverage x level factor x years factor; a skill that is not listed counts as
 * `skillPriors.unlisted`. Adding a skill can only raise the best fit of an asked one, so it never lowers the score.
 */
export function scoreSkills(candidate: CandidateFacts, job: JobFacts): CriterionResult {
  if (job.skills.length === 0) {
    return { score: skillPriors.nothingAsked, confidence: 0, reasons: [reason('neutral', 'skills.nothing_asked')] };
  }
  let weights = 0;
  let fits = 0;
  let sureness = 0;
  const reasons: Reason[] = [];
  for (const asked of job.skills) {
    const weight = weightOf(asked);
    const fit = bestFit(asked, candidate.skills);
    weights += weight;
    fits += weight * (fit?.value ?? skillPriors.unlisted);
    sureness += weight * confidenceOf(asked, fit);
    reasons.push(reasonOf(asked, fit));
  }
  if (candidate.skills.length === 0) {
    return { score: fits / weights, confidence: 0, reasons: [reason('neutral', 'skills.none_listed'), ...reasons] };
  }
  return { score: fits / weights, confidence: sureness / weights, reasons };
}

const shown = ({ skill, name }: { skill: string; name: string }): string => (skill.startsWith('text:') ? name : skill);

function reasonOf(asked: AskedSkill, fit: Fit | undefined): Reason {
  const skill = shown(asked);
  if (!fit) {
    return asked.required
      ? reason('against', 'skills.missing_required', { skill })
      : reason('neutral', 'skills.missing_desired', { skill });
  }
  const { level, years } = fit.by;
  if (isByName(asked, fit)) return reason('for', 'skills.similar', { skill, by: shown(fit.by) });
  if (fit.coverage < 1) return reason('for', 'skills.neighbour', { skill, by: shown(fit.by) });
  if (level !== null && level < asked.level) {
    return reason('against', 'skills.level_below', { skill, haveLevel: level, needLevel: asked.level });
  }
  if (asked.years && years !== null && years < asked.years) {
    return reason('against', 'skills.years_below', { skill, have: years, need: asked.years });
  }
  return level === null
    ? reason('for', 'skills.level_unknown', { skill })
    : reason('for', 'skills.met', { skill, haveLevel: level });
}
