import { criterionWeights } from '@iworkz/contracts';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { weightsKey } from '../domain/weights.js';
import { StoredMatches, type StoredMatch } from '../use-cases/stored-matches.js';
import { MatchingUnitOfWork } from './matching-database.js';

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
      SELECT match.id, candidate_id AS "candidateId", match.job_id AS "jobId", total, weights_key AS "weightsKey",
             seen.by AS "seenByEmployer", weights_version AS "weightsVersion", model_version AS "modelVersion",
             computed_at AS "computedAt"
        FROM match_result match
       CROSS JOIN LATERAL (
             SELECT CASE WHEN weights_key = ${weightsKey(criterionWeights)} THEN 'default'
                         WHEN company_saw THEN 'company' END) AS seen (by)
       WHERE shown_at >= ${from} AND computed_at < ${to}
         AND (${after ?? null}::uuid IS NULL OR match.id > ${after ?? null}::uuid)
         AND (seen.by IS NOT NULL OR weights_version IS NOT NULL)
       ORDER BY match.id
       LIMIT ${limit + 1}`;
  }
}
