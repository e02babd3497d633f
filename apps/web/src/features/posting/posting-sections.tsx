'use client';

import { careerLevels, dutyCategories, industries, payPeriods, remoteModes } from '@iworkz/contracts';
import { currencies, locales } from '@iworkz/kernel';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { PlaceFields } from '@/features/place/place-fields';
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/ui/field';
import { offeredWith } from '@/ui/offered-choices';
import type { JobDraft } from './job-draft';
import { PostingSection, SectionFindings, usePostingField } from './posting-fields';

const countries = ['JP', 'KR', 'US', 'GB', 'SG', 'DE', 'FR'] as const;
const employments = ['full_time', 'part_time', 'contract', 'dispatch', 'outsourced'] as const;
const terms = ['indefinite', 'fixed'] as const;
const systems = ['standard', 'flex', 'monthly_variable', 'yearly_variable', 'discretionary', 'shift'] as const;
const insurances = ['health', 'pension', 'employment', 'workers_accident'] as const;
const smokingRules = ['no_smoking', 'smoking_room', 'outdoor_only', 'smoking_allowed'] as const;

export function BasicSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const nav = useTranslations('nav');
  const { field } = usePostingField();
  return (
    <PostingSection title={t('sections.basic')}>
      <div className="sm:col-span-full">
        <TextField {...field('title')} />
      </div>
      <div className="sm:col-span-full">
        <TextAreaField {...field('description')} rows={6} />
      </div>
      <SelectField
        {...field('language')}
        choices={locales.map((value) => ({ value, label: nav(`languages.${value}`) }))}
      />
      <SelectField
        {...field('industry')}
        choices={industries.map((value) => ({ value, label: words(`industry.${value}`) }))}
      />
      <SelectField
        {...field('level')}
        optional
        empty={t('notChosen')}
        choices={careerLevels.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
    </PostingSection>
  );
}

export function RecruiterSection() {
  const t = useTranslations('posting');
  const { field } = usePostingField();
  return (
    <PostingSection title={t('sections.recruiter')} name="recruiter" hint={t('hints.recruiter')}>
      <TextField {...field('recruiter.address')} hint={t('hints.recruiterAddress')} />
      <TextField {...field('recruiter.contact')} hint={t('hints.recruiterContact')} />
    </PostingSection>
  );
}

export function DutiesSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field } = usePostingField();
  return (
    <PostingSection title={t('sections.duties')} name="duties">
      <div className="sm:col-span-full">
        <TextAreaField {...field('duties.description')} />
      </div>
      <TextField {...field('duties.scopeOfChange')} hint={t('hints.scopeOfChange')} />
      <SelectField
        {...field('duties.category')}
        hint={t('hints.category')}
        empty={t('notChosen')}
        choices={dutyCategories.map((value) => ({ value, label: words(`duty.${value}`) }))}
      />
    </PostingSection>
  );
}

export function WorkplaceSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, unnamed } = usePostingField();
  const { defaultValues } = useFormContext<JobDraft>().formState;
  return (
    <PostingSection title={t('sections.workplace')} name="workplace">
      <PlaceFields
        countries={offeredWith(countries, defaultValues?.workplace?.country)}
        country={field('workplace.country')}
        subdivision={unnamed('workplace.subdivision')}
        city={unnamed('workplace.city')}
        notChosen={t('notChosen')}
      />
      <TextField {...field('workplace.address')} />
      <SelectField
        {...field('workplace.remote')}
        choices={remoteModes.map((value) => ({ value, label: words(`remote.${value}`) }))}
      />
      <TextField {...field('workplace.scopeOfChange')} hint={t('hints.scopeOfChange')} />
      <SelectField
        {...field('smoking')}
        empty={t('notChosen')}
        choices={smokingRules.map((value) => ({ value, label: words(`smoking.${value}`) }))}
      />
    </PostingSection>
  );
}

