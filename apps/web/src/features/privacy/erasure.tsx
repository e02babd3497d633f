'use client';

import { ConfirmErasureRoute } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useRouter } from '@/i18n/navigation';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { useMakeRequest, useMyRequests } from './use-my-requests';

const consequences = ['account', 'contents', 'applications', 'kept', 'final'] as const;

/** What an erasure does, said before it is asked for; then the password, since it cannot be taken back. */
export function Erasure() {
  const t = useTranslations('privacy.erasure');
  const make = useMakeRequest();
  const open = useMyRequests().data?.items.find(
    ({ kind, state }) => kind === 'erasure' && (state === 'unconfirmed' || state === 'waiting' || state === 'running'),
  );
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <Notice tone="caution" title={t('happens')}>
        <ul className="list-disc space-y-1 pl-5">
          {consequences.map((what) => (
            <li key={what}>{t(`consequence.${what}`)}</li>
          ))}
        </ul>
      </Notice>
      {!open && (
        <Button look="danger" busy={make.isPending} onClick={() => make.mutate({ kind: 'erasure' })}>
          {t('ask')}
        </Button>
      )}
      {open?.state === 'unconfirmed' && <Confirmation requestId={open.id} />}
      {make.isError && <ProblemNotice error={make.error} />}
    </Card>
  );
}

function Confirmation({ requestId }: { readonly requestId: string }) {
  const t = useTranslations('privacy.erasure');
  const api = useApi();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const confirm = useMutation({
    mutationFn: () => api.call(ConfirmErasureRoute, { params: { requestId }, body: { password } }),
    // Behind the #, where it is sent to no server and stands in no log.
    onSuccess: ({ certificateToken }) => router.push(`/privacy/certificate#${certificateToken}`),
  });
  return (
    <ActionForm busy={confirm.isPending} onSend={() => confirm.mutate()}>
      <TextField
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('password')}
        hint={t('passwordHint')}
        required
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look="danger" busy={confirm.isPending} disabled={password === ''}>
        {t('confirm')}
      </Button>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
    </ActionForm>
  );
}
