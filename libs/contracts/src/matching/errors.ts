import * as z from 'zod';
import { defineError } from '../kit/define-error.js';

/** The match was computed by formulas that this release never had, such as those of a later one; it cannot be computed again here. */
export const MatchModelUnknown = defineError({
  code: 'matching.model_unknown',
  kind: 'conflict',
  params: z.object({ modelVersion: z.string() }),
});
export const WeightsSumWrong = defineError({
  code: 'matching.weights_sum_wrong',
  kind: 'unprocessable',
  params: z.object({ sum: z.number() }),
});
