'use client';

import { holdsPermission, type Permission } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePathname } from '@/i18n/navigation';
import { ButtonLink } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Notice } from '@/ui/notice';
import { useSession } from './use-session';

/** Shows its content to those who hold the permission; asks others to sign in. The server decides again for every call. */
export function OnlyFor({ permission, children }: { readonly permission: Permission; readonly children: ReactNode }) {
  const t = useTranslations('auth');
  const session = useSession();
  const path = usePathname();
  if (session.status === 'unknown') return <Loading />;
  if (session.status === 'signed_out') {
    return (
      <Notice title={t('signInNeeded')}>
        <div className="mt-3 flex flex-wrap gap-3">
          <ButtonLink href={{ pathname: '/sign-in', query: { next: path } }}>{t('signIn')}</ButtonLink>
          <ButtonLink href="/register" look="secondary">
            {t('register')}
          </ButtonLink>
        </div>
      </Notice>
    );
  }
  if (!holdsPermission(session.account.roles, permission)) {
    return <Notice tone="caution" title={t('otherRole')} />;
  }
  return children;
}
