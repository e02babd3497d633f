'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Refusal } from '@iworkz/client';
import { AppointAdministratorRoute, EmailTaken, type Account } from '@iworkz/contracts';
import { displayName, locales, newId } from '@iworkz/kernel';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { useApi } from '@/features/api/api-context';
import { NameFields } from '@/features/auth/name-fields';
import { PageFor } from '@/features/session/page-for';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields, showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';

const Body = AppointAdministratorRoute.body;

export function AppointAdministrator() {
  const t = useTranslations('administrators');
  return (
    <PageFor permission="system:administer" title={t('title')} lead={t('lead')}>
      <div className="max-w-2xl">
        <AppointmentForm />
      </div>
    </PageFor>
  );
}

function AppointmentForm() {
  const t = useTranslations('administrators');
  const auth = useTranslations('auth');
  const nav = useTranslations('nav');
  const api = useApi();
  const locale = useLocale();
  const key = useRef(newId());
  const answer = useRef<HTMLDivElement>(null);
  const [appointed, setAppointed] = useState<Account>();
  const [problem, setProblem] = useState<unknown>();
  const { register, handleSubmit, reset, setError, formState } = useForm<
    z.input<typeof Body>,
    unknown,
    z.output<typeof Body>
  >({
    resolver: zodResolver(Body, { error: useIssueText() }),
    defaultValues: { email: '', password: '', locale, name: { family: '', given: '' } },
    shouldFocusError: false,
  });
  const { errors } = formState;
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    setAppointed(undefined);
    try {
      setAppointed(await api.call(AppointAdministratorRoute, { body, idempotencyKey: key.current }));
      key.current = newId();
      reset();
      answer.current?.focus();
    } catch (error) {
      // A refused request is over; one that was not answered is the same request when it is sent again.
      if (error instanceof Refusal) key.current = newId();
      showRefusedFields(setError, error);
      if (error instanceof Refusal && EmailTaken.is(error)) setError('email', { type: 'server', message: error.title });
      else if (refusedFields(error).size === 0) setProblem(error);
    }
  });
  return (
    <form noValidate className="space-y-6" onSubmit={(event) => void submit(event)}>
      <div ref={answer} tabIndex={-1} className="focus:outline-none">
        {appointed && (
          <Notice tone="good" title={t('done', { name: displayName(appointed.name) })}>
            <p>{t('doneText', { email: appointed.email })}</p>
          </Notice>
        )}
        {problem !== undefined && <ProblemNotice error={problem} />}
      </div>
      <ErrorSummary errors={errors} attempt={formState.submitCount} />
      <FieldGroup legend={t('person')} columns>
        <NameFields register={register} errors={errors.name} own={false} />
        <SelectField
          {...register('locale')}
          label={t('language')}
          choices={locales.map((value) => ({ value, label: nav(`languages.${value}`) }))}
        />
      </FieldGroup>
      <FieldGroup legend={auth('account')}>
        <TextField
          {...register('email')}
          type="email"
          label={auth('email')}
          autoComplete="off"
          error={errors.email?.message}
        />
        <TextField
          {...register('password')}
          type="password"
          label={t('password')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          error={errors.password?.message}
        />
      </FieldGroup>
      <Button type="submit" busy={formState.isSubmitting}>
        {t('submit')}
      </Button>
    </form>
  );
}
