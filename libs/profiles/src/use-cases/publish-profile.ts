import { ProfileUpdated, RankedProfile, type Profile } from '@iworkz/contracts';
import type { ProfilesTx } from '../adapters/profiles-database.js';

/** Announces the profile as ranking may see it: the schema drops name, contact data and permission to work. */
export function publishProfile(tx: ProfilesTx, { userId, version, updatedAt, content }: Profile): Promise<void> {
  return tx.publish(ProfileUpdated, { userId, version, updatedAt, profile: RankedProfile.parse(content) });
}
