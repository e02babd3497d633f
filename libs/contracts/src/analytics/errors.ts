import * as z from 'zod';
import { defineError } from '../kit/define-error.js';
import { experimentStatuses } from './models.js';

/** Names stay taken: what was measured under one must not be mixed with what is measured next. */
export const ExperimentNameTaken = defineError({
  code: 'analytics.experiment_name_taken',
  kind: 'conflict',
  params: z.object({ name: z.string() }),
});
export const ExperimentEnded = defineError({
  code: 'analytics.experiment_ended',
  kind: 'conflict',
  params: z.object({ status: z.enum(experimentStatuses) }),
});
/** Weights learned from so little would be those of a few people. */
export const TooFewChoices = defineError({
  code: 'analytics.too_few_choices',
  kind: 'conflict',
  params: z.object({ choices: z.int(), needed: z.int(), candidates: z.int(), neededCandidates: z.int() }),
});
/** One experiment with weights at a time, and against the weights that everybody gets: else nobody could say what was compared. */
export const WeightsExperimentMisplaced = defineError({
  code: 'analytics.weights_experiment_misplaced',
  kind: 'conflict',
  params: z.object({ reason: z.enum(['running', 'other_champion']), champion: z.string() }),
});
