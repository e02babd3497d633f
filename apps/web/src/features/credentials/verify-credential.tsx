'use client';

import { VerifiableCredential, VerifyCredentialRoute, type VerificationResult } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { Badge, Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields } from '@/ui/refused-fields';

export function VerifyCredential() {
  const t = useTranslations('verify');
  return (
    <PageFor permission="credential:verify" title={t('title')} lead={t('lead')}>
      <Verifier />
    </PageFor>
  );
}

function credentialIn(text: string): VerifiableCredential | undefined {
  try {
    return VerifiableCredential.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type VerifiableCredential = Record<string, unknown>;

function Verifier() {
  const t = useTranslations('verify');
  const api = useApi();
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const verify = useMutation({
    mutationFn: (credential: VerifiableCredential) => api.call(VerifyCredentialRoute, { body: { credential } }),
  });
  const submit = () => {
    const credential = credentialIn(text);
    setUnreadable(credential === undefined);
    verify.reset();
    if (credential) verify.mutate(credential);
  };
  return (
    <div className="space-y-6">
      <Card>
        <ActionForm busy={verify.isPending} onSend={submit}>
          <TextAreaField
            name="credential"
            label={t('json')}
            hint={t('jsonHint')}
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={unreadable ? t('unreadable') : refusedFields(verify.error).get('credential')}
          />
          <Button type="submit" busy={verify.isPending}>
            {t('submit')}
          </Button>
        </ActionForm>
      </Card>
      {verify.isError && <ProblemNotice error={verify.error} />}
      {verify.data && <Result result={verify.data} />}
    </div>
  );
}

function Result({ result }: { readonly result: VerificationResult }) {
  const t = useTranslations('verify');
  return (
    <section aria-labelledby="verification" className="space-y-4">
      <h2 id="verification" className="text-xl font-bold">
        {t('result')}
      </h2>
      <Notice tone={result.verified ? 'good' : 'danger'} title={result.verified ? t('verified') : t('notVerified')} />
      <ul className="space-y-3">
        {result.checks.map((check) => (
          <li key={check.check}>
            <Card className="flex flex-wrap items-baseline gap-3">
              <Badge tone={check.passed ? 'good' : 'danger'}>{check.passed ? t('passed') : t('failed')}</Badge>
              <h3 className="font-bold">{t(`check.${check.check}`)}</h3>
              <p className="w-full">{check.text}</p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
