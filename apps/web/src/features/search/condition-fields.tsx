'use client';

import { careerLevels, industries, remoteModes, type JobSearch } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useAmountText } from '@/features/vocabulary/use-pay-text';
import { useSubdivisionGroups } from '@/features/vocabulary/use-subdivision-choices';
import { SelectField } from '@/ui/field';

const yearlyYenSteps = [3, 4, 5, 6, 7, 8, 10, 12, 15].map((millions) => millions * 1_000_000);

type Conditions = Pick<JobSearch, 'subdivision' | 'remote' | 'industry' | 'level' | 'minYearlyYen'>;

/** By what jobs can be narrowed wherever they are listed. */
export function ConditionFields({ chosen }: { readonly chosen: Conditions }) {
  const t = useTranslations('search');
  const words = useTranslations('vocabulary');
  const subdivisionGroups = useSubdivisionGroups();
  const amountText = useAmountText();
  const any = t('any');
  return (
    <>
      <SelectField
        name="subdivision"
        label={t('subdivision')}
        empty={any}
        defaultValue={chosen.subdivision}
        choices={subdivisionGroups}
      />
      <SelectField
        name="remote"
        label={t('remote')}
        empty={any}
        defaultValue={chosen.remote}
        choices={remoteModes.map((value) => ({ value, label: words(`remote.${value}`) }))}
      />
      <SelectField
        name="industry"
        label={t('industry')}
        empty={any}
        defaultValue={chosen.industry}
        choices={industries.map((value) => ({ value, label: words(`industry.${value}`) }))}
      />
      <SelectField
        name="level"
        label={t('level')}
        empty={any}
        defaultValue={chosen.level}
        choices={careerLevels.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
      <SelectField
        name="minYearlyYen"
        label={t('minYearly')}
        empty={any}
        defaultValue={chosen.minYearlyYen}
        choices={yearlyYenSteps.map((value) => ({
          value,
          label: t('atLeast', { amount: amountText(value, 'JPY') }),
        }))}
      />
    </>
  );
}
