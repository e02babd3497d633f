'use client';

import {
  ListPrivacyClocksRoute,
  ListProcessingActivitiesRoute,
  ListRetentionRulesRoute,
  ListTransfersRoute,
} from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Loaded } from '@/ui/loaded';
import { Card } from '@/ui/page';
import { Table } from '@/ui/table';

/** Activities, retention, transfers and clocks, to be read. */
export function Registers() {
  return (
    <div className="space-y-6">
      <Activities />
      <Retention />
      <Transfers />
      <Clocks />
    </div>
  );
}

function Activities() {
  const t = useTranslations('privacyDesk.registers');
  const api = useApi();
  const query = useQuery({
    queryKey: ['privacy-desk', 'activities', useLocale()],
    queryFn: ({ signal }) => api.call(ListProcessingActivitiesRoute, {}, { signal }),
  });
  return (
    <Register title={t('activities')}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            head={[t('name'), t('purpose'), t('basis'), t('recipients'), t('retention'), t('categories')]}
            rows={items.map(({ name, purpose, legalBasis, recipients, retention, categories }) => [
              ...[name, purpose, legalBasis, recipients, retention],
              t('columns', { count: categories.length }),
            ])}
          />
        )}
      </Loaded>
    </Register>
  );
}

function Retention() {
  const t = useTranslations('privacyDesk.registers');
  const api = useApi();
  const query = useQuery({
    queryKey: ['privacy-desk', 'retention', useLocale()],
    queryFn: ({ signal }) => api.call(ListRetentionRulesRoute, {}, { signal }),
  });
  return (
    <Register title={t('schedule')}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            head={[t('what'), t('days'), t('reason'), t('next')]}
            rows={items.map(({ what, days, reason, due }) => [
              what,
              days === null ? t('byRow') : t('daysLong', { days }),
              reason,
              due === null ? t('elsewhere') : String(due),
            ])}
          />
        )}
      </Loaded>
    </Register>
  );
}

function Transfers() {
  const t = useTranslations('privacyDesk.registers');
  const dates = useDateText();
  const api = useApi();
  const query = useQuery({
    queryKey: ['privacy-desk', 'transfers'],
    queryFn: ({ signal }) => api.call(ListTransfersRoute, { query: { limit: 50 } }, { signal }),
  });
  return (
    <Register title={t('transfers')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-muted">{t('noTransfers')}</p>
          ) : (
            <Table
              head={[t('when'), t('way'), t('recipient'), t('what'), t('basis')]}
              rows={items.map(({ recordedAt, from, to, recipient, what, basis }) => [
                dates.moment(recordedAt),
                `${from.toUpperCase()} → ${to.toUpperCase()}`,
                recipient,
                what.join(', '),
                t(`transferBasis.${basis}`),
              ])}
            />
          )
        }
      </Loaded>
    </Register>
  );
}

function Clocks() {
  const t = useTranslations('privacyDesk.registers');
  const api = useApi();
  const query = useQuery({
    queryKey: ['privacy-desk', 'clocks'],
    queryFn: ({ signal }) => api.call(ListPrivacyClocksRoute, {}, { signal }),
  });
  return (
    <Register title={t('clocks')}>
      <Loaded query={query}>
        {({ items }) => (
          <Table
            head={[t('regime'), t('right'), t('limit'), t('source'), t('verified')]}
            rows={items.map(({ region, regime, right, amount, unit, extension, clock }) => [
              `${regime} (${region.toUpperCase()})`,
              t(`rights.${right as 'access'}`),
              [
                amount === null || unit === null ? t('withoutDelay') : t(`unit.${unit}`, { amount }),
                ...(extension ? [t('plus', { more: t(`unit.${extension.unit}`, { amount: extension.amount }) })] : []),
              ].join(' '),
              `${clock.statute} ${clock.article}${clock.basis === 'practice' ? ` ${t('practice')}` : ''}`,
              t(`verification.${clock.verified}`),
            ])}
          />
        )}
      </Loaded>
    </Register>
  );
}

function Register({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card className="space-y-3">
      <h3 className="text-lg font-bold">{title}</h3>
      {children}
    </Card>
  );
}
