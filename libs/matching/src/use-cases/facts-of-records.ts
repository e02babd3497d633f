import { candidateFacts } from '../domain/candidate-facts.js';
import { jobFacts } from '../domain/job-facts.js';
import type { CandidateRecord, ComputedMatch, PublishedJobRecord } from './ports.js';

/** A job as a match is computed from it. */
export function jobOf({ jobId, version, content }: PublishedJobRecord): ComputedMatch['job'] {
  return { id: jobId, version, facts: jobFacts(content) };
}

/** A candidate as a match is computed from them. */
export function candidateOf({ userId, version, profile }: CandidateRecord): ComputedMatch['candidate'] {
  return { id: userId, version, facts: candidateFacts(profile) };
}
