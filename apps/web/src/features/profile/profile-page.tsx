'use client';

import { GetMyProfileRoute } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { ButtonLink } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { ProfileForm } from './profile-form';

export function ProfilePage() {
  const t = useTranslations('profile');
  return (
    <PageFor
      permission="profile:edit"
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink href="/profile/import" look="secondary">
          {t('import')}
        </ButtonLink>
      }
    >
      <LoadedProfile />
    </PageFor>
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
  return <Loaded query={profile}>{(saved) => <ProfileForm key={saved.version} saved={saved} />}</Loaded>;
}
