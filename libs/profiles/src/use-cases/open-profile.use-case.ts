import { ProfileContent, type DataOf, type UserRegistered } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import type { ProfilesTx } from '../adapters/profiles-database.js';
import { Profiles } from './ports.js';

/** Gives a new candidate a profile that holds the account's name and nothing else. */
@Injectable()
export class OpenProfile {
  constructor(private readonly profiles: Profiles) {}

  /** Leaves a profile that is there already alone: its owner was faster than the event. */
  async execute(ctx: Ctx, tx: ProfilesTx, { userId, name, roles }: DataOf<typeof UserRegistered>): Promise<void> {
    if (!roles.includes('candidate')) return;
    const updatedAt = ctx.now.toISOString();
    await this.profiles.addUnlessPresent(tx, {
      userId,
      content: ProfileContent.parse({ name }),
      sources: [],
      version: 0,
      updatedAt,
    });
  }
}
