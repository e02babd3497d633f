'use client';

import { CredentialSubject, ListMyCredentialsRoute, type IssuedCredential } from '@iworkz/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { useAccount } from '@/features/session/use-session';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';
import { saveFile } from '@/ui/save-file';

export function MyCredentials() {
  const t = useTranslations('credentials');
  return (
    <PageFor permission="credential:hold" title={t('title')} lead={t('lead')}>
      <div className="space-y-6">
        <AccountId />
        <CredentialList />
      </div>
    </PageFor>
  );
}

/** What an issuer has to know to issue a certificate to this person. */
function AccountId() {
  const t = useTranslations('credentials');
  const id = useAccount()?.id;
  const [copied, setCopied] = useState(false);
  if (!id) return null;
  return (
    <Card>
      <h2 className="font-bold">{t('accountId')}</h2>
      <p className="text-sm text-muted">{t('accountIdHint')}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <code>{id}</code>
        <Button
          look="secondary"
          onClick={() =>
            void navigator.clipboard.writeText(id).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t('copy')}
        </Button>
        <span role="status" className="text-sm text-good">
          {copied && t('copied')}
        </span>
      </div>
    </Card>
  );
}

function CredentialList() {
  const t = useTranslations('credentials');
  const api = useApi();
  const pages = useCursorPages(['credentials'], ({ query, signal }) =>
    api.call(ListMyCredentialsRoute, { query }, { signal }),
  );
  return (
    <PagedList pages={pages} keyOf={({ id }) => id} empty={t('nothing')}>
      {(issued) => <CredentialCard issued={issued} />}
    </PagedList>
  );
}

const download = ({ id, credential }: IssuedCredential): void =>
  saveFile(`credential-${id}.json`, JSON.stringify(credential, null, 2), 'application/vc+ld+json');

function CredentialCard({ issued }: { readonly issued: IssuedCredential }) {
  const t = useTranslations('credentials');
  const locale = useLocale();
  const dates = useDateText();
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
        <p className="text-muted">{t('issuedAt', { date: dates.day(issued.issuedAt) })}</p>
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
