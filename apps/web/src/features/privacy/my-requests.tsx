'use client';

import {
  CancelPrivacyRequestRoute,
  DownloadPersonalDataRoute,
  type PrivacyRequest,
  isOpenRequest,
} from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { saveFile } from '@/ui/save-file';
import { RequestProgress } from './request-progress';
import { requestsKey, useMyRequests } from './use-my-requests';

/** What was asked for, how far each is, and what came of it. */
export function MyRequests() {
  const t = useTranslations('privacy.requests');
  const requests = useMyRequests();
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <Loaded query={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-muted">{t('none')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {items.map((request) => (
                <li key={request.id} className="space-y-3 py-4">
                  <Request request={request} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Request({ request }: { readonly request: PrivacyRequest }) {
  const t = useTranslations('privacy.requests');
  const dates = useDateText();
  const { kind, state, receivedAt, dueOn, clock, extension, review, downloadableUntil, startsAt } = request;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="font-bold">{t(`kind.${kind}`)}</h3>
        <Badge tone={state === 'completed' ? 'good' : state === 'cancelled' ? 'plain' : 'info'}>
          {t(`state.${state}`)}
        </Badge>
      </div>
      <p className="text-sm text-muted">
        {t('received', { date: dates.moment(receivedAt) })}
        {isOpenRequest(request) &&
          ` ${t(`due.${clock.basis}`, { date: dates.calendarDay(dueOn), article: clock.article })}`}
      </p>
      {extension && <p>{t('extended', { date: dates.day(extension.extendedAt), reason: extension.reason })}</p>}
      {state === 'waiting' && kind === 'erasure' && startsAt && <p>{t('starts', { date: dates.moment(startsAt) })}</p>}
      {(state === 'running' || (state === 'waiting' && kind !== 'erasure')) && (
        <RequestProgress steps={request.steps} />
      )}
      {review && (
        <p>
          {t(`outcome.${review.outcome}`)} {review.note}
        </p>
      )}
      {downloadableUntil && (
        <>
          <p>{t('until', { date: dates.day(downloadableUntil) })}</p>
          <Download request={request} />
        </>
      )}
      {(state === 'unconfirmed' || state === 'waiting' || state === 'in_review') && <Cancel request={request} />}
    </>
  );
}

function Download({ request: { id, kind } }: { readonly request: PrivacyRequest }) {
  const t = useTranslations('privacy.requests');
  const api = useApi();
  const download = useMutation({
    mutationFn: () => api.call(DownloadPersonalDataRoute, { params: { requestId: id } }),
    onSuccess: (json) => saveFile(`iworkz-${kind}.json`, json, 'application/json'),
  });
  return (
    <>
      <Button look="secondary" busy={download.isPending} onClick={() => download.mutate()}>
        {t('download')}
      </Button>
      {download.isError && <ProblemNotice error={download.error} />}
    </>
  );
}

function Cancel({ request: { id } }: { readonly request: PrivacyRequest }) {
  const t = useTranslations('privacy.requests');
  const api = useApi();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => api.call(CancelPrivacyRequestRoute, { params: { requestId: id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: requestsKey }),
  });
  return (
    <>
      <Button look="quiet" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('cancel')}
      </Button>
      {cancel.isError && <ProblemNotice error={cancel.error} />}
    </>
  );
}
