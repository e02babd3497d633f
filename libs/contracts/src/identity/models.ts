import * as z from 'zod';
import { CountryCode, Id, Instant, LocaleSchema, RegionSchema, text } from '../common/primitives.js';
import { roles } from './permissions.js';

export const EmailAddress = z.email().max(254).toLowerCase();
/** RFC 5321 4.5.3.1.1: 64 characters before the @. Asked of new addresses only, since events carry older ones. */
export const NewEmailAddress = z
  .email({ pattern: new RegExp(`^(?=[^@]{1,64}@)${z.regexes.email.source.slice(1)}`) })
  .max(254)
  .toLowerCase();
/** NIST SP 800-63B: length counts, composition rules do not. */
export const Password = z.string().min(10).max(200);

/** A name in its own script, with the readings Japanese forms ask for. */
export const PersonNameSchema = z
  .object({
    family: text(80),
    given: text(80, 0).default(''),
    familyKana: text(80).optional(),
    givenKana: text(80).optional(),
  })
  .meta({ id: 'PersonName' });
export type PersonNameModel = z.output<typeof PersonNameSchema>;

export const CompanyRegistration = z.object({
  name: text(200),
  /** 法人番号 (13 digits) where the company has one. */
  corporateNumber: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  country: CountryCode.default('JP'),
  industry: text(80).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
});

export const Registration = z.discriminatedUnion('role', [
  z.object({
    role: z.literal('candidate'),
    email: NewEmailAddress,
    password: Password,
    name: PersonNameSchema,
    locale: LocaleSchema.default('ja'),
    region: RegionSchema.default('jp'),
  }),
  z.object({
    role: z.literal('employer'),
    email: NewEmailAddress,
    password: Password,
    name: PersonNameSchema,
    locale: LocaleSchema.default('ja'),
    region: RegionSchema.default('jp'),
    company: CompanyRegistration,
  }),
]);

/** Who is made an administrator. The password is handed over by whoever appoints them. */
export const NewAdministrator = z
  .object({
    email: NewEmailAddress,
    password: Password,
    name: PersonNameSchema,
    locale: LocaleSchema.default('ja'),
  })
  .meta({ id: 'NewAdministrator' });

export const Account = z
  .object({
    id: Id,
    email: EmailAddress,
    roles: z.array(z.enum(roles)),
    name: PersonNameSchema,
    locale: LocaleSchema,
    region: RegionSchema,
    companyId: Id.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof Account>;

export const Company = z
  .object({
    id: Id,
    name: z.string(),
    country: CountryCode,
    industry: z.string().nullable(),
    website: z.string().nullable(),
    region: RegionSchema,
  })
  .meta({ id: 'Company' });
export type Company = z.output<typeof Company>;

export const Session = z
  .object({
    accessToken: z.string(),
    /** Seconds until the access token expires (15 minutes when fresh). */
    expiresIn: z.int(),
    /** Good for 7 days and one use; each refresh answers with the next one. */
    refreshToken: z.string(),
    account: Account,
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof Session>;
