import { selectionStages, type AuditWindow } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { Selection } from '../domain/bias-audit.js';
import { Selections } from '../use-cases/ports.js';
import type { JobApplicant } from '../domain/sight.js';
import { FairnessUnitOfWork, type FairnessTx } from './fairness-database.js';

/** Written as SQL: one statement says how a new fact joins what is known, whatever order facts arrive in. */
@Injectable()
export class SqlSelections extends Selections {
  constructor(private readonly unitOfWork: FairnessUnitOfWork) {
    super();
  }

  async learn(tx: FairnessTx, fact: Parameters<Selections['learn']>[1]): Promise<void> {
    const stage = fact.stage === null ? 0 : selectionStages.indexOf(fact.stage) + 1;
    await tx.db.$executeRaw`
      INSERT INTO selection (application_id, job_id, candidate_id, submitted_at, stage, withdrawn, last_event_at)
      VALUES (${fact.applicationId}::uuid, ${fact.jobId}::uuid, ${fact.candidateId}::uuid, ${fact.submittedAt},
              ${stage}, ${fact.withdrawn}, ${fact.at})
          ON CONFLICT (application_id) DO UPDATE SET
             submitted_at = coalesce(selection.submitted_at, excluded.submitted_at),
             stage = greatest(selection.stage, excluded.stage),
             withdrawn = selection.withdrawn OR excluded.withdrawn,
             last_event_at = greatest(selection.last_event_at, excluded.last_event_at)`;
  }

  async within({ from, to }: AuditWindow, limit: number) {
    const rows = await this.unitOfWork.db.selection.findMany({
      where: { submittedAt: { gte: new Date(from), lt: new Date(to) } },
      orderBy: { applicationId: 'asc' },
      take: limit,
    });
    const selections = rows.map(({ candidateId, jobId, stage, withdrawn }): Selection => ({
      ...{ candidateId, jobId, withdrawn },
      stage: selectionStages[stage - 1] ?? null,
    }));
    const newest = rows.reduce((last, { lastEventAt }) => Math.max(last, lastEventAt.getTime()), 0);
    return { selections, upTo: rows.length > 0 ? new Date(newest) : null };
  }

  async applicantsOf(jobIds: readonly string[], before: Date, limit: number): Promise<readonly JobApplicant[]> {
    // One array as one parameter: a list of ids may be longer than a statement may have parameters.
    return this.unitOfWork.db.$queryRaw<JobApplicant[]>`
      SELECT job_id AS "jobId", candidate_id AS "candidateId", submitted_at AS "submittedAt"
        FROM selection
       WHERE job_id = ANY (${[...jobIds]}::uuid[]) AND submitted_at < ${before}
       ORDER BY application_id
       LIMIT ${limit}`;
  }
}
