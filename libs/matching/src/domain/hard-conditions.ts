import { coversLicence, languageLevels } from '@iworkz/contracts';
import type { CandidateFacts, JobFacts } from './facts.js';

export interface HardConditionResult {
  readonly code: 'language.minimum' | 'licence.required';
  /** null: the profile says nothing about languages, or lists no certificates. */
  readonly met: boolean | null;
  readonly params: Readonly<Record<string, string>>;
}

/** What the posting requires whatever the score is. Said beside the score; it does not move it. */
export function hardConditions(candidate: CandidateFacts, job: JobFacts): readonly HardConditionResult[] {
  return [...languageConditions(candidate, job), ...licenceConditions(candidate, job)];
}

function languageConditions(candidate: CandidateFacts, job: JobFacts): readonly HardConditionResult[] {
  return job.languages
    .filter(({ required }) => required)
    .map(({ language, level }) => {
      const have = bestLevel(candidate, language);
      if (have !== undefined) {
        const met = languageLevels.indexOf(have) >= languageLevels.indexOf(level);
        return languageCondition(met, {
          language,
          needLanguage: level,
          haveLanguage: have,
          state: met ? 'met' : 'short',
        });
      }
      return candidate.languages.length === 0
        ? languageCondition(null, { language, needLanguage: level, state: 'unknown' })
        : languageCondition(false, { language, needLanguage: level, state: 'missing' });
    });
}

const languageCondition = (met: boolean | null, params: HardConditionResult['params']): HardConditionResult => ({
  code: 'language.minimum',
  met,
  params,
});

function licenceConditions({ licences: held }: CandidateFacts, job: JobFacts): readonly HardConditionResult[] {
  return (job.licences ?? [])
    .filter(({ required }) => required)
    .map(({ licence }) => {
      const met = held ? coversLicence(held, licence) : null;
      const state = met === null ? 'unknown' : met ? 'met' : 'missing';
      return { code: 'licence.required', met, params: { licence, state } };
    });
}

function bestLevel({ languages }: CandidateFacts, language: string): (typeof languageLevels)[number] | undefined {
  const order = languages
    .filter((entry) => entry.language === language)
    .map(({ level }) => languageLevels.indexOf(level));
  return languageLevels[Math.max(...order)];
}
