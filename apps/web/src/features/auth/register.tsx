'use client';

import { Registration } from '@iworkz/contracts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import type * as z from 'zod';
import { browserSession } from '@/features/session/browser-session';
import { useCountryName } from '@/features/vocabulary/use-place-text';
import { Link, useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { emptyToUndefined } from '@/ui/form-values';
import { PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';
import { NameFields } from './name-fields';

type Values = z.input<typeof Registration>;
type EmployerErrors = FieldErrors<Extract<Values, { role: 'employer' }>>;

const countries = ['JP', 'KR', 'US', 'GB', 'SG', 'DE', 'FR'] as const;

export function Register() {
  const t = useTranslations('auth');
  const locale = useLocale();
  const countryName = useCountryName();
  const router = useRouter();
  const error = useIssueText();
  const asked = useSearchParams().get('role') === 'employer' ? 'employer' : 'candidate';
  const [problem, setProblem] = useState<unknown>();
  const { register, handleSubmit, setError, watch, formState } = useForm<
    Values,
    unknown,
    z.output<typeof Registration>
  >({
    resolver: zodResolver(Registration, { error }),
    defaultValues: {
      role: asked,
      email: '',
      password: '',
      locale,
      region: 'jp',
      name: { family: '', given: '' },
    },
    shouldFocusError: false,
    shouldUnregister: true,
  });
  const role = watch('role');
  const errors = formState.errors as EmployerErrors;
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const account = await browserSession.register(locale, body);
      router.push(account.roles.includes('employer') ? '/employer/jobs' : '/profile/import');
    } catch (thrown) {
      showRefusedFields(setError, thrown);
      setProblem(thrown);
    }
  });
  const optionalText = { setValueAs: emptyToUndefined };
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading title={t('register')} lead={t('registerLead')} />
      <form noValidate className="space-y-6" onSubmit={(event) => void submit(event)}>
        {problem !== undefined && <ProblemNotice error={problem} />}
        <ErrorSummary errors={errors} attempt={formState.submitCount} />
        <fieldset>
          <legend className="mb-2 font-semibold">{t('role')}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            {(['candidate', 'employer'] as const).map((choice) => (
              <label
                key={choice}
                className="flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-field bg-paper px-4 py-2 has-checked:border-accent has-checked:bg-accent-wash"
              >
                <input type="radio" value={choice} className="size-5 accent-accent" {...register('role')} />
                <span className="font-semibold">{t(`roles.${choice}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <FieldGroup legend={t('person')} columns>
          <NameFields register={register} errors={errors.name} own />
        </FieldGroup>
        {role === 'employer' && (
          <FieldGroup legend={t('company')} columns>
            <TextField
              {...register('company.name')}
              label={t('companyName')}
              autoComplete="organization"
              error={errors.company?.name?.message}
            />
            <SelectField
              {...register('company.country')}
              label={t('country')}
              choices={countries.map((value) => ({ value, label: countryName(value) }))}
              error={errors.company?.country?.message}
            />
            <TextField
              {...register('company.corporateNumber', optionalText)}
              label={t('corporateNumber')}
              hint={t('corporateNumberHint')}
              optional
              inputMode="numeric"
              error={errors.company?.corporateNumber?.message}
            />
            <TextField
              {...register('company.website', optionalText)}
              label={t('website')}
              type="url"
              optional
              autoComplete="url"
              error={errors.company?.website?.message}
            />
          </FieldGroup>
        )}
        <FieldGroup legend={t('account')}>
          <TextField
            {...register('email')}
            type="email"
            label={t('email')}
            autoComplete="username"
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
        <input type="hidden" {...register('locale')} />
        <input type="hidden" {...register('region')} />
        <Button type="submit" busy={formState.isSubmitting} className="w-full sm:w-auto">
          {t('registerSubmit')}
        </Button>
        <p>
          {t('haveAccount')}{' '}
          <Link href="/sign-in" className="text-accent underline">
            {t('signIn')}
          </Link>
        </p>
      </form>
    </div>
  );
}
