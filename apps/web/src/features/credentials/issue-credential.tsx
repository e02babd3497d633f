'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Refusal } from '@iworkz/client';
import { IssueCredentialRoute, RevokeCredentialRoute, type IssuedCredential } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type * as z from 'zod';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { FieldGroup, SelectField, TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields, showRefusedFields } from '@/ui/refused-fields';
import { useIssueText } from '@/ui/use-issue-text';

const Body = IssueCredentialRoute.body;
const languages = ['ja', 'en', 'ko', 'zh'] as const;

export function IssueCredential() {
  const t = useTranslations('issue');
  return (
    <PageFor permission="credential:issue" title={t('title')} lead={t('lead')}>
      <div className="space-y-8">
        <IssueForm />
        <RevokeForm />
      </div>
    </PageFor>
  );
}

function IssueForm() {
  const t = useTranslations('issue');
  const api = useApi();
  const locale = useLocale();
  const error = useIssueText();
  const key = useRef(newId());
  const [issued, setIssued] = useState<IssuedCredential>();
  const [problem, setProblem] = useState<unknown>();
  const { register, handleSubmit, reset, setError, formState } = useForm<
    z.input<typeof Body>,
    unknown,
    z.output<typeof Body>
  >({
    resolver: zodResolver(Body, { error }),
    defaultValues: {
      holderId: '',
      subject: {
        type: 'LanguageCertificate',
        holderName: '',
        language: 'ja',
        scheme: 'JLPT',
        level: '',
        awardedOn: '',
      },
    },
    shouldFocusError: false,
  });
  const { errors } = formState;
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    setIssued(undefined);
    try {
      setIssued(await api.call(IssueCredentialRoute, { body, idempotencyKey: key.current }));
      key.current = newId();
      reset();
    } catch (thrown) {
      if (thrown instanceof Refusal) key.current = newId();
      showRefusedFields(setError, thrown);
      setProblem(thrown);
    }
  });
  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={formState.submitCount} />
      <FieldGroup legend={t('certificate')} columns>
        <TextField
          {...register('holderId')}
          label={t('holderId')}
          hint={t('holderIdHint')}
          error={errors.holderId?.message}
        />
        <TextField
          {...register('subject.holderName')}
          label={t('holderName')}
          error={errors.subject?.holderName?.message}
        />
        <SelectField
          {...register('subject.language')}
          label={t('language')}
          choices={languages.map((value) => ({ value, label: languageNames.of(value) ?? value }))}
        />
        <TextField {...register('subject.scheme')} label={t('scheme')} error={errors.subject?.scheme?.message} />
        <TextField
          {...register('subject.level')}
          label={t('level')}
          hint={t('levelHint')}
          error={errors.subject?.level?.message}
        />
        <TextField
          {...register('subject.awardedOn')}
          type="date"
          label={t('awardedOn')}
          error={errors.subject?.awardedOn?.message}
        />
      </FieldGroup>
      {problem !== undefined && <ProblemNotice error={problem} />}
      {issued && (
        <Notice tone="good" title={t('done')}>
          <p>
            {t('credentialId')} <code>{issued.id}</code>
          </p>
        </Notice>
      )}
      <Button type="submit" busy={formState.isSubmitting}>
        {t('submit')}
      </Button>
    </form>
  );
}

function RevokeForm() {
  const t = useTranslations('issue');
  const api = useApi();
  const [credentialId, setCredentialId] = useState('');
  const [reason, setReason] = useState('');
  const revoke = useMutation({
    mutationFn: () =>
      api.call(RevokeCredentialRoute, { params: { credentialId: credentialId.trim() }, body: { reason } }),
  });
  return (
    <Card>
      <ActionForm noValidate={false} busy={revoke.isPending} onSend={() => revoke.mutate()}>
        <h2 className="text-lg font-bold">{t('revokeTitle')}</h2>
        <TextField
          name="credentialId"
          label={t('credentialId')}
          required
          value={credentialId}
          onChange={(event) => setCredentialId(event.target.value)}
        />
        <TextField
          name="reason"
          label={t('reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={refusedFields(revoke.error).get('reason')}
        />
        {revoke.isError && <ProblemNotice error={revoke.error} />}
        {revoke.isSuccess && <Notice tone="good" title={t('revoked')} />}
        <Button type="submit" look="danger" busy={revoke.isPending}>
          {t('revoke')}
        </Button>
      </ActionForm>
    </Card>
  );
}
