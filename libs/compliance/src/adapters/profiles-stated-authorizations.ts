import { ListWorkAuthorizationsRoute, type WorkAuthorization } from '@iworkz/contracts';
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

  async of(ctx: Ctx, personId: string): Promise<WorkAuthorization | null> {
    const body = { userIds: [personId] };
    const { items } = await this.client.call(ctx, ListWorkAuthorizationsRoute, { body }, { deadlineMs });
    return items.find(({ userId }) => userId === personId)?.authorization ?? null;
  }
}
