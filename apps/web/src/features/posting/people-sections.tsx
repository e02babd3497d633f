'use client';

import { languageLevels, licences } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { WorkStyleFields } from '@/features/work-style/work-style-fields';
import { Button } from '@/ui/button';
import { CheckboxField, FieldGroup, SelectField, TextField } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { offeredWith } from '@/ui/offered-choices';
import type { JobDraft } from './job-draft';
import { PostingSection, SectionFindings, usePostingField } from './posting-fields';

const skillLevels = [1, 2, 3, 4, 5] as const;
const languages = ['ja', 'en', 'ko', 'zh', 'vi', 'fr', 'de', 'es'] as const;
const growthKinds = ['management', 'specialist', 'training', 'overseas', 'new_business'] as const;
const exceptions = ['1', '2', '3i', '3ro', '3ha', '3ni'] as const;

export function SkillsSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { control, register, formState } = useFormContext<JobDraft>();
  const rows = useFieldArray({ control, name: 'skills' });
  return (
    <FieldGroup legend={t('sections.skills')}>
      <SectionFindings name="skills" />
      {rows.fields.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={t('skillNumber', { number: index + 1 })}
          className="grid items-end gap-3 border-b border-line pb-4 sm:grid-cols-[2fr_1.5fr_1fr_auto_auto]"
        >
          <TextField
            {...register(`skills.${index}.name`)}
            label={t('skill')}
            error={formState.errors.skills?.[index]?.name?.message}
          />
          <SelectField
            {...register(`skills.${index}.level`, { setValueAs: numberOrNull })}
            label={t('skillLevel')}
            choices={skillLevels.map((value) => ({ value, label: words(`skillLevel.${value}`) }))}
          />
          <TextField
            {...register(`skills.${index}.years`, { setValueAs: numberOrNull })}
            label={t('skillYears')}
            inputMode="decimal"
            error={formState.errors.skills?.[index]?.years?.message}
          />
          <CheckboxField {...register(`skills.${index}.required`)} label={t('required')} />
          <Button look="quiet" onClick={() => rows.remove(index)} aria-label={t('removeNumber', { number: index + 1 })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button look="secondary" onClick={() => rows.append({ name: '', level: 3, years: null, required: true })}>
          {t('addSkill')}
        </Button>
      </div>
    </FieldGroup>
  );
}

export function LanguagesSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const locale = useLocale();
  const { control, register } = useFormContext<JobDraft>();
  const rows = useFieldArray({ control, name: 'languages' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <FieldGroup legend={t('sections.languages')}>
      <SectionFindings name="languages" />
      {rows.fields.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={t('languageNumber', { number: index + 1 })}
          className="grid items-end gap-3 border-b border-line pb-4 sm:grid-cols-[1fr_1fr_auto_auto]"
        >
          <SelectField
            {...register(`languages.${index}.language`)}
            label={t('language')}
            choices={offeredWith(languages, row.language).map((value) => ({ value, label: names.of(value) ?? value }))}
          />
          <SelectField
            {...register(`languages.${index}.level`)}
            label={t('languageLevel')}
            choices={languageLevels.map((value) => ({ value, label: words(`languageLevel.${value}`) }))}
          />
          <CheckboxField {...register(`languages.${index}.required`)} label={t('required')} />
          <Button look="quiet" onClick={() => rows.remove(index)} aria-label={t('removeNumber', { number: index + 1 })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button look="secondary" onClick={() => rows.append({ language: 'ja', level: 'B2', required: true })}>
          {t('addLanguage')}
        </Button>
      </div>
    </FieldGroup>
  );
}

export function LicencesSection() {
  const t = useTranslations('posting');
  const locale = useLocale();
  const { control, register } = useFormContext<JobDraft>();
  const rows = useFieldArray({ control, name: 'licences' });
  return (
    <FieldGroup legend={t('sections.licences')} hint={t('hints.licences')}>
      {rows.fields.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={t('licenceNumber', { number: index + 1 })}
          className="grid items-end gap-3 border-b border-line pb-4 sm:grid-cols-[2fr_auto_auto]"
        >
          <SelectField
            {...register(`licences.${index}.licence`)}
            label={t('licence')}
            choices={licences.map((licence) => ({ value: licence.id, label: licence[locale] }))}
          />
          <CheckboxField {...register(`licences.${index}.required`)} label={t('required')} />
          <Button look="quiet" onClick={() => rows.remove(index)} aria-label={t('removeNumber', { number: index + 1 })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button look="secondary" onClick={() => rows.append({ licence: 'driver_ordinary', required: true })}>
          {t('addLicence')}
        </Button>
      </div>
    </FieldGroup>
  );
}

export function AgeLimitSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { field, number } = usePostingField();
  return (
    <PostingSection title={t('sections.ageLimit')} name="ageLimit" hint={t('hints.ageLimit')}>
      <TextField {...number('ageLimit.min')} optional />
      <TextField {...number('ageLimit.max')} optional />
      <SelectField
        {...field('ageLimit.exception')}
        optional
        empty={t('notChosen')}
        choices={exceptions.map((value) => ({ value, label: words(`ageException.${value}`) }))}
      />
      <TextField {...field('ageLimit.reason')} optional />
    </PostingSection>
  );
}

export function CultureSection() {
  const t = useTranslations('posting');
  const words = useTranslations('vocabulary');
  const { register } = useFormContext<JobDraft>();
  return (
    <>
      <FieldGroup legend={t('sections.culture')} hint={t('hints.culture')} columns>
        <WorkStyleFields
          registerAnswer={(dimension) => register(`workStyle.${dimension}`, { setValueAs: numberOrNull })}
        />
      </FieldGroup>
      <FieldGroup legend={t('sections.growth')} columns>
        {growthKinds.map((value) => (
          <CheckboxField
            key={value}
            {...register('growth')}
            id={`growth-${value}`}
            value={value}
            label={words(`growth.${value}`)}
          />
        ))}
      </FieldGroup>
    </>
  );
}
