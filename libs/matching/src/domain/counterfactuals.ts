import { coversLicence, languageLevels, workStyleDimensions } from '@iworkz/contracts';
import type { CandidateFacts, HeldSkill, JobFacts } from './facts.js';
import { hardConditions } from './hard-conditions.js';
import { matchOf, type Weights } from './match.js';

export type ChangeCode =
  | 'skill.add'
  | 'skill.raise'
  | 'skill.state_level'
  | 'skill.state_years'
  | 'culture.answer'
  | 'wish.remote'
  | 'wish.subdivision'
  | 'wish.relocation'
  | 'wish.pay'
  | 'wish.level'
  | 'wish.industry'
  | 'language.raise'
  | 'language.state'
  | 'licence.state';

/** Something that a person can learn, say or wish. */
interface Change {
  readonly code: ChangeCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly changed: CandidateFacts;
  /** What it brings depends on what is answered; the changed facts hold the answer that brings most. */
  readonly atMost?: boolean;
}

export interface Counterfactual extends Change {
  readonly atMost: boolean;
  readonly total: number;
  readonly gain: number;
  readonly meetsCondition: boolean;
}

/** A new skill is proposed up to "works alone": more takes years, not a course. */
const reachableLevel = 3;
/** Changes that bring less are no advice. */
const leastGain = 0.5;
const most = 5;

/**
 * The changes within a person's reach that raise the total most, best first; before them those that meet a hard
 * condition, which moves no total. Proposed are skills to learn or to state, wishes to widen or to state, languages and licences.
 * Never proposed is what people cannot or must not change: who they are, where they live, what they worked as, which pay
 * they ask for, or an answer about their own work style that they have already given.
 */
export function counterfactuals(candidate: CandidateFacts, job: JobFacts, weights: Weights): readonly Counterfactual[] {
  const { total } = matchOf(candidate, job, weights);
  const met = hardConditionsMet(candidate, job);
  const worked = changesOf(candidate, job).map((change): Counterfactual => {
    const after = matchOf(change.changed, job, weights).total;
    return {
      ...change,
      atMost: change.atMost ?? false,
      total: after,
      gain: Math.max(0, after - total),
      meetsCondition: hardConditionsMet(change.changed, job) > met,
    };
  });
  const inOrder = [
    ...worked.filter(({ meetsCondition }) => meetsCondition),
    // Sorting is stable: equals stay in the order of the posting.
    ...worked
      .filter(({ meetsCondition, gain }) => !meetsCondition && gain >= leastGain)
      .sort((a, b) => b.gain - a.gain),
  ];
  return eachOnce(inOrder).slice(0, most);
}

/** A posting may ask for one skill by two names. Of what reads alike the first one stays. */
function eachOnce(changes: readonly Counterfactual[]): readonly Counterfactual[] {
  const first = new Map<string, Counterfactual>();
  for (const change of changes) {
    const key = JSON.stringify([change.code, change.params]);
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()];
}

const hardConditionsMet = (candidate: CandidateFacts, job: JobFacts): number =>
  hardConditions(candidate, job).filter(({ met }) => met).length;

function changesOf(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  return [
    ...languageChanges(candidate, job),
    ...licenceChanges(candidate, job),
    ...skillChanges(candidate, job),
    ...placeChanges(candidate, job),
    ...wishChanges(candidate, job),
    ...cultureChanges(candidate, job),
  ];
}

function skillChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  return job.skills.flatMap((asked): Change[] => {
    const skill = asked.skill.startsWith('text:') ? asked.name : asked.skill;
    const held = bestHeld(candidate, asked.skill);
    if (!held) {
      const level = Math.min(asked.level, reachableLevel);
      const added = { skill: asked.skill, name: asked.name, level, years: null };
      const changed = { ...candidate, skills: [...candidate.skills, added] };
      return [{ code: 'skill.add', params: { skill, needLevel: level }, changed }];
    }
    const improved = (better: Partial<HeldSkill>): CandidateFacts => ({
      ...candidate,
      skills: candidate.skills.map((entry) => (entry === held ? { ...held, ...better } : entry)),
    });
    const changes: Change[] = [];
    if (held.level === null) {
      const changed = improved({ level: asked.level });
      changes.push({ code: 'skill.state_level', params: { skill }, changed, atMost: true });
    } else if (held.level < asked.level) {
      const params = { skill, haveLevel: held.level, needLevel: held.level + 1 };
      changes.push({ code: 'skill.raise', params, changed: improved({ level: held.level + 1 }) });
    }
    if (asked.years && held.years === null) {
      const changed = improved({ years: asked.years });
      changes.push({ code: 'skill.state_years', params: { skill }, changed, atMost: true });
    }
    return changes;
  });
}

