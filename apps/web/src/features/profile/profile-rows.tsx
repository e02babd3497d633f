'use client';

import { industries, languageLevels } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/ui/button';
import { FieldGroup, SelectField, TextAreaField, TextField } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { offeredWith } from '@/ui/offered-choices';
import type { ProfileDraft } from './profile-draft';

type RowsName = 'skills' | 'languages' | 'experience' | 'education' | 'certificates';
const number = { setValueAs: numberOrNull };
const skillLevels = [1, 2, 3, 4, 5] as const;
const languages = ['ja', 'en', 'ko', 'zh', 'vi', 'id', 'tl', 'ne', 'my', 'fr', 'de', 'es', 'pt'] as const;

/** One entry of a list, with the button that takes it away. */
function Row({
  list,
  index,
  onRemove,
  children,
}: {
  readonly list: RowsName;
  readonly index: number;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('profile');
  return (
    <div
      role="group"
      aria-label={t(`rows.${list}`, { number: index + 1 })}
      className="flex flex-col items-start gap-3 border-b border-line pb-4 sm:flex-row"
    >
      <div className="grid w-full flex-1 items-end gap-3 sm:grid-cols-3">{children}</div>
      <div className="sm:pt-7">
        <Button look="quiet" onClick={onRemove} aria-label={t('removeNumber', { number: index + 1 })}>
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}

function AddRow({ list, onAdd }: { readonly list: RowsName; readonly onAdd: () => void }) {
  const t = useTranslations('profile');
  return (
    <div>
      <Button look="secondary" onClick={onAdd}>
        {t(`add.${list}`)}
      </Button>
    </div>
  );
}

export function SkillRows() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const { control, register, formState } = useFormContext<ProfileDraft>();
  const rows = useFieldArray({ control, name: 'skills' });
  return (
    <FieldGroup legend={t('sections.skills')}>
      {rows.fields.map((row, index) => {
        const errors = formState.errors.skills?.[index];
        return (
          <Row key={row.id} list="skills" index={index} onRemove={() => rows.remove(index)}>
            <TextField {...register(`skills.${index}.name`)} label={t('fields.skill')} error={errors?.name?.message} />
            <SelectField
              {...register(`skills.${index}.level`, number)}
              label={t('fields.skillLevel')}
              empty={t('notChosen')}
              choices={skillLevels.map((value) => ({ value, label: words(`skillLevel.${value}`) }))}
              error={errors?.level?.message}
            />
            <TextField
              {...register(`skills.${index}.years`, number)}
              label={t('fields.skillYears')}
              inputMode="decimal"
              optional
              error={errors?.years?.message}
            />
          </Row>
        );
      })}
      <AddRow list="skills" onAdd={() => rows.append({ name: '', level: null, years: null })} />
    </FieldGroup>
  );
}

export function LanguageRows() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const locale = useLocale();
  const { control, register } = useFormContext<ProfileDraft>();
  const rows = useFieldArray({ control, name: 'languages' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <FieldGroup legend={t('sections.languages')}>
      {rows.fields.map((row, index) => (
        <Row key={row.id} list="languages" index={index} onRemove={() => rows.remove(index)}>
          <SelectField
            {...register(`languages.${index}.language`)}
            label={t('fields.language')}
            choices={offeredWith(languages, row.language).map((value) => ({ value, label: names.of(value) ?? value }))}
          />
          <SelectField
            {...register(`languages.${index}.level`)}
            label={t('fields.languageLevel')}
            choices={languageLevels.map((value) => ({ value, label: words(`languageLevel.${value}`) }))}
          />
        </Row>
      ))}
      <AddRow list="languages" onAdd={() => rows.append({ language: 'ja', level: 'B1' })} />
    </FieldGroup>
  );
}

export function ExperienceRows() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const { control, register, formState } = useFormContext<ProfileDraft>();
  const rows = useFieldArray({ control, name: 'experience' });
  return (
    <FieldGroup legend={t('sections.experience')}>
      {rows.fields.map((row, index) => {
        const errors = formState.errors.experience?.[index];
        return (
          <Row key={row.id} list="experience" index={index} onRemove={() => rows.remove(index)}>
            <TextField
              {...register(`experience.${index}.employer`)}
              label={t('fields.employer')}
              error={errors?.employer?.message}
            />
            <TextField
              {...register(`experience.${index}.title`)}
              label={t('fields.jobTitle')}
              optional
              error={errors?.title?.message}
            />
            <SelectField
              {...register(`experience.${index}.industry`)}
              label={t('fields.industry')}
              optional
              empty={t('notChosen')}
              choices={industries.map((value) => ({ value, label: words(`industry.${value}`) }))}
            />
            <TextField
              {...register(`experience.${index}.start`)}
              type="month"
              label={t('fields.start')}
              optional
              error={errors?.start?.message}
            />
            <TextField
              {...register(`experience.${index}.end`)}
              type="month"
              label={t('fields.end')}
              optional
              error={errors?.end?.message}
            />
            <div className="sm:col-span-full">
              <TextAreaField
                {...register(`experience.${index}.summary`)}
                label={t('fields.jobSummary')}
                optional
                error={errors?.summary?.message}
              />
            </div>
          </Row>
        );
      })}
      <AddRow
        list="experience"
        onAdd={() => rows.append({ employer: '', title: '', start: '', end: '', summary: '', industry: '' })}
      />
    </FieldGroup>
  );
}

