import { personOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import type { PageRequest } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { Credentials, type CredentialRecord } from './credentials.js';

@Injectable()
export class ViewCredentials {
  constructor(private readonly credentials: Credentials) {}

  /** `limit + 1` of the caller's own credentials, newest first. @throws NotPermitted when the caller is not a person. */
  mine(ctx: Ctx, page: PageRequest): Promise<CredentialRecord[]> {
    return this.credentials.ofHolder(personOf(ctx), page);
  }
}
