import type { JobMark } from '@iworkz/contracts';
import type { PageRequest } from '@iworkz/platform';

export interface JobMarkRecord {
  /** Greater for newer marks. */
  readonly id: string;
  readonly jobId: string;
  readonly mark: JobMark;
  readonly markedAt: Date;
}

/** What candidates keep jobs as: one mark for each job at most. */
export abstract class JobMarks {
  abstract find(candidateId: string, jobId: string): Promise<JobMark | undefined>;
  /** Of the jobs that are still open. */
  abstract ofOpenJobs(candidateId: string): Promise<ReadonlyMap<string, JobMark>>;
  /** `limit + 1` of them, newest first, after that id. */
  abstract list(candidateId: string, mark: JobMark, page: PageRequest): Promise<readonly JobMarkRecord[]>;
  /** The same mark again changes nothing. */
  abstract put(candidateId: string, jobId: string, mark: JobMark, at: Date): Promise<void>;
  abstract remove(candidateId: string, jobId: string): Promise<void>;
}
