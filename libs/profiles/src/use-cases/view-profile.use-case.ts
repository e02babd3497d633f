import { NotFound, ServiceUnavailable, type Profile, type WorkAuthorization } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { actingUserId } from '../domain/candidate.js';
import { Profiles } from './ports.js';

const waitForAccountMs = 3_000;
const lookAgainMs = 50;

@Injectable()
export class ViewProfile {
  constructor(private readonly profiles: Profiles) {}

  /**
   * The own profile. Somebody who registered a moment ago may be here before the event that opens their profile; its name
   * is known to that event alone, so it is waited for.
   * @throws ServiceUnavailable when it does not come.
   */
  async ofActor(ctx: Ctx): Promise<Profile> {
    const userId = actingUserId(ctx);
    for (let waited = 0; ; waited += lookAgainMs) {
      const profile = await this.profiles.find(userId);
      if (profile) return profile;
      if (waited >= waitForAccountMs) throw ServiceUnavailable({ service: 'backend-api' });
      await sleep(lookAgainMs);
    }
  }

  /** @throws NotFound */
  async of(userId: string): Promise<Profile> {
    const profile = await this.profiles.find(userId);
    if (!profile) throw NotFound({ resource: 'profile', id: userId });
    return profile;
  }

  workAuthorizationsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, WorkAuthorization>> {
    return this.profiles.workAuthorizationsOf(userIds);
  }
}
