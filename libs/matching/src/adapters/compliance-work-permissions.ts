import { MarkWorkPermissionsRoute, WorkPermissionJob, workPermissionsAtOnce } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Log, ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import {
  WorkPermissions,
  type ForbiddenPairs,
  type PermissionMark,
  type PostedJob,
} from '../use-cases/work-permissions.js';

/** A ranking is of use without marks, so nobody waits long for them. Milliseconds; it includes what compliance waits for. */
const pageDeadlineMs = 800;
/** Jobs and profiles of everybody wait while notices of one are made. Milliseconds. */
const noticeDeadlineMs = 300;

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
      for (const part of slices(jobs, workPermissionsAtOnce)) {
        const items = await this.ask(ctx, [candidateId], part, pageDeadlineMs);
        for (const { personId: _, jobId, ...mark } of items) marks.set(jobId, mark);
      }
      return marks;
    } catch (error) {
      this.log.warn({ err: error, requestId: ctx.requestId }, 'jobs are shown without whether the law permits them');
      return undefined;
    }
  }

  async forbidden(ctx: Ctx, candidateIds: readonly string[], jobs: readonly PostedJob[]): Promise<ForbiddenPairs> {
    const pairs = new Set<string>();
    try {
      const peopleAtOnce = Math.max(1, Math.floor(workPermissionsAtOnce / Math.max(1, jobs.length)));
      for (const part of slices(candidateIds, peopleAtOnce)) {
        const items = await this.ask(ctx, part, jobs, noticeDeadlineMs);
        for (const { personId, jobId, state } of items)
          if (state === 'not_permitted') pairs.add(`${personId} ${jobId}`);
      }
    } catch (error) {
      this.log.warn({ err: error, requestId: ctx.requestId }, 'notices are sent without asking what the law permits');
    }
    return { has: (candidateId, jobId) => pairs.has(`${candidateId} ${jobId}`) };
  }

  private async ask(ctx: Ctx, personIds: readonly string[], jobs: readonly PostedJob[], deadlineMs: number) {
    if (personIds.length === 0 || jobs.length === 0) return [];
    // Nothing of a posting but what the law reads: a description is many times as long.
    const asked = jobs.map(({ jobId, content }) => ({ jobId, job: WorkPermissionJob.parse(content) }));
    const body = { personIds: [...personIds], jobs: asked };
    const { items } = await this.client.call(ctx, MarkWorkPermissionsRoute, { body }, { deadlineMs });
    return items;
  }
}

function slices<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
