import { WorkStyleAnswers, type ProfileContent } from '@iworkz/contracts';
import { textOrNull } from '../../ui/form-values';

type OrEmpty<T> = T | '';
type Wishes = ProfileContent['wishes'];
type Pay = NonNullable<Wishes['pay']>;
type Authorization = NonNullable<ProfileContent['workAuthorization']>;

/** A profile as the form holds it: empty text or null where nothing is known. */
export interface ProfileDraft {
  name: { family: string; given: string; familyKana: string; givenKana: string };
  headline: string;
  summary: string;
  phone: string;
  /** One address a line. */
  links: string;
  /** `subdivision` is one of ISO 3166-2. */
  place: { country: string; subdivision: string; city: string };
  level: OrEmpty<NonNullable<ProfileContent['level']>>;
  skills: { name: string; level: number | null; years: number | null }[];
  languages: ProfileContent['languages'];
  experience: {
    employer: string;
    title: string;
    start: string;
    end: string;
    summary: string;
    industry: OrEmpty<NonNullable<ProfileContent['experience'][number]['industry']>>;
  }[];
  education: { school: string; area: string; degree: string; start: string; end: string }[];
  certificates: { name: string; issuer: string; date: string }[];
  wishes: {
    pay: { min: number | null; currency: Pay['currency']; period: Pay['period'] };
    remote: Wishes['remote'];
    /** ISO 3166-2. */
    subdivisions: string[];
    willingToRelocate: boolean;
    level: OrEmpty<NonNullable<Wishes['level']>>;
    industries: Wishes['industries'];
  };
  workStyle: ProfileContent['workStyle'];
  workAuthorization: {
    status: OrEmpty<Authorization['status']>;
    expiresOn: string;
    outsideActivityPermission: boolean;
    degreeField: string;
  };
}

const orNull = <T extends string>(value: OrEmpty<T>): T | null => (value === '' ? null : value);
const text = (value: string | null | undefined) => value ?? '';

export function draftOf(content: ProfileContent): ProfileDraft {
  const { name, place, wishes, workAuthorization } = content;
  return {
    name: {
      family: name.family,
      given: name.given,
      familyKana: text(name.familyKana),
      givenKana: text(name.givenKana),
    },
    headline: text(content.headline),
    summary: text(content.summary),
    phone: text(content.phone),
    links: content.links.join('\n'),
    place: { country: place?.country ?? '', subdivision: text(place?.subdivision), city: text(place?.city) },
    level: content.level ?? '',
    skills: content.skills,
    languages: content.languages,
    experience: content.experience.map((job) => ({
      employer: job.employer,
      title: text(job.title),
      start: text(job.start),
      end: text(job.end),
      summary: text(job.summary),
      industry: job.industry ?? '',
    })),
    education: content.education.map((school) => ({
      school: school.school,
      area: text(school.area),
      degree: text(school.degree),
      start: text(school.start),
      end: text(school.end),
    })),
    certificates: content.certificates.map(({ name: title, issuer, date }) => ({
      name: title,
      issuer: text(issuer),
      date: text(date),
    })),
    wishes: {
      pay: {
        min: wishes.pay?.min ?? null,
        currency: wishes.pay?.currency ?? 'JPY',
        period: wishes.pay?.period ?? 'year',
      },
      remote: wishes.remote,
      subdivisions: wishes.subdivisions,
      willingToRelocate: wishes.willingToRelocate,
      level: wishes.level ?? '',
      industries: wishes.industries,
    },
    workStyle: content.workStyle ?? WorkStyleAnswers.parse({}),
    workAuthorization: {
      status: workAuthorization?.status ?? '',
      expiresOn: text(workAuthorization?.expiresOn),
      outsideActivityPermission: workAuthorization?.outsideActivityPermission ?? false,
      degreeField: text(workAuthorization?.degreeField),
    },
  };
}

/** What the form stands for; rows without their first field are left out. */
export function contentOf(draft: ProfileDraft): ProfileContent {
  const { name, place, wishes, workAuthorization } = draft;
  return {
    name: {
      family: name.family,
      given: name.given,
      ...(textOrNull(name.familyKana) === null ? {} : { familyKana: name.familyKana }),
      ...(textOrNull(name.givenKana) === null ? {} : { givenKana: name.givenKana }),
    },
    headline: textOrNull(draft.headline),
    summary: textOrNull(draft.summary),
    phone: textOrNull(draft.phone),
    links: draft.links
      .split('\n')
      .map((link) => link.trim())
      .filter((link) => link !== ''),
    place:
      place.country === ''
        ? null
        : { country: place.country, subdivision: textOrNull(place.subdivision), city: textOrNull(place.city) },
    level: orNull(draft.level),
    skills: draft.skills.filter((skill) => skill.name.trim() !== ''),
    languages: draft.languages,
    experience: draft.experience
      .filter((job) => job.employer.trim() !== '')
      .map((job) => ({
        employer: job.employer,
        title: textOrNull(job.title),
        start: textOrNull(job.start),
        end: textOrNull(job.end),
        summary: textOrNull(job.summary),
        industry: orNull(job.industry),
      })),
    education: draft.education
      .filter((school) => school.school.trim() !== '')
      .map((school) => ({
        school: school.school,
        area: textOrNull(school.area),
        degree: textOrNull(school.degree),
        start: textOrNull(school.start),
        end: textOrNull(school.end),
      })),
    certificates: draft.certificates
      .filter((certificate) => certificate.name.trim() !== '')
      .map((certificate) => ({
        name: certificate.name,
        issuer: textOrNull(certificate.issuer),
        date: textOrNull(certificate.date),
      })),
    wishes: {
      pay: wishes.pay.min === null ? null : { ...wishes.pay, min: wishes.pay.min },
      remote: wishes.remote,
      subdivisions: wishes.subdivisions,
      willingToRelocate: wishes.willingToRelocate,
      level: orNull(wishes.level),
      industries: wishes.industries,
    },
    workStyle: draft.workStyle,
    workAuthorization:
      workAuthorization.status === ''
        ? null
        : {
            status: workAuthorization.status,
            expiresOn: textOrNull(workAuthorization.expiresOn),
            outsideActivityPermission: workAuthorization.outsideActivityPermission,
            degreeField: textOrNull(workAuthorization.degreeField),
          },
  };
}
