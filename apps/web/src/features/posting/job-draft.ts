import { JobContent, WorkStyleAnswers } from '@iworkz/contracts';
import type * as z from 'zod';
import { textOrNull } from '../../ui/form-values';

type Content = z.output<typeof JobContent>;
type Part<K extends keyof Content> = NonNullable<Content[K]>;
type YesNo = '' | 'yes' | 'no';
type OrEmpty<T> = T | '';

/** A posting as the form holds it: every section is there, and what nobody filled in is empty text or null. */
export interface JobDraft {
  title: string;
  description: string;
  language: Content['language'];
  industry: Content['industry'];
  level: OrEmpty<Part<'level'>>;
  recruiter: { address: string; contact: string };
  duties: { description: string; scopeOfChange: string; category: OrEmpty<NonNullable<Part<'duties'>['category']>> };
  workplace: {
    country: string;
    /** ISO 3166-2. */
    subdivision: string;
    city: string;
    address: string;
    remote: Part<'workplace'>['remote'];
    scopeOfChange: string;
  };
  contract: {
    term: OrEmpty<Part<'contract'>['term']>;
    employment: Part<'contract'>['employment'];
    termMonths: number | null;
    renewal: { possible: YesNo; criteria: string; cap: string };
    probation: { months: number | null; terms: string };
  };
  pay: {
    period: Part<'pay'>['period'];
    currency: Part<'pay'>['currency'];
    min: number | null;
    max: number | null;
    fixedOvertime: { amount: number | null; hours: number | null; excessPaid: boolean };
    bonusMonths: number | null;
    raise: string;
    paymentTerms: string;
  };
  hours: {
    system: Part<'hours'>['system'];
    start: string;
    end: string;
    breakMinutes: number | null;
    daysPerWeek: number | null;
    overtime: { expected: YesNo; monthlyHours: number | null };
  };
  holidays: { description: string; daysPerYear: number | null; weeklyRestDays: number | null };
  socialInsurance: Content['socialInsurance'];
  smoking: OrEmpty<Part<'smoking'>>;
  ageLimit: {
    min: number | null;
    max: number | null;
    exception: OrEmpty<NonNullable<Part<'ageLimit'>['exception']>>;
    reason: string;
  };
  skills: { name: string; level: number; years: number | null; required: boolean }[];
  languages: { language: string; level: Content['languages'][number]['level']; required: boolean }[];
  licences: Content['licences'];
  workStyle: Content['workStyle'];
  growth: Content['growth'];
  startsOn: string;
  closesOn: string;
}

const yesNo = (value: boolean | undefined): YesNo => (value === undefined ? '' : value ? 'yes' : 'no');
const orNull = <T extends string>(value: OrEmpty<T>): T | null => (value === '' ? null : value);
/** A number that the schema will miss when nobody gave one. */
const needed = (value: number | null): number => value ?? Number.NaN;
const filled = (...values: readonly unknown[]) =>
  values.some((value) => value !== null && value !== '' && value !== false);

/**
 * @param content undefined for a new posting.
 * @param recruiter what the company said of itself before, for a posting that does not say.
 */
export function draftOf(content?: Content, recruiter: Content['recruiter'] = null): JobDraft {
  const { duties, workplace, contract, pay, hours, holidays, ageLimit } = content ?? {};
  const said = content ? content.recruiter : recruiter;
  return {
    title: content?.title ?? '',
    description: content?.description ?? '',
    language: content?.language ?? 'ja',
    industry: content?.industry ?? 'other',
    level: content?.level ?? '',
    recruiter: {
      address: said?.address ?? '',
      contact: said?.contact ?? '',
    },
    duties: {
      description: duties?.description ?? '',
      scopeOfChange: duties?.scopeOfChange ?? '',
      category: duties?.category ?? '',
    },
    workplace: {
      country: workplace?.country ?? 'JP',
      subdivision: workplace?.subdivision ?? '',
      city: workplace?.city ?? '',
      address: workplace?.address ?? '',
      remote: workplace?.remote ?? 'none',
      scopeOfChange: workplace?.scopeOfChange ?? '',
    },
    contract: {
      term: contract?.term ?? '',
      employment: contract?.employment ?? 'full_time',
      termMonths: contract?.termMonths ?? null,
      renewal: {
        possible: yesNo(contract?.renewal?.possible),
        criteria: contract?.renewal?.criteria ?? '',
        cap: contract?.renewal?.cap ?? '',
      },
      probation: { months: contract?.probation?.months ?? null, terms: contract?.probation?.terms ?? '' },
    },
    pay: {
      period: pay?.period ?? 'month',
      currency: pay?.currency ?? 'JPY',
      min: pay?.min ?? null,
      max: pay?.max ?? null,
      fixedOvertime: {
        amount: pay?.fixedOvertime?.amount ?? null,
        hours: pay?.fixedOvertime?.hours ?? null,
        excessPaid: pay?.fixedOvertime?.excessPaid ?? false,
      },
      bonusMonths: pay?.bonusMonths ?? null,
      raise: pay?.raise ?? '',
      paymentTerms: pay?.paymentTerms ?? '',
    },
    hours: {
      system: hours?.system ?? 'standard',
      start: hours?.start ?? '',
      end: hours?.end ?? '',
      breakMinutes: hours?.breakMinutes ?? null,
      daysPerWeek: hours?.daysPerWeek ?? null,
      overtime: { expected: yesNo(hours?.overtime?.expected), monthlyHours: hours?.overtime?.monthlyHours ?? null },
    },
    holidays: {
      description: holidays?.description ?? '',
      daysPerYear: holidays?.daysPerYear ?? null,
      weeklyRestDays: holidays?.weeklyRestDays ?? null,
    },
    socialInsurance: content?.socialInsurance ?? [],
    smoking: content?.smoking ?? '',
    ageLimit: {
      min: ageLimit?.min ?? null,
      max: ageLimit?.max ?? null,
      exception: ageLimit?.exception ?? '',
      reason: ageLimit?.reason ?? '',
    },
    skills: content?.skills ?? [],
    languages: content?.languages ?? [],
    licences: content?.licences ?? [],
    workStyle: content?.workStyle ?? WorkStyleAnswers.parse({}),
    growth: content?.growth ?? [],
    startsOn: content?.startsOn ?? '',
    closesOn: content?.closesOn ?? '',
  };
}

