'use client';

import { operationsRoutes, type ReplyOf, type ServiceName } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Badge, Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ProblemNotice } from '@/ui/problem-notice';
import { ServiceChoice } from './service-choice';

type Parked = ReplyOf<(typeof operationsRoutes)[ServiceName]['listParkedEvents']>['items'][number];
const tones = { failed: 'danger', behind: 'plain', forged: 'danger', invalid: 'caution' } as const;

export function ParkedEvents() {
  const t = useTranslations('parked');
  return (
    <PageFor permission="operations:manage" title={t('title')} lead={t('lead')}>
      <Events />
    </PageFor>
  );
}

function Events() {
  const t = useTranslations('parked');
  const api = useApi();
  const queryClient = useQueryClient();
  const [service, setService] = useState<ServiceName>('backend-api');
  const pages = useCursorPages(['parked-events', service], ({ query, signal }) =>
    api.call(operationsRoutes[service].listParkedEvents, { query }, { signal }),
  );
  const replay = useMutation({
    mutationFn: ({ eventId, consumer }: Parked) =>
      api.call(operationsRoutes[service].replayParkedEvent, { params: { eventId }, query: { consumer } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['parked-events'] }),
  });
  return (
    <div className="space-y-4">
      <div className="max-w-xs">
        <ServiceChoice
          chosen={service}
          onChoose={(next) => {
            replay.reset();
            setService(next);
          }}
        />
      </div>
      {replay.isError && <ProblemNotice error={replay.error} />}
      {replay.data && (
        <Notice tone={replay.data.stillParked > 0 ? 'caution' : 'good'} title={t('replayed', replay.data)} />
      )}
      <PagedList pages={pages} keyOf={({ eventId, consumer }) => `${consumer} ${eventId}`} empty={t('nothing')}>
        {(event) => <EventCard event={event} busy={replay.isPending} onReplay={() => replay.mutate(event)} />}
      </PagedList>
    </div>
  );
}

function EventCard({
  event,
  busy,
  onReplay,
}: {
  readonly event: Parked;
  readonly busy: boolean;
  readonly onReplay: () => void;
}) {
  const t = useTranslations('parked');
  const dates = useDateText();
  return (
    <Card className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[event.reason]}>{t(`reasons.${event.reason}`)}</Badge>
        <code className="font-semibold">{event.type}</code>
        <time dateTime={event.parkedAt} className="text-sm text-muted">
          {dates.moment(event.parkedAt)}
        </time>
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <li>{t('consumer', { consumer: event.consumer })}</li>
        <li>{t('key', { key: event.key })}</li>
        <li>{t('attempts', { count: event.attempts })}</li>
      </ul>
      {event.error && (
        <pre className="overflow-x-auto rounded bg-wash p-3 text-sm whitespace-pre-wrap">{event.error}</pre>
      )}
      <Button look="secondary" busy={busy} onClick={onReplay}>
        {t('replay')}
      </Button>
    </Card>
  );
}
