'use client';

import { holdsPermission, type Permission } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SignInForm } from '@/features/auth/sign-in-form';
import { usePathname } from '@/i18n/navigation';
import { ButtonLink } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { useSession } from './use-session';

/**
 * Shows its content to those who hold the permission; asks others to sign in. The server decides again for every call.
 * When the session ends by itself, the content stays as it is behind a sign-in form: somebody may have been writing.
 */
export function OnlyFor({
  permission,
  signedOut,
  children,
}: {
  readonly permission: Permission;
  /** What those who are not signed in see instead of the invitation to do so. */
  readonly signedOut?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslations('auth');
  const session = useSession();
  if (session.status === 'unknown') return <Loading />;
  if (session.status === 'signed_out') return signedOut ?? <SignInNeeded />;
  if (!holdsPermission(session.account.roles, permission)) {
    return <Notice tone="caution" title={t('otherRole')} />;
  }
  const ended = session.status === 'ended';
  return (
    <>
      {ended && (
        <Card className="mx-auto max-w-lg space-y-4">
          <Notice tone="caution" title={t('sessionEnded')}>
            <p>{t('sessionEndedText')}</p>
          </Notice>
          <SignInForm email={session.account.email} />
        </Card>
      )}
      <div key={session.account.id} inert={ended} className={ended ? 'hidden' : 'contents'}>
        {children}
      </div>
    </>
  );
}

function SignInNeeded() {
  const t = useTranslations('auth');
  const path = usePathname();
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
