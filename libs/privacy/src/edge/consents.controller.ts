import { GetPrivacyConsentsRoute, PutPrivacyConsentRoute, type InputOf, type ReplyOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { DecideConsents } from '../use-cases/decide-consents.use-case.js';

@Controller()
export class ConsentsController {
  constructor(private readonly consents: DecideConsents) {}

  @Handles(GetPrivacyConsentsRoute)
  view(ctx: Ctx): Promise<ReplyOf<typeof GetPrivacyConsentsRoute>> {
    return this.consents.view(ctx);
  }

  @Handles(PutPrivacyConsentRoute)
  decide(ctx: Ctx, { body }: InputOf<typeof PutPrivacyConsentRoute>): Promise<ReplyOf<typeof PutPrivacyConsentRoute>> {
    return this.consents.decide(ctx, body);
  }
}
