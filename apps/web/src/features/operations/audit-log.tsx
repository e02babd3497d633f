'use client';

import { operationsRoutes, type ReplyOf, type ServiceName } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { SelectField } from '@/ui/field';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { ServiceChoice } from './service-choice';

type Entry = ReplyOf<(typeof operationsRoutes)[ServiceName]['listAuditEntries']>['items'][number];
const outcomes = ['allowed', 'refused'] as const satisfies readonly Entry['outcome'][];

export function AuditLog() {
  const t = useTranslations('audit');
  return (
    <PageFor permission="audit:read" title={t('title')} lead={t('lead')}>
      <Entries />
    </PageFor>
  );
}

function Entries() {
  const t = useTranslations('audit');
  const api = useApi();
  const [service, setService] = useState<ServiceName>('backend-api');
  const [outcome, setOutcome] = useState<Entry['outcome']>();
  const pages = useCursorPages(['audit', service, outcome], ({ query, signal }) =>
    api.call(operationsRoutes[service].listAuditEntries, { query: { ...query, outcome } }, { signal }),
  );
  return (
    <div className="space-y-4">
      <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
        <ServiceChoice chosen={service} onChoose={setService} />
        <SelectField
          name="outcome"
          label={t('outcome')}
          empty={t('all')}
          value={outcome ?? ''}
          onChange={(event) => setOutcome(outcomes.find((candidate) => candidate === event.target.value))}
          choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
      </div>
      <PagedList
        pages={pages}
        keyOf={({ id }) => id}
        empty={t('nothing')}
        above={({ chainIntact }) => (
          <p role="status">
            <Badge tone={chainIntact ? 'good' : 'danger'}>{chainIntact ? t('intact') : t('broken')}</Badge>
          </p>
        )}
      >
        {(entry) => <EntryCard entry={entry} />}
      </PagedList>
    </div>
  );
}

function EntryCard({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('audit');
  const dates = useDateText();
  return (
    <Card>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={entry.outcome === 'refused' ? 'danger' : 'good'}>{t(`outcomes.${entry.outcome}`)}</Badge>
        <code className="font-semibold">{entry.action}</code>
        <time dateTime={entry.at} className="text-sm text-muted">
          {dates.moment(entry.at)}
        </time>
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <li>{t('actor', { actor: entry.actor })}</li>
        {entry.subject && <li>{t('subject', { subject: entry.subject })}</li>}
        {entry.reason && <li>{t('reason', { reason: entry.reason })}</li>}
        <li className="text-muted">{t('request', { id: entry.requestId })}</li>
      </ul>
    </Card>
  );
}
