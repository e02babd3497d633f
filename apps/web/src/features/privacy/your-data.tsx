'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { Consents } from './consents';
import { CopyOfData } from './copy-of-data';
import { Erasure } from './erasure';
import { MyRequests } from './my-requests';
import { Objection } from './objection';

/** What a person may see, decide and ask about their own data. Whoever has an account has an inbox, so this is for everybody. */
export function YourData() {
  const t = useTranslations('privacy');
  return (
    <PageFor permission="inbox:read" title={t('title')} lead={t('lead')}>
      <div className="max-w-3xl space-y-6">
        <MyRequests />
        <CopyOfData />
        <Consents />
        <Objection />
        <Erasure />
      </div>
    </PageFor>
  );
}
