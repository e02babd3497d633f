import { MarkWorkPermissionsRoute, WorkPermissionJob, workPermissionsAtOnce } from '@iworkz/contracts';
import { inParts, type Ctx } from '@iworkz/kernel';
import { Log, ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { WorkPermissions, type PermissionMark, type PostedJob } from '../use-cases/work-permissions.js';

/** A ranking is of use without marks, so nobody waits long for them. Milliseconds; it includes what compliance waits for. */
const pageDeadlineMs = 800;

@Injectable()
export class ComplianceWorkPermissions extends WorkPermissions {
  constructor(
    private readonly client: ServiceClient,
    private readonly log: Log,
  ) {
    super();
  }

  async ofCandidate(
    ctx: Ctx,
    candidateId: string,
    jobs: readonly PostedJob[],
  ): Promise<ReadonlyMap<string, PermissionMark> | undefined> {
    const marks = new Map<string, PermissionMark>();
    try {
      for (const part of inParts(jobs, workPermissionsAtOnce)) {
        // Nothing of a posting but what the law reads: a description is many times as long.
        const asked = part.map(({ jobId, content }) => ({ jobId, job: WorkPermissionJob.parse(content) }));
        const body = { personId: candidateId, jobs: asked };
        const answer = await this.client.call(ctx, MarkWorkPermissionsRoute, { body }, { deadlineMs: pageDeadlineMs });
        for (const { jobId, ...mark } of answer.items) marks.set(jobId, mark);
      }
      return marks;
    } catch (error) {
      this.log.warn({ err: error, requestId: ctx.requestId }, 'jobs are shown without whether the law permits them');
      return undefined;
    }
  }
}
