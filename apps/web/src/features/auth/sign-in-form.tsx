'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { LoginRoute, type Account } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { browserSession } from '@/features/session/browser-session';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { TextField } from '@/ui/field';
import { ProblemNotice } from '@/ui/problem-notice';
import { showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';

export function SignInForm({
  email = '',
  onSignedIn,
}: {
  /** Filled in already, where it is known who comes back. */
  readonly email?: string;
  readonly onSignedIn?: (account: Account) => void;
}) {
  const t = useTranslations('auth');
  const locale = useLocale();
  const error = useIssueText();
  const [problem, setProblem] = useState<unknown>();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(LoginRoute.body, { error }),
    defaultValues: { email, password: '' },
    shouldFocusError: false,
  });
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const account = await browserSession.signIn(locale, body);
      onSignedIn?.(account);
    } catch (thrown) {
      showRefusedFields(setError, thrown);
      setProblem(thrown);
    }
  });
  return (
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
  );
}
