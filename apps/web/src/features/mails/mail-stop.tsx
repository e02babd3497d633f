'use client';

import { createClient } from '@iworkz/client';
import { MailTopic, StopMailsRoute } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Card, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the link in a mail leads. The token stands behind the `#`, so that no server writes it into a log. */
export function MailStopPage() {
  const t = useTranslations('mailStop');
  const token = useSyncExternalStore(
    onHashChange,
    () => decodeURIComponent(window.location.hash.slice(1)),
    () => '',
  );
  const topic = MailTopic.safeParse(token.split('.')[0]);
  return (
    <div className="max-w-3xl">
      <PageHeading title={t('title')} />
      {topic.success ? <Stop key={token} token={token} topic={topic.data} /> : <Notice title={t('noLink')} />}
    </div>
  );
}

function Stop({ token, topic }: { readonly token: string; readonly topic: MailTopic }) {
  const t = useTranslations('mailStop');
  const settings = useTranslations('mailSettings');
  const dates = useDateText();
  const locale = useLocale();
  // Whoever follows the link need not be signed in, and may be signed in as somebody else.
  const api = useMemo(() => createClient({ baseUrl: '', locale }), [locale]);
  const stop = useMutation({ mutationFn: () => api.call(StopMailsRoute, { body: { token } }) });
  return (
    <Card className="space-y-4">
      {stop.data ? (
        <>
          <Notice tone="good" title={t('stopped', { topic: settings(`topic.${stop.data.topic}`) })}>
            <p>{t('stoppedOn', { date: dates.moment(stop.data.stoppedAt) })}</p>
          </Notice>
          <p>{t('inbox')}</p>
          <ButtonLink href="/settings/mails" look="secondary">
            {settings('open')}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="font-semibold">{t('ask', { topic: settings(`topic.${topic}`) })}</p>
          <p>{settings(`about.${topic}`)}</p>
          <Button busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('stop')}
          </Button>
        </>
      )}
      {stop.isError && <ProblemNotice error={stop.error} />}
    </Card>
  );
}
