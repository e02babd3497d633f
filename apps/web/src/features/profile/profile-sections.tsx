'use client';

import { careerLevels, industries, payPeriods, remoteModes, residenceStatuses } from '@iworkz/contracts';
import { currencies } from '@iworkz/kernel';
import { useLocale, useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { prefectureCodes, usePrefectureName } from '@/features/vocabulary/use-place-text';
import { CheckboxField, FieldGroup, SelectField, TextAreaField, TextField } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { offeredWith } from '@/ui/offered-choices';
import type { ProfileDraft } from './profile-draft';

const countries = ['JP', 'KR', 'US', 'GB', 'SG', 'DE', 'FR', 'CN', 'VN', 'PH', 'ID', 'NP', 'IN', 'TW'] as const;
const number = { setValueAs: numberOrNull };

export function PersonSection() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const locale = useLocale();
  const prefectureName = usePrefectureName();
  const { register, formState } = useFormContext<ProfileDraft>();
  const { errors, defaultValues: defaults } = formState;
  const regionNames = new Intl.DisplayNames(locale, { type: 'region' });
  return (
    <FieldGroup legend={t('sections.person')} columns>
      <TextField {...register('name.family')} label={t('fields.family')} error={errors.name?.family?.message} />
      <TextField {...register('name.given')} label={t('fields.given')} error={errors.name?.given?.message} />
      <TextField
        {...register('name.familyKana')}
        label={t('fields.familyKana')}
        optional
        error={errors.name?.familyKana?.message}
      />
      <TextField
        {...register('name.givenKana')}
        label={t('fields.givenKana')}
        optional
        error={errors.name?.givenKana?.message}
      />
      <SelectField
        {...register('place.country')}
        label={t('fields.country')}
        optional
        empty={t('notChosen')}
        choices={offeredWith(countries, defaults?.place?.country).map((value) => ({
          value,
          label: regionNames.of(value) ?? value,
        }))}
        error={errors.place?.country?.message}
      />
      <SelectField
        {...register('place.prefecture', number)}
        label={t('fields.prefecture')}
        optional
        empty={t('notChosen')}
        choices={prefectureCodes.map((value) => ({ value, label: prefectureName(value) }))}
        error={errors.place?.prefecture?.message}
      />
      <TextField {...register('place.city')} label={t('fields.city')} optional error={errors.place?.city?.message} />
      <TextField {...register('phone')} type="tel" label={t('fields.phone')} optional error={errors.phone?.message} />
      <SelectField
        {...register('level')}
        label={t('fields.level')}
        optional
        empty={t('notChosen')}
        choices={careerLevels.map((value) => ({ value, label: words(`level.${value}`) }))}
        error={errors.level?.message}
      />
      <TextField {...register('headline')} label={t('fields.headline')} optional error={errors.headline?.message} />
      <div className="sm:col-span-full">
        <TextAreaField {...register('summary')} label={t('fields.summary')} optional error={errors.summary?.message} />
      </div>
      <div className="sm:col-span-full">
        <TextAreaField
          {...register('links')}
          rows={2}
          label={t('fields.links')}
          hint={t('hints.links')}
          optional
          error={errors.links?.message}
        />
      </div>
    </FieldGroup>
  );
}

export function WishesSection() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const prefectureName = usePrefectureName();
  const { register, formState } = useFormContext<ProfileDraft>();
  const errors = formState.errors.wishes;
  return (
    <FieldGroup legend={t('sections.wishes')} hint={t('hints.wishes')} columns>
      <TextField
        {...register('wishes.pay.min', number)}
        label={t('fields.payMin')}
        inputMode="decimal"
        optional
        error={errors?.pay?.min?.message}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          {...register('wishes.pay.period')}
          label={t('fields.payPeriod')}
          choices={payPeriods.map((value) => ({ value, label: words(`payPeriod.${value}`) }))}
        />
        <SelectField
          {...register('wishes.pay.currency')}
          label={t('fields.currency')}
          choices={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <SelectField
        {...register('wishes.level')}
        label={t('fields.wishedLevel')}
        optional
        empty={t('notChosen')}
        choices={careerLevels.map((value) => ({ value, label: words(`level.${value}`) }))}
        error={errors?.level?.message}
      />
      <CheckboxField {...register('wishes.willingToRelocate')} label={t('fields.willingToRelocate')} />
      <CheckGroup legend={t('fields.remote')}>
        {remoteModes.map((value) => (
          <CheckboxField
            key={value}
            {...register('wishes.remote')}
            id={`wishes-remote-${value}`}
            value={value}
            label={words(`remote.${value}`)}
          />
        ))}
      </CheckGroup>
      <CheckGroup legend={t('fields.industries')}>
        {industries.map((value) => (
          <CheckboxField
            key={value}
            {...register('wishes.industries')}
            id={`wishes-industries-${value}`}
            value={value}
            label={words(`industry.${value}`)}
          />
        ))}
      </CheckGroup>
      <details className="sm:col-span-full">
        <summary className="cursor-pointer font-semibold text-accent">{t('fields.prefectures')}</summary>
        <CheckGroup legend={t('fields.prefectures')}>
          {prefectureCodes.map((value) => (
            <CheckboxField
              key={value}
              {...register('wishes.prefectures')}
              id={`wishes-prefectures-${value}`}
              value={String(value)}
              label={prefectureName(value)}
            />
          ))}
        </CheckGroup>
      </details>
    </FieldGroup>
  );
}

function CheckGroup({ legend, children }: { readonly legend: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="sm:col-span-full">
      <legend className="font-semibold">{legend}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-5">{children}</div>
    </fieldset>
  );
}

export function AuthorizationSection() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const { register, formState } = useFormContext<ProfileDraft>();
  const errors = formState.errors.workAuthorization;
  return (
    <FieldGroup legend={t('sections.authorization')} hint={t('hints.authorization')} columns>
      <SelectField
        {...register('workAuthorization.status')}
        label={t('fields.status')}
        empty={t('notChosen')}
        choices={residenceStatuses.map((value) => ({ value, label: words(`residence.${value}`) }))}
        error={errors?.status?.message}
      />
      <TextField
        {...register('workAuthorization.expiresOn')}
        type="date"
        label={t('fields.expiresOn')}
        optional
        error={errors?.expiresOn?.message}
      />
      <TextField
        {...register('workAuthorization.degreeField')}
        label={t('fields.degreeField')}
        optional
        error={errors?.degreeField?.message}
      />
      <CheckboxField
        {...register('workAuthorization.outsideActivityPermission')}
        label={t('fields.outsideActivityPermission')}
      />
    </FieldGroup>
  );
}
