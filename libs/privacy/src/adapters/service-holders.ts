import {
  contextNames,
  holderRoutesOf,
  type ContextName,
  type PersonalDataErased,
  type PersonalDataExport,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { Holders } from '../use-cases/ports.js';

/** Files come along, and an index may have to be rewritten. Milliseconds. */
const deadlineMs = 30_000;

@Injectable()
export class ServiceHolders extends Holders {
  readonly contexts = contextNames;

  constructor(private readonly client: ServiceClient) {
    super();
  }

  exportOf(ctx: Ctx, context: ContextName, personId: string): Promise<PersonalDataExport> {
    return this.client.call(ctx, holderRoutesOf(context).exportRoute, { params: { personId } }, { deadlineMs });
  }

  erase(ctx: Ctx, context: ContextName, personId: string, requestId: string): Promise<PersonalDataErased> {
    const request = { params: { personId }, body: { requestId } };
    return this.client.call(ctx, holderRoutesOf(context).eraseRoute, request, { deadlineMs });
  }
}
