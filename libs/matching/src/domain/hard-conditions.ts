import { languageLevels } from '@iworkz/contracts';
import type { CandidateFacts, JobFacts } from './facts.js';

export interface HardConditionResult {
  readonly code: 'language.minimum';
  /** null: the profile says nothing about languages. */
  readonly met: boolean | null;
  readonly params: Readonly<Record<string, string>>;
}

/** What the posting requires whatever the score is. Said beside the score; it does not move it. */
export function hardConditions(candidate: CandidateFacts, job: JobFacts): readonly HardConditionResult[] {
  return job.languages
    .filter(({ required }) => required)
    .map(({ language, level }) => {
      const have = bestLevel(candidate, language);
      if (have !== undefined) {
        const met = languageLevels.indexOf(have) >= languageLevels.indexOf(level);
        return condition(met, { language, needLanguage: level, haveLanguage: have, state: met ? 'met' : 'short' });
      }
      return candidate.languages.length === 0
        ? condition(null, { language, needLanguage: level, state: 'unknown' })
        : condition(false, { language, needLanguage: level, state: 'missing' });
    });
}

const condition = (met: boolean | null, params: HardConditionResult['params']): HardConditionResult => ({
  code: 'language.minimum',
  met,
  params,
});

function bestLevel({ languages }: CandidateFacts, language: string): (typeof languageLevels)[number] | undefined {
  const order = languages
    .filter((entry) => entry.language === language)
    .map(({ level }) => languageLevels.indexOf(level));
  return languageLevels[Math.max(...order)];
}
