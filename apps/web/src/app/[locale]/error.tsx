'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

export default function ErrorPage({ reset }: { readonly error: Error; readonly reset: () => void }) {
  const t = useTranslations('problems');
  return (
    <Notice tone="danger" title={t('page')}>
      <Button look="secondary" onClick={reset}>
        {t('retry')}
      </Button>
    </Notice>
  );
}
