import { jobMarks, type JobMark } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { newestFirst, type PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { JobMarks, type JobMarkRecord } from '../use-cases/job-marks.js';
import { MatchingUnitOfWork } from './matching-database.js';

const Mark = z.enum(jobMarks);

@Injectable()
export class PrismaJobMarks extends JobMarks {
  constructor(private readonly unitOfWork: MatchingUnitOfWork) {
    super();
  }

  async find(candidateId: string, jobId: string): Promise<JobMark | undefined> {
    const key = { candidateId_jobId: { candidateId, jobId } };
    const row = await this.unitOfWork.db.jobMark.findUnique({ where: key });
    return row ? Mark.parse(row.mark) : undefined;
  }

  async ofOpenJobs(candidateId: string): Promise<ReadonlyMap<string, JobMark>> {
    const rows = await this.unitOfWork.db.$queryRaw<{ job_id: string; mark: string }[]>`
      SELECT job_id, mark FROM job_mark JOIN ranked_job USING (job_id) WHERE candidate_id = ${candidateId}::uuid AND open`;
    return new Map(rows.map((row) => [row.job_id, Mark.parse(row.mark)]));
  }

  async list(candidateId: string, mark: JobMark, page: PageRequest): Promise<readonly JobMarkRecord[]> {
    const rows = await this.unitOfWork.db.jobMark.findMany(newestFirst(page, { candidateId, mark }));
    return rows.map(({ id, jobId, markedAt }) => ({ id, jobId, mark, markedAt }));
  }

  async put(candidateId: string, jobId: string, mark: JobMark, at: Date): Promise<void> {
    await this.unitOfWork.db.$executeRaw`
      INSERT INTO job_mark (id, candidate_id, job_id, mark, marked_at)
      VALUES (${newId()}::uuid, ${candidateId}::uuid, ${jobId}::uuid, ${mark}, ${at})
      ON CONFLICT (candidate_id, job_id) DO UPDATE
        SET id = EXCLUDED.id, mark = EXCLUDED.mark, marked_at = EXCLUDED.marked_at
        WHERE job_mark.mark <> EXCLUDED.mark`;
  }

  async remove(candidateId: string, jobId: string): Promise<void> {
    await this.unitOfWork.db.jobMark.deleteMany({ where: { candidateId, jobId } });
  }
}
