'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext, useWatch, type UseFormRegisterReturn } from 'react-hook-form';
import { useCountryName, useSubdivisionName } from '@/features/vocabulary/use-place-text';
import { useSubdivisionChoices } from '@/features/vocabulary/use-subdivision-choices';
import { SelectField, TextField, type FieldProps } from '@/ui/field';
import { subdivisionWithin } from './subdivision-within';

type Named = FieldProps & UseFormRegisterReturn;
/** A field whose name depends on the country. */
type NamedByCountry = Omit<Named, 'label'>;

/** A country whose places are told by subdivisions has words of its own for them and for what they are made of. */
const wordsOf = (country: string) => (country === 'JP' || country === 'KR' ? country : 'other');

/** Country, subdivision and city of a place. What is chosen of one country is let go, and said to be, when another is chosen. */
export function PlaceFields({
  countries,
  country,
  subdivision,
  city,
  notChosen,
}: {
  readonly countries: readonly string[];
  /** `optional` where a place may be left out altogether. */
  readonly country: Named;
  readonly subdivision: NamedByCountry;
  readonly city: NamedByCountry;
  /** Text of the choice that chooses nothing. */
  readonly notChosen: string;
}) {
  const t = useTranslations('place');
  const countryName = useCountryName();
  const subdivisionName = useSubdivisionName();
  const choicesOf = useSubdivisionChoices();
  const { getValues, setValue, formState } = useFormContext();
  const { isSubmitted } = formState;
  const chosen = useWatch({ name: country.name }) as string;
  const [letGo, setLetGo] = useState<string>();
  const words = wordsOf(chosen);
  const change = (to: string) => {
    const before = getValues(subdivision.name) as string;
    const kept = subdivisionWithin(to, before);
    setLetGo(kept === before ? undefined : before);
    if (kept !== before) setValue(subdivision.name, kept, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  return (
    <>
      <SelectField
        {...country}
        onChange={(event) => {
          void country.onChange(event);
          change(event.target.value);
        }}
        empty={country.optional ? notChosen : undefined}
        choices={countries.map((value) => ({ value, label: countryName(value) }))}
      >
        {country.children}
        {/* There before it says anything, as screen readers only read out what changes. */}
        <p role="status" className="text-sm text-muted">
          {letGo && t('letGo', { name: subdivisionName(letGo) ?? letGo })}
        </p>
      </SelectField>
      {words !== 'other' && (
        <SelectField
          {...subdivision}
          onChange={(event) => {
            void subdivision.onChange(event);
            setLetGo(undefined);
          }}
          label={t(`subdivision.${words}`)}
          empty={notChosen}
          choices={choicesOf(chosen)}
        />
      )}
      {/* A city of no country is none. */}
      {chosen !== '' && <TextField {...city} label={t(`city.${words}`)} />}
    </>
  );
}