function workplaceOf({ workplace }: JobDraft): Content['workplace'] {
  const { subdivision, city, address, remote, scopeOfChange, country } = workplace;
  if (!filled(subdivision, city, address, scopeOfChange) && remote === 'none' && country === 'JP') return null;
  return {
    country,
    subdivision: textOrNull(subdivision),
    city: textOrNull(city),
    address: textOrNull(address),
    remote,
    scopeOfChange: textOrNull(scopeOfChange),
  };
}

function contractOf({ contract }: JobDraft): Content['contract'] {
  const { term, employment, termMonths, renewal, probation } = contract;
  if (term === '') return null;
  return {
    term,
    employment,
    termMonths,
    renewal:
      renewal.possible === ''
        ? null
        : {
            possible: renewal.possible === 'yes',
            criteria: textOrNull(renewal.criteria),
            cap: textOrNull(renewal.cap),
          },
    probation: filled(probation.months, probation.terms)
      ? { months: needed(probation.months), terms: textOrNull(probation.terms) }
      : null,
  };
}

function payOf({ pay }: JobDraft): Content['pay'] {
  const { period, currency, min, max, fixedOvertime, bonusMonths, raise, paymentTerms } = pay;
  if (!filled(min, max, fixedOvertime.amount, fixedOvertime.hours, bonusMonths, raise, paymentTerms)) return null;
  return {
    period,
    currency,
    min: needed(min),
    // One amount alone is the exact pay.
    max: max ?? needed(min),
    fixedOvertime: filled(fixedOvertime.amount, fixedOvertime.hours)
      ? {
          amount: needed(fixedOvertime.amount),
          hours: needed(fixedOvertime.hours),
          excessPaid: fixedOvertime.excessPaid,
        }
      : null,
    bonusMonths,
    raise: textOrNull(raise),
    paymentTerms: textOrNull(paymentTerms),
  };
}

function hoursOf({ hours }: JobDraft): Content['hours'] {
  const { system, start, end, breakMinutes, daysPerWeek, overtime } = hours;
  if (!filled(start, end, breakMinutes, daysPerWeek, overtime.expected) && system === 'standard') return null;
  return {
    system,
    start: textOrNull(start),
    end: textOrNull(end),
    breakMinutes,
    daysPerWeek,
    overtime:
      overtime.expected === ''
        ? null
        : {
            expected: overtime.expected === 'yes',
            monthlyHours: overtime.expected === 'yes' ? needed(overtime.monthlyHours) : (overtime.monthlyHours ?? 0),
          },
  };
}

/** What the form stands for. It may still be refused by the schema: a half-filled section keeps its holes. */
export function contentOf(draft: JobDraft): z.input<typeof JobContent> {
  const { recruiter, duties, holidays, ageLimit } = draft;
  return {
    title: draft.title,
    description: draft.description,
    language: draft.language,
    industry: draft.industry,
    level: orNull(draft.level),
    recruiter: filled(recruiter.address, recruiter.contact)
      ? { address: textOrNull(recruiter.address), contact: textOrNull(recruiter.contact) }
      : null,
    duties: filled(duties.description, duties.scopeOfChange, duties.category)
      ? {
          description: duties.description,
          scopeOfChange: textOrNull(duties.scopeOfChange),
          category: orNull(duties.category),
        }
      : null,
    workplace: workplaceOf(draft),
    contract: contractOf(draft),
    pay: payOf(draft),
    hours: hoursOf(draft),
    holidays: filled(holidays.description, holidays.daysPerYear, holidays.weeklyRestDays) ? holidays : null,
    socialInsurance: draft.socialInsurance,
    smoking: orNull(draft.smoking),
    ageLimit: filled(ageLimit.min, ageLimit.max, ageLimit.exception, ageLimit.reason)
      ? {
          min: ageLimit.min,
          max: ageLimit.max,
          exception: orNull(ageLimit.exception),
          reason: textOrNull(ageLimit.reason),
        }
      : null,
    skills: draft.skills.filter(({ name }) => name.trim() !== ''),
    languages: draft.languages.filter(({ language }) => language !== ''),
    licences: draft.licences,
    workStyle: draft.workStyle,
    growth: draft.growth,
    startsOn: textOrNull(draft.startsOn),
    closesOn: textOrNull(draft.closesOn),
  };
}

export interface Checkable {
  readonly content: Content;
  /** Sections that are half written and were left out, so nothing can be said of them yet. */
  readonly leftOut: ReadonlySet<string>;
}

/** What can be shown to the law check while the posting is being written; undefined before there is a title and a text. */
export function checkableOf(draft: JobDraft): Checkable | undefined {
  const content = contentOf(draft);
  const parsed = JobContent.safeParse(content);
  if (parsed.success) return { content: parsed.data, leftOut: new Set() };
  const leftOut = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(content).filter(([section]) => !leftOut.has(section)));
  const again = JobContent.safeParse(rest);
  return again.success ? { content: again.data, leftOut } : undefined;
}
