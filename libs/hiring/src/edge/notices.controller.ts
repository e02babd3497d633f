import {
  IssueNoticeRoute,
  ListIssuedNoticesRoute,
  PrintIssuedNoticeRoute,
  type FileBody,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { IssueNotice } from '../use-cases/issue-notice.use-case.js';
import { ViewNotices } from '../use-cases/view-notices.use-case.js';

@Controller()
export class NoticesController {
  constructor(
    private readonly issueNotice: IssueNotice,
    private readonly viewNotices: ViewNotices,
  ) {}

  @Handles(IssueNoticeRoute)
  issue(ctx: Ctx, { params, body }: InputOf<typeof IssueNoticeRoute>): Promise<ReplyOf<typeof IssueNoticeRoute>> {
    return this.issueNotice.execute(ctx, params.applicationId, body);
  }

  @Handles(ListIssuedNoticesRoute)
  async list(
    ctx: Ctx,
    { params }: InputOf<typeof ListIssuedNoticesRoute>,
  ): Promise<ReplyOf<typeof ListIssuedNoticesRoute>> {
    return { items: await this.viewNotices.list(ctx, params.applicationId) };
  }

  @Handles(PrintIssuedNoticeRoute)
  print(ctx: Ctx, { params }: InputOf<typeof PrintIssuedNoticeRoute>): Promise<FileBody> {
    return this.viewNotices.print(ctx, params.applicationId, params.noticeId);
  }
}
