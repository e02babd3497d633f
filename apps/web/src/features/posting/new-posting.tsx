'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { PostingForm } from './posting-form';

export function NewPosting() {
  const t = useTranslations('posting');
  return (
    <PageFor permission="job:post" title={t('newTitle')} lead={t('newLead')}>
      <PostingForm />
    </PageFor>
  );
}
