import * as z from 'zod';

/** What a model is, what it was trained on, and how well it does on rows it never saw. */
export const ModelCard = z.object({
  name: z.string(),
  version: z.string(),
  trainedOn: z.string(),
  seed: z.int(),
  trainingRows: z.int(),
  heldOutRows: z.int(),
  /** In yen, except `meanAbsolutePercentageError` and `r2`. */
  metrics: z.object({ meanAbsoluteErrorYen: z.number(), meanAbsolutePercentageError: z.number(), r2: z.number() }),
  /** The same for the median pay of the level, which takes no model. */
  baseline: z.object({ meanAbsoluteErrorYen: z.number(), meanAbsolutePercentageError: z.number(), r2: z.number() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ModelCard = z.output<typeof ModelCard>;
