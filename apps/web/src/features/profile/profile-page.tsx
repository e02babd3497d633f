'use client';

import { GetMyProfileRoute } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { OnlyFor } from '@/features/session/only-for';
import { ButtonLink } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { ProfileForm } from './profile-form';

export function ProfilePage() {
  const t = useTranslations('profile');
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href="/profile/import" look="secondary">
            {t('import')}
          </ButtonLink>
        }
      />
      <OnlyFor permission="profile:edit">
        <LoadedProfile />
      </OnlyFor>
    </>
  );
}

function LoadedProfile() {
  const api = useApi();
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => api.call(GetMyProfileRoute, undefined, { signal }),
    // What is being written must not be replaced by what was read again.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (profile.isPending) return <Loading />;
  if (profile.isError) return <ProblemNotice error={profile.error} onRetry={() => void profile.refetch()} />;
  return <ProfileForm key={profile.data.version} saved={profile.data} />;
}
