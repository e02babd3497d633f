import { ListWorkAuthorizationsRoute, authorizedPeopleAtOnce, type WorkAuthorization } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { StatedAuthorizations } from '../use-cases/mark-work-permissions.use-case.js';

/** Milliseconds. Pages wait for it, and are of use without. */
const deadlineMs = 500;

@Injectable()
export class ProfilesStatedAuthorizations extends StatedAuthorizations {
  constructor(private readonly client: ServiceClient) {
    super();
  }

  async of(ctx: Ctx, personIds: readonly string[]): Promise<ReadonlyMap<string, WorkAuthorization>> {
    const stated = new Map<string, WorkAuthorization>();
    for (let from = 0; from < personIds.length; from += authorizedPeopleAtOnce) {
      const body = { userIds: personIds.slice(from, from + authorizedPeopleAtOnce) };
      const { items } = await this.client.call(ctx, ListWorkAuthorizationsRoute, { body }, { deadlineMs });
      for (const { userId, authorization } of items) stated.set(userId, authorization);
    }
    return stated;
  }
}
