import type { Ctx } from '@iworkz/kernel';
import { NotPermitted } from '../common/errors.js';

/**
 * The account id of the person who acts.
 * @throws NotPermitted when the caller is not a person.
 */
export function personOf({ actor }: Ctx): string {
  if (actor.kind === 'user') return actor.userId;
  throw NotPermitted({ access: 'person' });
}

/**
 * The company the caller acts for.
 * @throws NotPermitted for accounts without one.
 */
export function companyOf({ actor }: Ctx): string {
  if (actor.kind === 'user' && actor.companyId) return actor.companyId;
  throw NotPermitted({ access: 'company' });
}
