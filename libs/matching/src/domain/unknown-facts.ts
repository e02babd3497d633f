import type { CandidateFacts, JobFacts } from './facts.js';

const unanswered = {
  decisions: null,
  communication: null,
  hierarchy: null,
  collaboration: null,
  change: null,
  togetherness: null,
} as const;

/** A person of whom nothing is known. */
export const unknownCandidate: CandidateFacts = {
  skills: [],
  languages: [],
  workStyle: unanswered,
  place: null,
  wishedSubdivisions: [],
  wishedRemote: [],
  willingToRelocate: false,
  wishedPay: null,
  level: null,
  wishedLevel: null,
  wishedIndustries: [],
  knownIndustries: [],
};

/** A job of which nothing is known. */
export const unknownJob: JobFacts = {
  skills: [],
  languages: [],
  workStyle: unanswered,
  place: null,
  remote: null,
  pay: null,
  level: null,
  industry: 'other',
  growth: [],
};
