'use client';

import {
  GetMailChoicesRoute,
  PutMailChoiceRoute,
  type MailChoices,
  type MailTiming,
  type RequestOf,
} from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useSession } from '@/features/session/use-session';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { ActionForm } from '@/ui/action-form';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

export function MailSettings() {
  const t = useTranslations('mailSettings');
  return (
    <PageFor permission="inbox:read" title={t('title')} lead={t('lead')}>
      <div className="max-w-3xl space-y-6">
        <Topics />
        <AlwaysSent />
      </div>
    </PageFor>
  );
}

function Topics() {
  const queryKey = ['mail-choices', useLocale()];
  const api = useApi();
  const queryClient = useQueryClient();
  const choices = useQuery({ queryKey, queryFn: ({ signal }) => api.call(GetMailChoicesRoute, {}, { signal }) });
  const choose = useMutation({
    mutationFn: (body: RequestOf<typeof PutMailChoiceRoute>['body']) => api.call(PutMailChoiceRoute, { body }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
  });
  return (
    <Loaded query={choices}>
      {({ items, timeZone, dailyHour }) => (
        <>
          {items.map((item) => (
            <Topic
              key={item.topic}
              item={item}
              timeZone={timeZone}
              dailyHour={dailyHour}
              busy={choose.isPending}
              saved={choose.isSuccess && choose.variables.topic === item.topic}
              error={choose.variables?.topic === item.topic ? choose.error : null}
              onChoose={(timing) =>
                choose.mutate({
                  ...{ topic: item.topic, timing, consentVersion: item.consent?.version ?? null },
                  // The day of the daily mail is that of where the person is now.
                  timeZone: timing === 'daily' ? Intl.DateTimeFormat().resolvedOptions().timeZone : undefined,
                })
              }
            />
          ))}
        </>
      )}
    </Loaded>
  );
}

function Topic({
  item: { topic, timings, timing, decidedAt, consent },
  timeZone,
  dailyHour,
  busy,
  saved,
  error,
  onChoose,
}: {
  readonly item: MailChoices['items'][number];
  readonly timeZone: string;
  readonly dailyHour: number;
  readonly busy: boolean;
  readonly saved: boolean;
  readonly error: Error | null;
  readonly onChoose: (timing: MailTiming) => void;
}) {
  const t = useTranslations('mailSettings');
  const dates = useDateText();
  const [chosen, setChosen] = useState(timing);
  const agrees = consent !== null && chosen !== 'off';
  const name = t(`topic.${topic}`);
  return (
    <Card>
      <ActionForm busy={busy} onSend={() => onChoose(chosen)}>
        <h2 className="text-lg font-bold">{name}</h2>
        <p>{t(`about.${topic}`)}</p>
        <fieldset>
          <legend className="sr-only">{t('when', { topic: name })}</legend>
          {timings.map((each) => (
            <label key={each} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={`timing-${topic}`}
                value={each}
                checked={chosen === each}
                onChange={() => setChosen(each)}
                className="size-5 shrink-0 accent-accent"
              />
              <span>{t(`timing.${each}`, { hour: dailyHour })}</span>
            </label>
          ))}
        </fieldset>
        {timing === 'daily' && <p className="text-sm text-muted">{t('zone', { zone: timeZone })}</p>}
        {consent && (
          <div className="rounded-md border border-line bg-wash p-4">
            <h3 className="font-semibold">{t('consent')}</h3>
            <p className="mt-1">{consent.wording}</p>
            {decidedAt && (
              <p className="mt-2 text-sm text-muted">
                {t(timing === 'off' ? 'stoppedOn' : 'agreedOn', { date: dates.moment(decidedAt) })}
              </p>
            )}
          </div>
        )}
        <Button type="submit" busy={busy} look={chosen === timing ? 'secondary' : 'primary'}>
          {t(agrees ? 'agree' : 'save')}
        </Button>
        {error && <ProblemNotice error={error} />}
        {saved && <Notice tone="good" title={t('saved', { topic: name })} />}
      </ActionForm>
    </Card>
  );
}

function AlwaysSent() {
  const t = useTranslations('mailSettings');
  const session = useSession();
  const isCandidate = session.status === 'signed_in' && session.account.roles.includes('candidate');
  return (
    <Card className="space-y-2">
      <h2 className="text-lg font-bold">{t('always.title')}</h2>
      <p>{t(isCandidate ? 'always.candidate' : 'always.other')}</p>
    </Card>
  );
}
