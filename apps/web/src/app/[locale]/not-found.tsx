import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page';

export default function NotFoundPage() {
  const t = useTranslations('notFound');
  return (
    <>
      <PageHeading title={t('title')} lead={t('text')} />
      <ButtonLink href="/jobs">{t('toJobs')}</ButtonLink>
    </>
  );
}
