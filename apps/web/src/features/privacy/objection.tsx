'use client';

import { isOpenRequest } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { useMakeRequest, useMyRequests } from './use-my-requests';

export function Objection() {
  const t = useTranslations('privacy.objection');
  const make = useMakeRequest();
  const [grounds, setGrounds] = useState('');
  const isMade = useMyRequests().data?.items.some((request) => request.kind === 'objection' && isOpenRequest(request));
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <p>{t('text')}</p>
      {isMade ? (
        <Notice title={t('made')} />
      ) : (
        <ActionForm busy={make.isPending} onSend={() => make.mutate({ kind: 'objection', grounds: grounds.trim() })}>
          <TextAreaField
            name="grounds"
            label={t('grounds')}
            optional
            maxLength={2_000}
            value={grounds}
            onChange={(event) => setGrounds(event.target.value)}
          />
          <Button type="submit" look="secondary" busy={make.isPending}>
            {t('send')}
          </Button>
        </ActionForm>
      )}
      {make.isError && <ProblemNotice error={make.error} />}
    </Card>
  );
}
