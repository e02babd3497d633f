import * as z from 'zod';
import { CalendarDate, Id, Instant, SubdivisionCode, YearMonth, text } from '../common/primitives.js';
import { PersonNameSchema } from '../identity/models.js';
import { subdivisionCodes } from '../vocabulary/subdivisions.js';
import { residenceStatuses } from '../vocabulary/residence-statuses.js';
import {
  CareerLevel,
  Industry,
  LanguageSkill,
  PayWish,
  Place,
  RemoteMode,
  SkillLevel,
  SkillName,
} from '../vocabulary/work.js';
import { WorkStyleAnswers } from '../vocabulary/work-style.js';

export const ProfileSkill = z.object({
  name: SkillName,
  level: SkillLevel.nullable().default(null),
  years: z.number().min(0).max(60).nullable().default(null),
});
export const Experience = z.object({
  employer: text(200),
  title: text(200).nullable().default(null),
  start: YearMonth.nullable().default(null),
  /** null while it goes on. */
  end: YearMonth.nullable().default(null),
  summary: text(4000).nullable().default(null),
  industry: Industry.nullable().default(null),
});
export const Education = z.object({
  school: text(200),
  area: text(200).nullable().default(null),
  degree: text(120).nullable().default(null),
  start: YearMonth.nullable().default(null),
  end: YearMonth.nullable().default(null),
});
export const Certificate = z.object({
  name: text(200),
  issuer: text(200).nullable().default(null),
  date: YearMonth.nullable().default(null),
});

/** What the candidate wishes; drives geography, salary and career in the ranking. */
export const Wishes = z.object({
  pay: PayWish.nullable().default(null),
  remote: z.array(RemoteMode).max(3).default([]),
  /** Where the person would work, of any country. */
  subdivisions: z.array(SubdivisionCode).max(subdivisionCodes.length).default([]),
  willingToRelocate: z.boolean().default(false),
  level: CareerLevel.nullable().default(null),
  industries: z.array(Industry).max(17).default([]),
});
export type Wishes = z.output<typeof Wishes>;

/** May this person do this work? Read by law rules, never by the ranking. */
export const WorkAuthorization = z.object({
  status: z.enum(residenceStatuses),
  expiresOn: CalendarDate.nullable().default(null),
  /** 資格外活動許可: permission for activity outside the status (28 hours a week). */
  outsideActivityPermission: z.boolean().default(false),
  degreeField: text(120).nullable().default(null),
});
export type WorkAuthorization = z.output<typeof WorkAuthorization>;

/** What a candidate says of themselves. Everything except the name may be empty. */
export const ProfileContent = z.object({
  name: PersonNameSchema,
  headline: text(200).nullable().default(null),
  summary: text(5000).nullable().default(null),
  phone: text(40).nullable().default(null),
  links: z
    .array(z.url({ protocol: /^https?$/ }).max(300))
    .max(20)
    .default([]),
  place: Place.nullable().default(null),
  skills: z.array(ProfileSkill).max(200).default([]),
  languages: z.array(LanguageSkill).max(30).default([]),
  experience: z.array(Experience).max(60).default([]),
  education: z.array(Education).max(30).default([]),
  certificates: z.array(Certificate).max(60).default([]),
  level: CareerLevel.nullable().default(null),
  wishes: Wishes.default(Wishes.parse({})),
  workStyle: WorkStyleAnswers.default(WorkStyleAnswers.parse({})),
  workAuthorization: WorkAuthorization.nullable().default(null),
});
export type ProfileContent = z.output<typeof ProfileContent>;

/** Where in a document a value was read. */
export const SourcePlace = z
  .discriminatedUnion('kind', [
    /** RFC 6901 pointer into a JSON document. */
    z.object({ kind: z.literal('json'), pointer: z.string(), text: z.string() }),
    /** Page from 1; box in PDF points from the page's lower left corner. */
    z.object({
      kind: z.literal('pdf'),
      page: z.int().positive(),
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      text: z.string(),
    }),
  ])
  .meta({ id: 'SourcePlace' });
export type SourcePlace = z.output<typeof SourcePlace>;

/** One value read from a document: which profile field it fills, and where it stood. */
export const ExtractedField = z
  .object({
    /** RFC 6901 pointer into the profile draft, e.g. `/experience/0/title`. */
    pointer: z.string(),
    confidence: z.number().min(0).max(1),
    source: SourcePlace,
  })
  .meta({ id: 'ExtractedField' });
export type ExtractedField = z.output<typeof ExtractedField>;

/** What a CV says, as a partial profile; every filled field has its source in `fields`. */
export const ResumeDraft = z
  .object({
    name: PersonNameSchema.nullable(),
    headline: z.string().nullable(),
    summary: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    links: z.array(z.string()),
    place: Place.nullable(),
    skills: z.array(ProfileSkill),
    languages: z.array(LanguageSkill),
    experience: z.array(Experience),
    education: z.array(Education),
    certificates: z.array(Certificate),
  })
  .meta({ id: 'ResumeDraft' });
export type ResumeDraft = z.output<typeof ResumeDraft>;

export const Resume = z
  .object({
    id: Id,
    fileName: z.string().nullable(),
    mediaType: z.string(),
    importedAt: Instant,
    draft: ResumeDraft,
    fields: z.array(ExtractedField),
    /** Version of the reader that made the draft. */
    readerVersion: z.string(),
    /** The file held text that nobody sees on its pages. It was not read. */
    hiddenText: z.boolean().default(false),
    adoptedAt: Instant.nullable(),
  })
  .meta({ id: 'Resume' });
export type Resume = z.output<typeof Resume>;

export const Profile = z
  .object({
    userId: Id,
    content: ProfileContent,
    /** For fields that came from a document: pointer -> where. Fields a person typed have none. */
    sources: z.array(ExtractedField.extend({ resumeId: Id })),
    version: z.int(),
    updatedAt: Instant,
  })
  .meta({ id: 'Profile' });
export type Profile = z.output<typeof Profile>;
