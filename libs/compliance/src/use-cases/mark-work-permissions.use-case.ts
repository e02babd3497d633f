import type { BodyOf, MarkWorkPermissionsRoute, WorkAuthorization, WorkPermissionMark } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { legalDay } from '../domain/legal-day.js';
import { RuleBook } from '../domain/rule-book.js';
import { workPermissionMark } from '../domain/work-permission-mark.js';

/** What people state of their permission to work; nobody but this context is told. */
export abstract class StatedAuthorizations {
  /** Those among the people who state one. @throws ServiceUnavailable */
  abstract of(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, WorkAuthorization>>;
}

@Injectable()
export class MarkWorkPermissions {
  constructor(
    private readonly book: RuleBook,
    private readonly stated: StatedAuthorizations,
  ) {}

  /**
   * Every job for every person, by the law of today. Nothing is stored: a mark decides nothing, and a history of them would tell
   * the status of people to whoever reads it.
   * @throws ServiceUnavailable when it cannot be learned what people stated: not the same as that they stated nothing.
   */
  async execute(
    ctx: Ctx,
    { personIds, jobs }: BodyOf<typeof MarkWorkPermissionsRoute>,
  ): Promise<{ items: WorkPermissionMark[] }> {
    const stated = await this.stated.of(ctx, personIds);
    const today = legalDay(ctx.now, ctx.region);
    const items = personIds.flatMap((personId) => {
      const authorization = stated.get(personId) ?? null;
      return jobs.map(({ jobId, job }) => ({
        personId,
        jobId,
        ...workPermissionMark(this.book, { authorization, job }, today, ctx.region),
      }));
    });
    return { items };
  }
}
