'use client';

import { useTranslations } from 'next-intl';
import { OnlyFor } from '@/features/session/only-for';
import { PageHeading } from '@/ui/page';
import { PostingForm } from './posting-form';

export function NewPosting() {
  const t = useTranslations('posting');
  return (
    <>
      <PageHeading title={t('newTitle')} lead={t('newLead')} />
      <OnlyFor permission="job:post">
        <PostingForm />
      </OnlyFor>
    </>
  );
}
