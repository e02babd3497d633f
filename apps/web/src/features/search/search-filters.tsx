'use client';

import type { JobSearch } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link, useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { TextField } from '@/ui/field';
import { ConditionFields } from './condition-fields';
import { searchPath } from './search-params';

export function SearchFilters({ search }: { readonly search: JobSearch }) {
  const t = useTranslations('search');
  const router = useRouter();
  const [open, setOpen] = useState(false);
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
        <ConditionFields chosen={search} />
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
