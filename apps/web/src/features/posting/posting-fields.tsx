'use client';

import type { Finding } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { createContext, useContext, type ReactNode } from 'react';
import { get, useFormContext, type RegisterOptions } from 'react-hook-form';
import { FindingList } from '@/features/findings/finding-list';
import { FieldGroup, fieldId, type FieldProps } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import type { JobDraft } from './job-draft';

/** Every field of the form that can carry an error or a finding, by its path in the posting. */
export const fieldNames = [
  'title',
  'description',
  'language',
  'industry',
  'level',
  'recruiter.address',
  'recruiter.contact',
  'duties.description',
  'duties.scopeOfChange',
  'duties.category',
  'workplace.country',
  'workplace.subdivision',
  'workplace.city',
  'workplace.address',
  'workplace.remote',
  'workplace.scopeOfChange',
  'contract.term',
  'contract.employment',
  'contract.termMonths',
  'contract.renewal.possible',
  'contract.renewal.criteria',
  'contract.renewal.cap',
  'contract.probation.months',
  'contract.probation.terms',
  'pay.period',
  'pay.currency',
  'pay.min',
  'pay.max',
  'pay.fixedOvertime.amount',
  'pay.fixedOvertime.hours',
  'pay.bonusMonths',
  'pay.raise',
  'pay.paymentTerms',
  'hours.system',
  'hours.start',
  'hours.end',
  'hours.breakMinutes',
  'hours.daysPerWeek',
  'hours.overtime.expected',
  'hours.overtime.monthlyHours',
  'holidays.description',
  'holidays.daysPerYear',
  'holidays.weeklyRestDays',
  'smoking',
  'ageLimit.min',
  'ageLimit.max',
  'ageLimit.exception',
  'ageLimit.reason',
  'startsOn',
  'closesOn',
] as const;
export type FieldName = (typeof fieldNames)[number];
/** The others are named by the country that they are in. */
type NamedField = Exclude<FieldName, 'workplace.subdivision' | 'workplace.city'>;

/** Parts of the form that a finding can stand beside when it speaks of no single field. */
export const sectionNames = [
  'recruiter',
  'duties',
  'workplace',
  'contract',
  'pay',
  'pay.fixedOvertime',
  'hours',
  'holidays',
  'socialInsurance',
  'ageLimit',
  'skills',
  'languages',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const FindingsContext = createContext<ReadonlyMap<string, readonly Finding[]>>(new Map());

const numeric = { setValueAs: numberOrNull };

/** Everything a field of the posting form needs: its registration, its name in words, its error and what the law says of it. */
export function usePostingField() {
  const t = useTranslations('posting');
  const findings = useContext(FindingsContext);
  const { register, formState } = useFormContext<JobDraft>();
  const unnamed = (
    name: FieldName,
    options?: RegisterOptions<JobDraft, FieldName>,
  ): Omit<FieldProps, 'label'> & ReturnType<typeof register> => {
    const found = findings.get(name);
    const error: unknown = get(formState.errors, `${name}.message`);
    return {
      ...register(name, options),
      error: typeof error === 'string' ? error : undefined,
      children: found && <FindingList findings={found} />,
    };
  };
  const field = (name: NamedField, options?: RegisterOptions<JobDraft, FieldName>) => ({
    ...unnamed(name, options),
    label: t(`fields.${name}`),
  });
  const number = (name: NamedField) => ({ ...field(name, numeric), inputMode: 'decimal' as const });
  return { field, number, unnamed };
}

export function SectionFindings({ name }: { readonly name: SectionName }) {
  const findings = useContext(FindingsContext).get(name);
  return findings ? (
    <div id={fieldId(name)} tabIndex={-1} className="sm:col-span-full">
      <FindingList findings={findings} />
    </div>
  ) : null;
}

export function PostingSection({
  title,
  name,
  hint,
  children,
}: {
  readonly title: string;
  readonly name?: SectionName;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <FieldGroup legend={title} hint={hint} columns>
      {name && <SectionFindings name={name} />}
      {children}
    </FieldGroup>
  );
}
