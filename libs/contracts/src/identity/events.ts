import * as z from 'zod';
import { Id, LocaleSchema, RegionSchema } from '../common/primitives.js';
import { defineEvent } from '../kit/define-event.js';
import { Company, EmailAddress, PersonNameSchema } from './models.js';
import { roles } from './permissions.js';

/** Somebody opened an account. Carries what other contexts need to address and reach the person. */
export const UserRegistered = defineEvent({
  type: 'identity.user.registered',
  version: 1,
  key: (data) => data.userId,
  personalData: ['userId', 'email', 'name'],
  person: (data) => data.userId,
  sealed: ['email', 'name'],
  data: z.object({
    userId: Id,
    email: EmailAddress,
    name: PersonNameSchema,
    roles: z.array(z.enum(roles)),
    locale: LocaleSchema,
    region: RegionSchema,
    companyId: Id.nullable(),
  }),
});

export const CompanyRegistered = defineEvent({
  type: 'identity.company.registered',
  version: 1,
  key: (data) => data.company.id,
  personalData: [],
  data: z.object({ company: Company }),
});
