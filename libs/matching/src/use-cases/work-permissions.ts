import type { JobContent, WorkPermissionMark } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';

export type PermissionMark = Omit<WorkPermissionMark, 'jobId'>;

/** What the mark is read from; the ranking is made before and without it. */
export interface PostedJob {
  readonly jobId: string;
  readonly content: JobContent;
}

/**
 * Whether people may do jobs, by the law. Asked beside a ranking and never for one: the residence status behind it does not reach
 * this context, and what is answered is neither kept nor shown to anybody but the person.
 */
export abstract class WorkPermissions {
  /** @returns by job; undefined when there was no answer in time. */
  abstract ofCandidate(
    ctx: Ctx,
    candidateId: string,
    jobs: readonly PostedJob[],
  ): Promise<ReadonlyMap<string, PermissionMark> | undefined>;
}
