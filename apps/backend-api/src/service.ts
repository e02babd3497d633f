import { IdentityContext } from '@iworkz/identity';
import { ProfilesContext } from '@iworkz/profiles';
import { HiringContext } from '@iworkz/hiring';
import { defineService } from '@iworkz/platform';

export const service = defineService({
  name: 'backend-api',
  modules: [IdentityContext, ProfilesContext, HiringContext],
});
