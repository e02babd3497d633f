import { SignInRequired } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';

/** @throws SignInRequired when no person acts. */
export function actingUserId({ actor }: Ctx): string {
  if (actor.kind !== 'user') throw SignInRequired({});
  return actor.userId;
}
