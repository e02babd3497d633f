import { ListShownApplicantsRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ShownApplicants } from '../use-cases/applicant-ports.js';

/** Ids and places for the bias audit. Nothing comes back from it. */
@Controller()
export class ShownApplicantsController {
  constructor(private readonly shownApplicants: ShownApplicants) {}

  @Handles(ListShownApplicantsRoute)
  async list(
    _ctx: Ctx,
    { query }: InputOf<typeof ListShownApplicantsRoute>,
  ): Promise<ReplyOf<typeof ListShownApplicantsRoute>> {
    const { from, to, cursor, limit } = query;
    const window = { from: new Date(from), to: new Date(to) };
    const rows = await this.shownApplicants.listsWithin(window, { after: readIdCursor(cursor), limit });
    return pageOfRows(rows, limit, ({ shownAt, places, ...list }) => ({
      ...{ ...list, places: [...places], shownAt: shownAt.toISOString() },
    }));
  }
}
