'use client';

import { LoginRoute } from '@iworkz/contracts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { browserSession } from '@/features/session/browser-session';
import { homeOf } from '@/features/session/use-session';
import { Link, useRouter } from '@/i18n/navigation';
import { appPath } from '@/ui/app-path';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { TextField } from '@/ui/field';
import { Card, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { useIssueText } from '@/ui/use-issue-text';

export function SignIn() {
  const t = useTranslations('auth');
  const locale = useLocale();
  const router = useRouter();
  const next = appPath(useSearchParams().get('next'));
  const error = useIssueText();
  const [problem, setProblem] = useState<unknown>();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(LoginRoute.body, { error }),
    defaultValues: { email: '', password: '' },
    shouldFocusError: false,
  });
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const account = await browserSession.signIn(locale, body);
      router.push(next ?? homeOf(account));
    } catch (thrown) {
      setProblem(thrown);
    }
  });
  return (
    <div className="mx-auto max-w-lg">
      <PageHeading title={t('signIn')} />
      <Card>
        <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
          {problem !== undefined && <ProblemNotice error={problem} />}
          <ErrorSummary errors={formState.errors} attempt={formState.submitCount} />
          <TextField
            {...register('email')}
            type="email"
            autoComplete="username"
            label={t('email')}
            error={formState.errors.email?.message}
          />
          <TextField
            {...register('password')}
            type="password"
            autoComplete="current-password"
            label={t('password')}
            error={formState.errors.password?.message}
          />
          <Button type="submit" busy={formState.isSubmitting} className="w-full">
            {t('signIn')}
          </Button>
        </form>
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
