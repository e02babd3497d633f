import { GetMailChoicesRoute, PutMailChoiceRoute, StopMailsRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ChooseMails } from '../use-cases/choose-mails.use-case.js';

@Controller()
export class MailChoicesController {
  constructor(private readonly chooseMails: ChooseMails) {}

  @Handles(GetMailChoicesRoute)
  view(ctx: Ctx): Promise<ReplyOf<typeof GetMailChoicesRoute>> {
    return this.chooseMails.view(ctx);
  }

  @Handles(PutMailChoiceRoute)
  choose(ctx: Ctx, { body }: InputOf<typeof PutMailChoiceRoute>): Promise<ReplyOf<typeof PutMailChoiceRoute>> {
    return this.chooseMails.choose(ctx, body);
  }

  @Handles(StopMailsRoute)
  stop(ctx: Ctx, { body }: InputOf<typeof StopMailsRoute>): Promise<ReplyOf<typeof StopMailsRoute>> {
    return this.chooseMails.stop(ctx, body.token);
  }
}
