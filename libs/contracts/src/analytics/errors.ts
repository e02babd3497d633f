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
