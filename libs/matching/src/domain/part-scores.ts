import { careerParts, workStyleDimensions, type PartNumbers } from '@iworkz/contracts';
import { scoreCareerParts } from './career.js';
import { scoreDimension } from './culture.js';
import type { CandidateFacts, JobFacts } from './facts.js';

/** What culture and career are the weighted means of, 0 to 1 each. */
export function partScores(candidate: CandidateFacts, job: JobFacts): PartNumbers {
  const career = scoreCareerParts(candidate, job);
  return {
    culture: Object.fromEntries(
      workStyleDimensions.map((dimension) => [
        dimension,
        scoreDimension(candidate.workStyle[dimension], job.workStyle[dimension]),
      ]),
    ) as PartNumbers['culture'],
    career: Object.fromEntries(careerParts.map((part) => [part, career[part].score])) as PartNumbers['career'],
  };
}
