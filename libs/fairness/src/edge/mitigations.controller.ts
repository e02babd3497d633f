import {
  EndMitigationRoute,
  ListMitigationsRoute,
  OrderShortlistRoute,
  StartMitigationRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { Mitigate } from '../use-cases/mitigate.use-case.js';
import { OrderShortlist } from '../use-cases/order-shortlist.use-case.js';

@Controller()
export class MitigationsController {
  constructor(
    private readonly mitigate: Mitigate,
    private readonly orderShortlist: OrderShortlist,
  ) {}

  @Handles(StartMitigationRoute)
  start(ctx: Ctx, { body }: InputOf<typeof StartMitigationRoute>): Promise<ReplyOf<typeof StartMitigationRoute>> {
    return this.mitigate.start(ctx, body);
  }

  @Handles(ListMitigationsRoute)
  async list(
    _ctx: Ctx,
    { query }: InputOf<typeof ListMitigationsRoute>,
  ): Promise<ReplyOf<typeof ListMitigationsRoute>> {
    const { limit, cursor } = query;
    return pageOfRows(await this.mitigate.list({ after: readIdCursor(cursor), limit }), limit, (row) => row);
  }

  @Handles(EndMitigationRoute)
  end(ctx: Ctx, { params }: InputOf<typeof EndMitigationRoute>): Promise<ReplyOf<typeof EndMitigationRoute>> {
    return this.mitigate.end(ctx, params.mitigationId);
  }

  @Handles(OrderShortlistRoute)
  order(ctx: Ctx, { body }: InputOf<typeof OrderShortlistRoute>): Promise<ReplyOf<typeof OrderShortlistRoute>> {
    return this.orderShortlist.execute(ctx, body);
  }
}
