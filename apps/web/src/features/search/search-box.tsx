'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';

/** The search of the front page: one field, Japanese, English or Korean. */
export function SearchBox() {
  const t = useTranslations('search');
  const router = useRouter();
  return (
    <form
      role="search"
      className="flex flex-col gap-3 sm:flex-row sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
        router.push(q === '' ? '/jobs' : `/jobs?${new URLSearchParams({ q }).toString()}`);
      }}
    >
      <div className="flex-1">
        <label htmlFor="search-q" className="block font-semibold">
          {t('q')}
        </label>
        <input
          id="search-q"
          name="q"
          type="search"
          maxLength={300}
          placeholder={t('qExample')}
          className="min-h-11 w-full rounded-md border border-field px-3 py-2"
        />
      </div>
      <Button type="submit">{t('submit')}</Button>
    </form>
  );
}
