'use client';

import { CredentialSubject, ListMyCredentialsRoute, type IssuedCredential } from '@iworkz/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { OnlyFor } from '@/features/session/only-for';
import { Button } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Badge } from '@/ui/notice';
import { Card, Empty, PageHeading } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

export function MyCredentials() {
  const t = useTranslations('credentials');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <OnlyFor permission="credential:hold">
        <CredentialList />
      </OnlyFor>
    </>
  );
}

function CredentialList() {
  const t = useTranslations('credentials');
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['credentials'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.call(ListMyCredentialsRoute, { query: { cursor: pageParam || undefined, limit: 20 } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty>{t('nothing')}</Empty>;
  return (
    <div className="space-y-4">
      <ul className="space-y-4">
        {items.map((issued) => (
          <li key={issued.id}>
            <CredentialCard issued={issued} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function download(issued: IssuedCredential): void {
  const blob = new Blob([JSON.stringify(issued.credential, null, 2)], { type: 'application/vc+ld+json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `credential-${issued.id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function CredentialCard({ issued }: { readonly issued: IssuedCredential }) {
  const t = useTranslations('credentials');
  const locale = useLocale();
  const format = useFormatter();
  // The subject of the document itself, in the form it was issued with; other kinds are shown without details.
  const subject = CredentialSubject.safeParse(issued.credential['credentialSubject']).data;
  const language = subject && new Intl.DisplayNames(locale, { type: 'language' }).of(subject.language);
  return (
    <Card>
      <article aria-labelledby={`credential-${issued.id}`} className="space-y-3">
        <h2 id={`credential-${issued.id}`} className="flex flex-wrap items-center gap-3 text-lg font-bold">
          {subject
            ? t('certificate', { scheme: subject.scheme, level: subject.level, language: language ?? '' })
            : t('credential')}
          <Badge tone={issued.status === 'active' ? 'good' : 'danger'}>{t(`status.${issued.status}`)}</Badge>
        </h2>
        <p className="text-muted">
          {t('issuedAt', { date: format.dateTime(new Date(issued.issuedAt), { dateStyle: 'long' }) })}
        </p>
        {issued.anchor ? (
          <p className="text-sm">
            {t('anchored', { block: issued.anchor.blockNumber })}
            <code className="block text-muted">{issued.anchor.hash}</code>
          </p>
        ) : (
          <p className="text-sm text-muted">{t('notAnchored')}</p>
        )}
        <Button look="secondary" onClick={() => download(issued)}>
          {t('download')}
        </Button>
      </article>
    </Card>
  );
}
