'use client';

import { careerLevels, industries, payPeriods, remoteModes, residenceStatuses } from '@iworkz/contracts';
import { currencies } from '@iworkz/kernel';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { PlaceFields } from '@/features/place/place-fields';
import { useSubdivisionGroups } from '@/features/vocabulary/use-subdivision-choices';
import { CheckboxField, FieldGroup, SelectField, TextAreaField, TextField } from '@/ui/field';
import { numberOrNull } from '@/ui/form-values';
import { offeredWith } from '@/ui/offered-choices';
import type { ProfileDraft } from './profile-draft';

const countries = ['JP', 'KR', 'US', 'GB', 'SG', 'DE', 'FR', 'CN', 'VN', 'PH', 'ID', 'NP', 'IN', 'TW'] as const;
const number = { setValueAs: numberOrNull };

export function PersonSection() {
  const t = useTranslations('profile');
  const words = useTranslations('vocabulary');
  const { register, formState } = useFormContext<ProfileDraft>();
  const { errors, defaultValues: defaults } = formState;
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
      <PlaceFields
        countries={offeredWith(countries, defaults?.place?.country)}
        country={{
          ...register('place.country'),
          label: t('fields.country'),
          optional: true,
          error: errors.place?.country?.message,
        }}
        subdivision={{ ...register('place.subdivision'), optional: true, error: errors.place?.subdivision?.message }}
        city={{ ...register('place.city'), optional: true, error: errors.place?.city?.message }}
        notChosen={t('notChosen')}
      />
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
  const subdivisionGroups = useSubdivisionGroups();
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
        <summary className="cursor-pointer font-semibold text-accent">{t('fields.subdivisions')}</summary>
        <fieldset className="mt-3 space-y-4">
          <legend className="sr-only">{t('fields.subdivisions')}</legend>
          {subdivisionGroups.map(({ label: country, choices }) => (
            <CheckGroup key={country} legend={country}>
              {choices.map(({ value, label }) => (
                <CheckboxField
                  key={value}
                  {...register('wishes.subdivisions')}
                  id={`wishes-subdivisions-${value}`}
                  value={value}
                  label={label}
                />
              ))}
            </CheckGroup>
          ))}
        </fieldset>
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
