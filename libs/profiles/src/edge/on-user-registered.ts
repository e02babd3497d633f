import { UserRegistered, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Consumes } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import type { ProfilesTx } from '../adapters/profiles-database.js';
import { OpenProfile } from '../use-cases/open-profile.use-case.js';

@Injectable()
export class OnUserRegistered {
  constructor(private readonly openProfile: OpenProfile) {}

  @Consumes(UserRegistered)
  handle(ctx: Ctx, { data }: EventEnvelope<DataOf<typeof UserRegistered>>, tx: ProfilesTx): Promise<void> {
    return this.openProfile.execute(ctx, tx, data);
  }
}
