'use client';

import { createClient } from '@iworkz/client';
import { ViewErasureCertificateRoute, type SignedErasureCertificate } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { browserSession } from '@/features/session/browser-session';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card, PageHeading } from '@/ui/page';
import { saveFile } from '@/ui/save-file';
import { RequestProgress } from './request-progress';

const REFRESH_MS = 1_500;

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** How far an erasure is, and its certificate, for whoever has the link: the account is gone by then. */
export function ErasureCertificatePage() {
  const t = useTranslations('privacy.certificate');
  const token = useSyncExternalStore(
    onHashChange,
    () => window.location.hash.slice(1),
    () => '',
  );
  return (
    <div className="max-w-3xl">
      <PageHeading title={t('title')} lead={t('lead')} />
      {token === '' ? <Notice title={t('noLink')} /> : <Progress token={token} />}
    </div>
  );
}

function Progress({ token }: { readonly token: string }) {
  const t = useTranslations('privacy.certificate');
  const dates = useDateText();
  const locale = useLocale();
  // Without the session, which ends with the account: what is asked here needs none.
  const api = useMemo(() => createClient({ baseUrl: '', locale }), [locale]);
  const view = useQuery({
    queryKey: ['erasure-certificate', token],
    queryFn: ({ signal }) => api.call(ViewErasureCertificateRoute, { body: { token } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.signed ? false : REFRESH_MS),
  });
  return (
    <Loaded query={view}>
      {({ steps, signed, until, state }) => (
        <Card className="space-y-4">
          <p>{t('keepLink', { date: dates.day(until) })}</p>
          {state === 'cancelled' && <Notice title={t('cancelled')} />}
          {!signed && state !== 'cancelled' && <RequestProgress steps={steps} />}
          {signed && <Certificate signed={signed} />}
        </Card>
      )}
    </Loaded>
  );
}

function Certificate({ signed }: { readonly signed: SignedErasureCertificate }) {
  const texts = useTranslations('privacy');
  const dates = useDateText();
  const { certificate } = signed;
  useEffect(() => {
    const session = browserSession.snapshot();
    // The account is gone; its name must not stay at the top of the page until the session finds out by itself.
    if (session.status === 'signed_in' && session.account.id === certificate.personId) void browserSession.signOut();
  }, [certificate.personId]);
  return (
    <>
      <Notice tone="good" title={texts('certificate.done', { date: dates.moment(certificate.completedAt) })} />
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line">
              <th className="py-2 pr-4">{texts('certificate.where')}</th>
              <th className="py-2 pr-4 text-right whitespace-nowrap">{texts('certificate.erased')}</th>
              <th className="py-2">{texts('certificate.kept')}</th>
            </tr>
          </thead>
          <tbody>
            {certificate.contexts.map(({ context, erased, kept }) => (
              <tr key={context} className="border-b border-line align-top">
                <th className="py-2 pr-4 font-normal">{texts(`context.${context}`)}</th>
                <td className="py-2 pr-4 text-right tabular-nums">
                  {erased.reduce((sum, { count }) => sum + count, 0)}
                </td>
                <td className="py-2">
                  <ul>
                    {kept.map(({ what, count, reason, until }) => (
                      <li key={`${what} ${reason}`}>
                        {texts(`reason.${reason}`, { count })}
                        {until && ` ${texts('certificate.until', { date: dates.calendarDay(until) })}`}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className="font-bold">{texts('certificate.outOfReach')}</h2>
      <ul className="list-disc pl-5">
        {certificate.outOfReach.map((what) => (
          <li key={what}>{texts(`outOfReach.${what}`)}</li>
        ))}
      </ul>
      <Button
        look="secondary"
        onClick={() => saveFile('iworkz-erasure.json', JSON.stringify(signed, null, 2), 'application/json')}
      >
        {texts('certificate.download')}
      </Button>
    </>
  );
}
