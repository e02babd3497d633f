import * as z from 'zod';
import { Id, Instant } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { ProfileContent } from './models.js';

/**
 * A profile changed. Carries what ranking may see: neither contact data nor permission to work, which the score must not use,
 * and not the name, which the score must never see.
 */
export const RankedProfile = ProfileContent.omit({
  name: true,
  phone: true,
  links: true,
  workAuthorization: true,
}).meta({ id: 'RankedProfile' });
export type RankedProfile = z.output<typeof RankedProfile>;

export const ProfileUpdated = defineEvent({
  type: 'profiles.profile.updated',
  version: 1,
  key: (data) => data.userId,
  personalData: ['userId', 'profile'],
  person: (data) => data.userId,
  sealed: ['profile'],
  data: z.object({ userId: Id, version: z.int(), updatedAt: Instant, profile: RankedProfile }),
});

export const ResumeImported = defineEvent({
  type: 'profiles.resume.imported',
  version: 1,
  key: (data) => data.userId,
  personalData: ['userId'],
  person: (data) => data.userId,
  data: z.object({ userId: Id, resumeId: Id, mediaType: z.string(), fieldCount: z.int() }),
});
