import {
  holderRoutesOf,
  type ContextName,
  type InputOf,
  type PersonalDataHolder as HolderRoutes,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Controller, type Type } from '@nestjs/common';
import { Handles } from '../http/handles.js';
import { PersonalDataHolder } from './personal-data-holder.js';

type ExportRoute = HolderRoutes['exportRoute'];
type EraseRoute = HolderRoutes['eraseRoute'];

/** The same two routes for every context. */
export function holderController(context: ContextName): Type<unknown> {
  const { exportRoute, eraseRoute } = holderRoutesOf(context);

  @Controller()
  class HolderController {
    constructor(private readonly holder: PersonalDataHolder) {}

    @Handles(exportRoute)
    export(_ctx: Ctx, { params }: InputOf<ExportRoute>): Promise<ReplyOf<ExportRoute>> {
      return this.holder.export(params.personId);
    }

    @Handles(eraseRoute)
    erase(ctx: Ctx, { params, body }: InputOf<EraseRoute>): Promise<ReplyOf<EraseRoute>> {
      return this.holder.erase(ctx, params.personId, body.requestId);
    }
  }
  return HolderController;
}
