import type { StoredMatch } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';

/** By the default weights unless told. */
export const aStoredMatch = (match: Partial<StoredMatch>): StoredMatch => ({
  ...{ id: newId(), candidateId: newId(), jobId: newId(), total: 50, modelVersion: 'reference-1' },
  ...{ weightsKey: '30-25-20-15-10', seenByEmployer: 'default', weightsVersion: null },
  computedAt: '2026-01-01T00:00:00.000Z',
  ...match,
});
