import { LearnedWeights, type VersionedWeights } from '@iworkz/contracts';
import type { Database } from '../../testing/database.js';

/** Writes weights as if they had been learned, which needs the choices of fifty people; that it makes such a row is proved where it is written. */
export async function addLearnedWeights(
  database: Database,
  version: string,
  weights: VersionedWeights,
  evaluation: Partial<Pick<LearnedWeights, 'heldOut' | 'parts'>> = {},
): Promise<void> {
  const { parts: _, ...criteria } = weights;
  const learnedAt = new Date();
  const report = LearnedWeights.parse({
    ...{ version, weights, unbounded: criteria, learnedAt: learnedAt.toISOString(), choice: 'applied' },
    ...{ from: '2026-10-01', to: '2026-11-01', modelVersion: 'reference-2', candidates: 60, lists: 300, choices: 300 },
    heldOut: { choices: 0, loss: null, lossOfDefaults: null },
    positionBias: { eta: 1, source: 'assumed', largestWeight: 10 },
    modelHash: '0'.repeat(64),
    ...evaluation,
  });
  await database.rows(
    `INSERT INTO analytics.learned_weights (version, report, model, learned_at) VALUES ($1, $2, '', $3)`,
    [version, report, learnedAt],
  );
}