function bestHeld({ skills }: CandidateFacts, skill: string): HeldSkill | undefined {
  return skills.filter((held) => held.skill === skill).sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0];
}

function placeChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  const { place: home, wishedSubdivisions, wishedRemote, willingToRelocate } = candidate;
  const changes: Change[] = [];
  const { place, remote } = job;
  if (remote && !wishedRemote.includes(remote)) {
    const changed = { ...candidate, wishedRemote: [...wishedRemote, remote] };
    changes.push({ code: 'wish.remote', params: { remote }, changed });
  }
  if (!place || remote === 'full') return changes;
  const { country, subdivision } = place;
  if (subdivision !== null) {
    // Without wishes home stands in for them, so the first wish must not take home away.
    const standsIn = wishedSubdivisions.length === 0 && home?.country === country && home.subdivision;
    const usual = standsIn ? [standsIn] : wishedSubdivisions;
    if (!usual.includes(subdivision)) {
      const changed = { ...candidate, wishedSubdivisions: [...usual, subdivision] };
      changes.push({ code: 'wish.subdivision', params: { subdivision }, changed });
    }
  }
  const isAbroad = home !== null && home.country !== country;
  if ((subdivision === null || isAbroad) && !willingToRelocate) {
    changes.push({ code: 'wish.relocation', params: {}, changed: { ...candidate, willingToRelocate: true } });
  }
  return changes;
}

function wishChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  const changes: Change[] = [];
  if (!candidate.wishedPay && job.pay) {
    const wishedPay = { yen: job.pay.low, period: 'year', converted: false } as const;
    changes.push({ code: 'wish.pay', params: {}, changed: { ...candidate, wishedPay }, atMost: true });
  }
  if (!candidate.wishedLevel && !candidate.level && job.level) {
    const changed = { ...candidate, wishedLevel: job.level };
    changes.push({ code: 'wish.level', params: {}, changed, atMost: true });
  }
  const { industry } = job;
  if (industry !== 'other' && !candidate.wishedIndustries.includes(industry)) {
    const changed = { ...candidate, wishedIndustries: [...candidate.wishedIndustries, industry] };
    changes.push({ code: 'wish.industry', params: { industry }, changed });
  }
  return changes;
}

/** One change for all open questions: whoever answers one sees the others too. */
function cultureChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  const open = workStyleDimensions.filter(
    (dimension) => candidate.workStyle[dimension] === null && job.workStyle[dimension] !== null,
  );
  if (open.length === 0) return [];
  const answers = Object.fromEntries(open.map((dimension) => [dimension, job.workStyle[dimension]]));
  const changed = { ...candidate, workStyle: { ...candidate.workStyle, ...answers } };
  return [{ code: 'culture.answer', params: { count: open.length }, changed, atMost: true }];
}

function languageChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  return job.languages
    .filter(({ required }) => required)
    .flatMap(({ language, level }): Change[] => {
      const have = candidate.languages.filter((entry) => entry.language === language).map((entry) => entry.level);
      // A native level is nothing that one reaches.
      if (level === 'native' || have.some((entry) => languageLevels.indexOf(entry) >= languageLevels.indexOf(level)))
        return [];
      const changed = { ...candidate, languages: [...candidate.languages, { language, level }] };
      const code = have.length > 0 ? 'language.raise' : 'language.state';
      return [{ code, params: { language, needLanguage: level }, changed }];
    });
}

function licenceChanges(candidate: CandidateFacts, job: JobFacts): readonly Change[] {
  const held = candidate.licences ?? [];
  return (job.licences ?? [])
    .filter(({ licence, required }) => required && !coversLicence(held, licence))
    .map(({ licence }): Change => {
      const changed = { ...candidate, licences: [...held, licence] };
      return { code: 'licence.state', params: { licence }, changed };
    });
}