export function EducationRows() {
  const t = useTranslations('profile');
  const { control, register, formState } = useFormContext<ProfileDraft>();
  const rows = useFieldArray({ control, name: 'education' });
  return (
    <FieldGroup legend={t('sections.education')}>
      {rows.fields.map((row, index) => {
        const errors = formState.errors.education?.[index];
        return (
          <Row key={row.id} list="education" index={index} onRemove={() => rows.remove(index)}>
            <TextField
              {...register(`education.${index}.school`)}
              label={t('fields.school')}
              error={errors?.school?.message}
            />
            <TextField
              {...register(`education.${index}.area`)}
              label={t('fields.area')}
              optional
              error={errors?.area?.message}
            />
            <TextField
              {...register(`education.${index}.degree`)}
              label={t('fields.degree')}
              optional
              error={errors?.degree?.message}
            />
            <TextField
              {...register(`education.${index}.start`)}
              type="month"
              label={t('fields.start')}
              optional
              error={errors?.start?.message}
            />
            <TextField
              {...register(`education.${index}.end`)}
              type="month"
              label={t('fields.end')}
              optional
              error={errors?.end?.message}
            />
          </Row>
        );
      })}
      <AddRow list="education" onAdd={() => rows.append({ school: '', area: '', degree: '', start: '', end: '' })} />
    </FieldGroup>
  );
}

export function CertificateRows() {
  const t = useTranslations('profile');
  const { control, register, formState } = useFormContext<ProfileDraft>();
  const rows = useFieldArray({ control, name: 'certificates' });
  return (
    <FieldGroup legend={t('sections.certificates')}>
      {rows.fields.map((row, index) => {
        const errors = formState.errors.certificates?.[index];
        return (
          <Row key={row.id} list="certificates" index={index} onRemove={() => rows.remove(index)}>
            <TextField
              {...register(`certificates.${index}.name`)}
              label={t('fields.certificate')}
              error={errors?.name?.message}
            />
            <TextField
              {...register(`certificates.${index}.issuer`)}
              label={t('fields.issuer')}
              optional
              error={errors?.issuer?.message}
            />
            <TextField
              {...register(`certificates.${index}.date`)}
              type="month"
              label={t('fields.date')}
              optional
              error={errors?.date?.message}
            />
          </Row>
        );
      })}
      <AddRow list="certificates" onAdd={() => rows.append({ name: '', issuer: '', date: '' })} />
    </FieldGroup>
  );
}
