'use client';

import { ListBreachesRoute, OpenBreachRoute, RecordBreachNoticeRoute, type Breach } from '@iworkz/contracts';
import { newId, regions, type Region } from '@iworkz/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { CheckboxField, FieldGroup, SelectField, TextAreaField, TextField } from '@/ui/field';
import { Loaded } from '@/ui/loaded';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

const queryKey = ['privacy-desk', 'breaches'];

/** The breach register with its clocks, and the form that begins one. */
export function BreachDesk() {
  const api = useApi();
  const breaches = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(ListBreachesRoute, { query: { limit: 50 } }, { signal }),
  });
  return (
    <div className="space-y-6">
      <Loaded query={breaches}>
        {({ items }) => (
          <ul className="space-y-4">
            {items.map((breach) => (
              <li key={breach.id}>
                <OpenBreach breach={breach} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <NewBreachForm />
    </div>
  );
}

function OpenBreach({ breach }: { readonly breach: Breach }) {
  const t = useTranslations('privacyDesk.breaches');
  const dates = useDateText();
  const api = useApi();
  const queryClient = useQueryClient();
  const notify = useMutation({
    mutationFn: ({ region, notice }: Pick<Breach['deadlines'][number], 'region' | 'notice'>) =>
      api.call(RecordBreachNoticeRoute, {
        params: { breachId: breach.id },
        body: { region, notice, notifiedAt: new Date().toISOString() },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
  return (
    <Card className="space-y-3">
      <h3 className="font-bold">{breach.title}</h3>
      <p className="whitespace-pre-wrap">{breach.description}</p>
      <p className="text-sm text-muted">{t('discovered', { date: dates.moment(breach.discoveredAt) })}</p>
      <ul className="divide-y divide-line">
        {breach.deadlines.map(({ region, regime, notice, duty, dueAt, clock, notifiedAt, overdue }) => (
          <li key={`${region} ${notice}`} className="flex flex-wrap items-center gap-3 py-2">
            <span>{t('duty', { region: region.toUpperCase(), regime, notice: t(`notice.${notice}`) })}</span>
            <Badge tone={notifiedAt ? 'good' : overdue ? 'danger' : duty === 'not_required' ? 'plain' : 'caution'}>
              {notifiedAt
                ? t('notified', { date: dates.moment(notifiedAt) })
                : overdue
                  ? t('overdue')
                  : t(`dutyState.${duty}`)}
            </Badge>
            <span className="text-sm text-muted">
              {dueAt ? t('dueAt', { date: dates.moment(dueAt) }) : t('withoutDelay')} {clock.article}{' '}
              {clock.verified !== 'yes' && t('unverified')}
            </span>
            {!notifiedAt && duty !== 'not_required' && (
              <Button look="secondary" busy={notify.isPending} onClick={() => notify.mutate({ region, notice })}>
                {t('record')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {notify.isError && <ProblemNotice error={notify.error} />}
    </Card>
  );
}

function NewBreachForm() {
  const t = useTranslations('privacyDesk.breaches');
  const api = useApi();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [dataKinds, setDataKinds] = useState('');
  const [region, setRegion] = useState<Region>('jp');
  const [people, setPeople] = useState('1');
  const [facts, setFacts] = useState({ sensitive: false, likelyHarm: false, malicious: false });
  const open = useMutation({
    mutationFn: () => {
      const { malicious, ...affected } = facts;
      return api.call(OpenBreachRoute, {
        body: {
          ...{ title, description, malicious, discoveredAt: new Date().toISOString() },
          dataKinds: dataKinds.split(/[,、\n]/).flatMap((kind) => kind.trim() || []),
          affected: [{ region, people: Number(people), ...affected }],
        },
        idempotencyKey: newId(),
      });
    },
    onSuccess: () => {
      setTitle('');
      setDescription('');
      return queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <ActionForm busy={open.isPending} onSend={() => open.mutate()}>
      <FieldGroup legend={t('new')} hint={t('newHint')}>
        <TextField name="title" label={t('title')} value={title} onChange={(event) => setTitle(event.target.value)} />
        <TextAreaField
          name="description"
          label={t('description')}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
        <TextField
          name="dataKinds"
          label={t('dataKinds')}
          hint={t('dataKindsHint')}
          value={dataKinds}
          onChange={(event) => setDataKinds(event.target.value)}
        />
        <SelectField
          name="region"
          label={t('region')}
          choices={regions.map((value) => ({ value, label: value.toUpperCase() }))}
          value={region}
          onChange={(event) => setRegion(event.target.value as Region)}
        />
        <TextField
          name="people"
          type="number"
          min={0}
          label={t('people')}
          value={people}
          onChange={(event) => setPeople(event.target.value)}
        />
        {(['sensitive', 'likelyHarm', 'malicious'] as const).map((fact) => (
          <CheckboxField
            key={fact}
            name={fact}
            label={t(fact)}
            checked={facts[fact]}
            onChange={(event) => setFacts({ ...facts, [fact]: event.target.checked })}
          />
        ))}
        <div>
          <Button type="submit" busy={open.isPending}>
            {t('open')}
          </Button>
        </div>
        {open.isError && <ProblemNotice error={open.error} />}
      </FieldGroup>
    </ActionForm>
  );
}
