import { useTranslations } from 'next-intl';

export function Loading() {
  const t = useTranslations('common');
  return (
    <p role="status" className="flex items-center gap-3 py-8 text-muted">
      <span aria-hidden className="size-5 animate-spin rounded-full border-2 border-line border-t-accent" />
      {t('loading')}
    </p>
  );
}
