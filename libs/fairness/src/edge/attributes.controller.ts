import {
  consentVersion,
  DeclaredAttributes,
  GetMyAttributesRoute,
  PutMyAttributesRoute,
  WithdrawMyAttributesRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { consentWording } from '../messages/consent-wording.js';
import { DeclareAttributes } from '../use-cases/declare-attributes.use-case.js';

@Controller()
export class AttributesController {
  constructor(private readonly declareAttributes: DeclareAttributes) {}

  @Handles(GetMyAttributesRoute)
  async view(ctx: Ctx): Promise<ReplyOf<typeof GetMyAttributesRoute>> {
    const said = await this.declareAttributes.view(ctx);
    return {
      attributes: said?.attributes ?? DeclaredAttributes.parse({}),
      consent: said
        ? { ...said.consent, purposes: [...said.consent.purposes], givenAt: said.consent.givenAt.toISOString() }
        : null,
      wording: {
        version: consentVersion,
        audit: consentWording.format(ctx.locale, 'audit'),
        mitigation: consentWording.format(ctx.locale, 'mitigation'),
      },
    };
  }

  @Handles(PutMyAttributesRoute)
  async declare(
    ctx: Ctx,
    { body }: InputOf<typeof PutMyAttributesRoute>,
  ): Promise<ReplyOf<typeof PutMyAttributesRoute>> {
    await this.declareAttributes.declare(ctx, body);
    return this.view(ctx);
  }

  @Handles(WithdrawMyAttributesRoute)
  withdraw(ctx: Ctx): Promise<void> {
    return this.declareAttributes.withdraw(ctx);
  }
}
