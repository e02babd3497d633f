import type { BodyOf, MarkWorkPermissionsRoute, WorkAuthorization, WorkPermissionMark } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-day.js';
import { RuleBook } from '../domain/rule-book.js';
import { workPermissionMark } from '../domain/work-permission-mark.js';

/** What people state of their permission to work; nobody but this context is told. */
export abstract class StatedAuthorizations {
  /** @returns null for who states none. @throws ServiceUnavailable */
  abstract of(ctx: Ctx, personId: string): Promise<WorkAuthorization | null>;
}

@Injectable()
export class MarkWorkPermissions {
  constructor(
    private readonly book: RuleBook,
    private readonly stated: StatedAuthorizations,
  ) {}

  /**
   * Every job for one person, by the law of today. Nothing is stored: a mark decides nothing, and a history of them would tell
   * the status of the person to whoever reads it.
   * @throws ServiceUnavailable when it cannot be learned what the person stated: not the same as that they stated nothing.
   */
  async execute(
    ctx: Ctx,
    { personId, jobs }: BodyOf<typeof MarkWorkPermissionsRoute>,
  ): Promise<{ items: WorkPermissionMark[] }> {
    const authorization = await this.stated.of(ctx, personId);
    const today = legalDay(ctx.now, ctx.region);
    const items = jobs.map(({ jobId, job }) => ({
      jobId,
      ...workPermissionMark(this.book, { authorization, job }, today, ctx.region),
    }));
    return { items };
  }
}
