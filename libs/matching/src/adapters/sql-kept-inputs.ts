import { Injectable } from '@nestjs/common';
import { KeptInputs, type KeptFacts, type Pair } from '../use-cases/criterion-scores.js';
import { MatchingUnitOfWork } from './matching-database.js';

@Injectable()
export class SqlKeptInputs extends KeptInputs {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async of(pairs: readonly Pair[], madeBy: string): Promise<readonly KeptFacts[]> {
    const candidates = pairs.map(({ candidateId }) => candidateId);
    const jobs = pairs.map(({ jobId }) => jobId);
    return this.unitOfWork.db.$queryRaw<KeptFacts[]>`
      SELECT DISTINCT ON (match.candidate_id, match.job_id) match.candidate_id AS "candidateId", match.job_id AS "jobId",
             candidate.facts AS candidate, job.facts AS job
        FROM unnest(${candidates}::uuid[], ${jobs}::uuid[]) AS pair (candidate_id, job_id)
        JOIN match_result match USING (candidate_id, job_id)
        JOIN match_input candidate ON candidate.kind = 'candidate' AND candidate.subject_id = match.candidate_id
             AND candidate.version = match.profile_version AND candidate.model_version = match.model_version
        JOIN match_input job ON job.kind = 'job' AND job.subject_id = match.job_id
             AND job.version = match.job_version AND job.model_version = match.model_version
       WHERE match.model_version = ${madeBy}
       ORDER BY match.candidate_id, match.job_id, match.computed_at DESC, match.id DESC`;
  }
}
