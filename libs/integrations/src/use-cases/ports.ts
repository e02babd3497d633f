import type { JobContent } from '@iworkz/contracts';
import type { IntegrationsTx } from '../adapters/integrations-database.js';
import type { ListedJob } from '../domain/listed-job.js';

export abstract class ListedJobs {
  /** An older version than the one known changes nothing. */
  abstract publish(
    tx: IntegrationsTx,
    job: { jobId: string; companyName: string; version: number; publishedAt: Date; content: JobContent },
  ): Promise<void>;
  /** Also before the job itself is known: it then never appears. */
  abstract close(tx: IntegrationsTx, jobId: string, at: Date): Promise<void>;
  /** All that are open, newest first. */
  abstract open(): Promise<ListedJob[]>;
}
