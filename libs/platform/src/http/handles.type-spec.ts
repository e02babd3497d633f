// Checked by the compiler alone: each line below an expected error would be a defect if it compiled.
import { defineRoute, type InputOf } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import * as z from 'zod';
import { Handles } from './handles.js';

const Route = defineRoute({
  id: 'typed',
  service: 'search',
  method: 'POST',
  path: '/typed/{id}',
  summary: 'For the compiler',
  access: 'public',
  params: z.object({ id: z.uuid() }),
  body: z.object({ count: z.coerce.number() }),
  response: z.object({ total: z.int(), note: z.string().default('') }),
});
const Silent = defineRoute({ ...Route, id: 'silent', response: undefined });

export class Handlers {
  @Handles(Route)
  async fits(_ctx: Ctx, { params, body }: InputOf<typeof Route>): Promise<{ total: number }> {
    return { total: body.count + params.id.length };
  }

  @Handles(Route)
  needsNoInput(): { total: number; note: string } {
    return { total: 1, note: '' };
  }

  @Handles(Silent)
  async saysNothing(): Promise<void> {}

  // @ts-expect-error: the answer lacks a field
  @Handles(Route)
  async lacksTotal(): Promise<{ note: string }> {
    return { note: '' };
  }

  // @ts-expect-error: the answer has a field of another type
  @Handles(Route)
  async textForNumber(): Promise<{ total: string }> {
    return { total: '1' };
  }

  // @ts-expect-error: it wants a part that the route does not declare
  @Handles(Route)
  async wantsQuery(_ctx: Ctx, { query }: { query: { page: number } }): Promise<{ total: number }> {
    return { total: query.page };
  }

  // @ts-expect-error: it takes the body for something else than the schema makes of it
  @Handles(Route)
  async misreadsBody(_ctx: Ctx, { body }: { body: { count: string } }): Promise<{ total: number }> {
    return { total: body.count.length };
  }

  // @ts-expect-error: the context comes first
  @Handles(Route)
  async forgetsCtx({ body }: InputOf<typeof Route>): Promise<{ total: number }> {
    return { total: body.count };
  }

  // @ts-expect-error: only methods serve routes
  @Handles(Route)
  notAMethod = 1;
}
