'use client';

import {
  ExtendPrivacyRequestRoute,
  ListPrivacyRequestsRoute,
  ReviewObjectionRoute,
  reviewOutcomes,
  type ReviewedPrivacyRequest,
} from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { SelectField, TextAreaField } from '@/ui/field';
import { ItemList } from '@/ui/item-list';
import { Loaded } from '@/ui/loaded';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const queryKey = ['privacy-desk', 'requests'];

/** Open requests by the day they are due. */
export function RequestDesk() {
  const t = useTranslations('privacyDesk.requests');
  const api = useApi();
  const requests = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(ListPrivacyRequestsRoute, { query: {} }, { signal }),
  });
  return (
    <Loaded query={requests}>
      {({ items }) => (
        <ItemList items={items} keyOf={({ id }) => id} empty={t('none')}>
          {(request) => <OpenRequest request={request} />}
        </ItemList>
      )}
    </Loaded>
  );
}

function OpenRequest({ request }: { readonly request: ReviewedPrivacyRequest }) {
  const t = useTranslations('privacyDesk.requests');
  const words = useTranslations('privacy.requests');
  const dates = useDateText();
  const { kind, state, regime, clock, dueOn, daysLeft, personId, grounds, trouble, steps, extension } = request;
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-bold">{words(`kind.${kind}`)}</h3>
        <Badge tone="info">{words(`state.${state}`)}</Badge>
        <Badge tone={daysLeft < 0 ? 'danger' : daysLeft <= 3 ? 'caution' : 'plain'}>
          {daysLeft < 0 ? t('overdue', { days: -daysLeft }) : t('left', { days: daysLeft })}
        </Badge>
      </div>
      <p className="text-sm text-muted">
        {t('due', { date: dates.calendarDay(dueOn), regime, article: clock.article })}{' '}
        {clock.verified !== 'yes' && t('unverified')}
      </p>
      <p className="text-sm break-all text-muted">{t('person', { id: personId })}</p>
      {steps.length > 0 && (
        <p className="text-sm">
          {words('progress', { done: steps.filter(({ doneAt }) => doneAt).length, all: steps.length })}
        </p>
      )}
      {trouble && <p className="text-sm text-danger">{t('trouble', { trouble })}</p>}
      {grounds && <blockquote className="border-l-4 border-line pl-4 whitespace-pre-wrap">{grounds}</blockquote>}
      {state === 'in_review' && <Review requestId={request.id} />}
      {!extension && ['GDPR', 'UK-GDPR', 'CCPA'].includes(regime) && <Extension requestId={request.id} />}
    </Card>
  );
}

function Review({ requestId }: { readonly requestId: string }) {
  const t = useTranslations('privacyDesk.requests');
  const words = useTranslations('privacy.requests');
  const api = useApi();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<(typeof reviewOutcomes)[number]>('decided_by_person');
  const [note, setNote] = useState('');
  const review = useMutation({
    mutationFn: () => api.call(ReviewObjectionRoute, { params: { requestId }, body: { outcome, note } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
  return (
    <ActionForm busy={review.isPending} onSend={() => review.mutate()}>
      <SelectField
        name={`outcome.${requestId}`}
        label={t('outcome')}
        choices={reviewOutcomes.map((value) => ({ value, label: words(`outcome.${value}`) }))}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as typeof outcome)}
      />
      <TextAreaField
        name={`note.${requestId}`}
        label={t('note')}
        hint={t('noteHint')}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" busy={review.isPending} disabled={note.trim() === ''}>
        {t('decide')}
      </Button>
      {review.isError && <ProblemNotice error={review.error} />}
    </ActionForm>
  );
}

function Extension({ requestId }: { readonly requestId: string }) {
  const t = useTranslations('privacyDesk.requests');
  const api = useApi();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const extend = useMutation({
    mutationFn: () => api.call(ExtendPrivacyRequestRoute, { params: { requestId }, body: { reason } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
  return (
    <ActionForm busy={extend.isPending} onSend={() => extend.mutate()}>
      <TextAreaField
        name={`reason.${requestId}`}
        label={t('reason')}
        hint={t('noteHint')}
        rows={2}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="secondary" busy={extend.isPending} disabled={reason.trim() === ''}>
        {t('extend')}
      </Button>
      {extend.isError && <ProblemNotice error={extend.error} />}
    </ActionForm>
  );
}
