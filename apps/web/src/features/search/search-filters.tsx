'use client';

import { careerLevels, industries, remoteModes, type JobSearch } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAmountText } from '@/features/vocabulary/use-pay-text';
import { useSubdivisionGroups } from '@/features/vocabulary/use-subdivision-choices';
import { Link, useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { SelectField, TextField } from '@/ui/field';
import { searchPath } from './search-params';

const yearlyYenSteps = [3, 4, 5, 6, 7, 8, 10, 12, 15].map((millions) => millions * 1_000_000);

export function SearchFilters({ search }: { readonly search: JobSearch }) {
  const t = useTranslations('search');
  const words = useTranslations('vocabulary');
  const subdivisionGroups = useSubdivisionGroups();
  const amountText = useAmountText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const any = t('any');
  return (
    <form
      role="search"
      className="space-y-4 rounded-lg border border-line bg-paper p-4"
      onSubmit={(event) => {
        event.preventDefault();
        router.push(searchPath(Object.fromEntries(new FormData(event.currentTarget))));
      }}
    >
      <TextField
        name="q"
        type="search"
        label={t('q')}
        placeholder={t('qExample')}
        defaultValue={search.q}
        maxLength={300}
      />
      <Button
        look="quiet"
        className="-ml-4 lg:hidden"
        aria-expanded={open}
        aria-controls="search-more"
        onClick={() => setOpen((before) => !before)}
      >
        <span aria-hidden>{open ? '▾' : '▸'}</span>
        {t('filters')}
      </Button>
      <div id="search-more" className={classNames('space-y-4 lg:block', !open && 'hidden')}>
        <SelectField
          name="subdivision"
          label={t('subdivision')}
          empty={any}
          defaultValue={search.subdivision}
          choices={subdivisionGroups}
        />
        <SelectField
          name="remote"
          label={t('remote')}
          empty={any}
          defaultValue={search.remote}
          choices={remoteModes.map((value) => ({ value, label: words(`remote.${value}`) }))}
        />
        <SelectField
          name="industry"
          label={t('industry')}
          empty={any}
          defaultValue={search.industry}
          choices={industries.map((value) => ({ value, label: words(`industry.${value}`) }))}
        />
        <SelectField
          name="level"
          label={t('level')}
          empty={any}
          defaultValue={search.level}
          choices={careerLevels.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
        <SelectField
          name="minYearlyYen"
          label={t('minYearly')}
          empty={any}
          defaultValue={search.minYearlyYen}
          choices={yearlyYenSteps.map((value) => ({
            value,
            label: t('atLeast', { amount: amountText(value, 'JPY') }),
          }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">{t('submit')}</Button>
        <Link href="/jobs" className="text-accent underline">
          {t('clear')}
        </Link>
      </div>
    </form>
  );
}
