'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/page';
import { NoticeThreshold } from './notice-threshold';

export function Settings() {
  const t = useTranslations('settings');
  const mails = useTranslations('mailSettings');
  return (
    <PageFor permission="match:view" title={t('title')}>
      <div className="space-y-6">
        <NoticeThreshold />
        <Card className="space-y-3">
          <h2 className="text-lg font-bold">{mails('title')}</h2>
          <p>{mails('lead')}</p>
          <ButtonLink href="/settings/mails" look="secondary">
            {mails('open')}
          </ButtonLink>
        </Card>
        <Card className="space-y-3">
          <h2 className="text-lg font-bold">{t('attributes.title')}</h2>
          <p>{t('attributes.text')}</p>
          <ButtonLink href="/settings/attributes" look="secondary">
            {t('attributes.open')}
          </ButtonLink>
        </Card>
      </div>
    </PageFor>
  );
}
