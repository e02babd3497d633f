import {
  ListNotificationsRoute,
  ListOutboxMailsRoute,
  ReadNotificationRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles, pageOfRows, readIdCursor } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ViewInbox } from '../use-cases/view-inbox.use-case.js';
import { ViewOutboxMails } from '../use-cases/view-outbox-mails.use-case.js';

@Controller()
export class NotificationsController {
  constructor(
    private readonly viewInbox: ViewInbox,
    private readonly viewOutboxMails: ViewOutboxMails,
  ) {}

  @Handles(ListNotificationsRoute)
  async list(
    ctx: Ctx,
    { query: { cursor, limit } }: InputOf<typeof ListNotificationsRoute>,
  ): Promise<ReplyOf<typeof ListNotificationsRoute>> {
    const { items, unreadCount } = await this.viewInbox.list(ctx, { after: readIdCursor(cursor), limit });
    return { ...pageOfRows(items, limit, (item) => item), unreadCount };
  }

  @Handles(ReadNotificationRoute)
  read(ctx: Ctx, { params }: InputOf<typeof ReadNotificationRoute>): Promise<ReplyOf<typeof ReadNotificationRoute>> {
    return this.viewInbox.read(ctx, params.notificationId);
  }

  @Handles(ListOutboxMailsRoute)
  async listMails(
    ctx: Ctx,
    { query: { cursor, limit } }: InputOf<typeof ListOutboxMailsRoute>,
  ): Promise<ReplyOf<typeof ListOutboxMailsRoute>> {
    const mails = await this.viewOutboxMails.execute(ctx, { after: readIdCursor(cursor), limit });
    return pageOfRows(mails, limit, (mail) => mail);
  }
}
