'use client';

import { locales } from '@iworkz/kernel';
import { useLocale, useTranslations } from 'next-intl';
import { usePathname, useRouter } from '@/i18n/navigation';

export function LanguageSwitch() {
  const t = useTranslations('nav');
  const locale = useLocale();
  const path = usePathname();
  const router = useRouter();
  return (
    <label className="flex items-center gap-2 text-sm">
      <span className="sr-only">{t('language')}</span>
      <select
        value={locale}
        className="min-h-11 rounded-md border border-field bg-paper px-2"
        onChange={(event) => {
          const chosen = locales.find((candidate) => candidate === event.target.value);
          if (chosen) router.replace(`${path}${window.location.search}`, { locale: chosen });
        }}
      >
        {locales.map((choice) => (
          <option key={choice} value={choice} lang={choice}>
            {t(`languages.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
