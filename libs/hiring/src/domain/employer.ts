import { NotPermitted } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';

/**
 * The company the caller acts for.
 * @throws NotPermitted for accounts without one.
 */
export function companyOf(ctx: Ctx): string {
  if (ctx.actor.kind === 'user' && ctx.actor.companyId) return ctx.actor.companyId;
  throw NotPermitted({ access: 'company' });
}

/** @throws NotPermitted when the caller is not a person. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.kind === 'user') return ctx.actor.userId;
  throw NotPermitted({ access: 'person' });
}
