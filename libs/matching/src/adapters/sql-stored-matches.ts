import { criteria, criterionWeights } from '@iworkz/contracts';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { weightsKey } from '../domain/weights.js';
import { StoredMatches, type StoredMatch } from '../use-cases/stored-matches.js';
import { Prisma } from './generated/client.js';
import { MatchingUnitOfWork } from './matching-database.js';

/** What `weightsKey` makes of the weights of a row. */
const chosenKey = Prisma.join(
  criteria.map((criterion) => Prisma.sql`(chosen.weights ->> ${criterion}::text)`),
  " || '-' || ",
);

@Injectable()
export class SqlStoredMatches extends StoredMatches {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async within(
    { from, to }: { readonly from: Date; readonly to: Date },
    { after, limit }: PageRequest,
  ): Promise<readonly StoredMatch[]> {
    return this.unitOfWork.db.$queryRaw<StoredMatch[]>`
      SELECT match.id, candidate_id AS "candidateId", match.job_id AS "jobId", total, model_version AS "modelVersion",
             computed_at AS "computedAt"
        FROM match_result match
        LEFT JOIN shifted_weights chosen ON chosen.kind = 'job' AND chosen.subject_id = match.job_id
       WHERE computed_at >= ${from} AND computed_at < ${to}
         AND (${after ?? null}::uuid IS NULL OR match.id > ${after ?? null}::uuid)
         AND (weights_key = ${weightsKey(criterionWeights)} OR weights_key = ${chosenKey})
       ORDER BY match.id
       LIMIT ${limit + 1}`;
  }
}
