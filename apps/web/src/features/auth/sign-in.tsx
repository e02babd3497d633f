'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { homeOf } from '@/features/session/use-session';
import { Link, useRouter } from '@/i18n/navigation';
import { appPath } from '@/ui/app-path';
import { Card, PageHeading } from '@/ui/page';
import { SignInForm } from './sign-in-form';

export function SignIn() {
  const t = useTranslations('auth');
  const router = useRouter();
  const next = appPath(useSearchParams().get('next'));
  return (
    <div className="mx-auto max-w-lg">
      <PageHeading title={t('signIn')} />
      <Card>
        <SignInForm onSignedIn={(account) => router.push(next ?? homeOf(account))} />
        <p className="mt-6">
          {t('noAccount')}{' '}
          <Link href="/register" className="text-accent underline">
            {t('register')}
          </Link>
        </p>
      </Card>
    </div>
  );
}
