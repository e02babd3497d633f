import * as z from 'zod';
import { NotFound, ServiceUnavailable } from '../common/errors.js';
import { Id } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { ProfileChanged, UnreadableResume } from './errors.js';
import { Profile, ProfileContent, Resume, WorkAuthorization } from './models.js';

export const GetMyProfileRoute = defineRoute({
  id: 'getMyProfile',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/profiles/me',
  summary: 'The own profile, with the places in documents its fields came from',
  access: 'profile:edit',
  response: Profile,
});

export const PutMyProfileRoute = defineRoute({
  id: 'putMyProfile',
  service: 'backend-api',
  method: 'PUT',
  path: '/api/v1/profiles/me',
  summary: 'Replace the own profile; `version` is the one that was read',
  access: 'profile:edit',
  body: z.object({ version: z.int(), content: ProfileContent }),
  response: Profile,
  errors: [ProfileChanged],
});

export const resumeMediaTypes = ['application/pdf', 'application/json'] as const;

export const ImportResumeRoute = defineRoute({
  id: 'importResume',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/resumes',
  summary: 'Read a CV (PDF or JSON Resume); nothing enters the profile until it is adopted',
  access: 'profile:edit',
  fileTypes: resumeMediaTypes,
  bodyLimit: 5 * 1024 * 1024,
  status: 201,
  response: Resume,
  errors: [UnreadableResume, ServiceUnavailable],
  audit: 'profiles.import_resume',
});

export const GetResumeRoute = defineRoute({
  id: 'getResume',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/resumes/{resumeId}',
  summary: 'An imported CV with the place of every extracted field',
  access: 'profile:edit',
  params: z.object({ resumeId: Id }),
  response: Resume,
  errors: [NotFound],
});

export const AdoptResumeRoute = defineRoute({
  id: 'adoptResume',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/resumes/{resumeId}/adoption',
  summary: 'Take what the CV says into the profile; fields the person typed are kept',
  access: 'profile:edit',
  params: z.object({ resumeId: Id }),
  response: Profile,
  errors: [NotFound],
});

/** For the offer check and for ranking applicants; never shown to employers as is. */
export const GetProfileForServiceRoute = defineRoute({
  id: 'getProfileForService',
  service: 'backend-api',
  method: 'GET',
  path: '/api/v1/profiles/{userId}',
  summary: 'A profile, for another service',
  access: 'service',
  params: z.object({ userId: Id }),
  response: Profile,
  errors: [NotFound],
});

/** People asked about at once. */
export const authorizedPeopleAtOnce = 1_000;

/** Permission to work and nothing else, so that who judges it by law need not see profiles. */
export const ListWorkAuthorizationsRoute = defineRoute({
  id: 'listWorkAuthorizations',
  service: 'backend-api',
  method: 'POST',
  path: '/api/v1/profiles/work-authorizations',
  summary: 'What people say of their permission to work, for another service; who says nothing is left out',
  access: 'service',
  body: z.object({ userIds: z.array(Id).max(authorizedPeopleAtOnce) }),
  response: z.object({ items: z.array(z.object({ userId: Id, authorization: WorkAuthorization })) }),
});