export function ContractSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, number } = usePostingField();
  const fixed = useFormContext<JobDraft>().watch('contract.term') === 'fixed';
  return (
    <PostingSection title={t('sections.contract')} name="contract">
      <SelectField
        {...field('contract.employment')}
        choices={employments.map((value) => ({ value, label: words(`employment.${value}`) }))}
      />
      <SelectField
        {...field('contract.term')}
        empty={t('notChosen')}
        choices={terms.map((value) => ({ value, label: words(`term.${value}`) }))}
      />
      {fixed && (
        <>
          <TextField {...number('contract.termMonths')} />
          <SelectField
            {...field('contract.renewal.possible')}
            empty={t('notChosen')}
            choices={[
              { value: 'yes', label: t('renewalYes') },
              { value: 'no', label: t('renewalNo') },
            ]}
          />
          <TextField {...field('contract.renewal.criteria')} hint={t('hints.criteria')} />
          <TextField {...field('contract.renewal.cap')} hint={t('hints.cap')} />
        </>
      )}
      <TextField {...number('contract.probation.months')} hint={t('hints.probation')} />
      <TextField {...field('contract.probation.terms')} hint={t('hints.probationTerms')} />
      <TextField {...field('startsOn')} type="date" optional />
      <TextField {...field('closesOn')} type="date" optional />
    </PostingSection>
  );
}

export function PaySection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, number } = usePostingField();
  const { register } = useFormContext<JobDraft>();
  return (
    <PostingSection title={t('sections.pay')} name="pay" hint={t('hints.pay')}>
      <SelectField
        {...field('pay.period')}
        choices={payPeriods.map((value) => ({ value, label: words(`payPeriod.${value}`) }))}
      />
      <SelectField {...field('pay.currency')} choices={currencies.map((value) => ({ value, label: value }))} />
      <TextField {...number('pay.min')} />
      <TextField {...number('pay.max')} />
      <fieldset className="grid gap-5 border-t border-line pt-4 sm:col-span-full sm:grid-cols-2">
        <legend className="font-semibold">{t('fixedOvertime')}</legend>
        <p className="text-sm text-muted sm:col-span-full">{t('hints.fixedOvertime')}</p>
        <TextField {...number('pay.fixedOvertime.amount')} />
        <TextField {...number('pay.fixedOvertime.hours')} />
        <div className="sm:col-span-full">
          <CheckboxField {...register('pay.fixedOvertime.excessPaid')} label={t('excessPaid')} />
        </div>
        <SectionFindings name="pay.fixedOvertime" />
      </fieldset>
      <TextField {...number('pay.bonusMonths')} optional />
      <TextField {...field('pay.raise')} optional />
      <TextField {...field('pay.paymentTerms')} hint={t('hints.paymentTerms')} optional />
    </PostingSection>
  );
}

export function HoursSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, number } = usePostingField();
  return (
    <PostingSection title={t('sections.hours')} name="hours">
      <SelectField
        {...field('hours.system')}
        choices={systems.map((value) => ({ value, label: words(`hours.${value}`) }))}
      />
      <TextField {...number('hours.daysPerWeek')} />
      <TextField {...field('hours.start')} type="time" />
      <TextField {...field('hours.end')} type="time" />
      <TextField {...number('hours.breakMinutes')} />
      <SelectField
        {...field('hours.overtime.expected')}
        empty={t('notChosen')}
        choices={[
          { value: 'yes', label: t('overtimeYes') },
          { value: 'no', label: t('overtimeNo') },
        ]}
      />
      <TextField {...number('hours.overtime.monthlyHours')} />
    </PostingSection>
  );
}

export function HolidaysSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, number } = usePostingField();
  const { register } = useFormContext<JobDraft>();
  return (
    <>
      <PostingSection title={t('sections.holidays')} name="holidays">
        <div className="sm:col-span-full">
          <TextField {...field('holidays.description')} hint={t('hints.holidays')} />
        </div>
        <TextField {...number('holidays.daysPerYear')} />
        <TextField {...number('holidays.weeklyRestDays')} />
      </PostingSection>
      <PostingSection title={t('sections.insurance')} name="socialInsurance">
        {insurances.map((value) => (
          <CheckboxField
            key={value}
            {...register('socialInsurance')}
            id={`socialInsurance-${value}`}
            value={value}
            label={words(`insurance.${value}`)}
          />
        ))}
      </PostingSection>
    </>
  );
}
