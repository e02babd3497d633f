'use client';

import { RequestReviewRoute } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { ProblemNotice } from '@/ui/problem-notice';

/** For employers who hold that a finding is wrong: people look at it. */
export function RequestReview({ evaluationId }: { readonly evaluationId: string }) {
  const t = useTranslations('requestReview');
  const api = useApi();
  const [note, setNote] = useState('');
  const request = useMutation({
    mutationFn: () => api.call(RequestReviewRoute, { body: { evaluationId, note: note.trim() || null } }),
  });
  if (request.isSuccess) return <p className="font-semibold">{t('done')}</p>;
  return (
    <details>
      <summary className="cursor-pointer text-accent underline">{t('title')}</summary>
      <div className="mt-3 space-y-3">
        {request.isError && <ProblemNotice error={request.error} />}
        <TextAreaField
          name="review-note"
          label={t('note')}
          hint={t('hint')}
          optional
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button look="secondary" busy={request.isPending} onClick={() => request.mutate()}>
          {t('send')}
        </Button>
      </div>
    </details>
  );
}
