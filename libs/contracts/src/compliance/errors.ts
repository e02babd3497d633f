import * as z from 'zod';
import { defineError } from '../kit/define-error.js';
import { reviewStates } from './review-models.js';

/** The book does not hold the law of that day for this kind of check; nothing is judged by another day's law. */
export const LawUnknown = defineError({
  code: 'compliance.law_unknown',
  kind: 'unprocessable',
  params: z.object({ date: z.string(), knownFrom: z.string() }),
});
/** Somebody else decided meanwhile, or the step does not follow on the one before. */
export const ReviewStateForbids = defineError({
  code: 'compliance.review_state_forbids',
  kind: 'conflict',
  params: z.object({ state: z.enum(reviewStates) }),
});
/** The finding was made by an earlier rule book: an override of it would be honoured by nothing. */
export const ReviewOutdated = defineError({
  code: 'compliance.review_outdated',
  kind: 'conflict',
  params: z.object({ ruleBookVersion: z.string() }),
});
/** Four eyes: who proposed the override, or asked for the review, may not be the one who decides. */
export const SecondPersonNeeded = defineError({
  code: 'compliance.second_person_needed',
  kind: 'forbidden',
  params: z.object({}),
});
/** Nobody decides on a posting of their own company. */
export const OwnPosting = defineError({
  code: 'compliance.own_posting',
  kind: 'forbidden',
  params: z.object({}),
});
/** Nothing in the evaluation is there to be reviewed. */
export const NothingToReview = defineError({
  code: 'compliance.nothing_to_review',
  kind: 'unprocessable',
  params: z.object({}),
});
