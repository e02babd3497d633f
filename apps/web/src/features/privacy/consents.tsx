'use client';

import { GetPrivacyConsentsRoute, PutPrivacyConsentRoute, type ConsentPurpose } from '@iworkz/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Badge } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

/** Each consent with its whole text; withdrawing is the same button as giving. */
export function Consents() {
  const t = useTranslations('privacy.consents');
  const queryKey = ['privacy-consents', useLocale()];
  const api = useApi();
  const dates = useDateText();
  const queryClient = useQueryClient();
  const consents = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(GetPrivacyConsentsRoute, {}, { signal }),
  });
  const decide = useMutation({
    mutationFn: (decision: { purpose: ConsentPurpose; version: string; given: boolean }) =>
      api.call(PutPrivacyConsentRoute, { body: { ...decision, surface: 'web' } }),
    onSuccess: (saved) => queryClient.setQueryData(queryKey, saved),
  });
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      <p>{t('text')}</p>
      <Loaded query={consents}>
        {({ items }) => (
          <ul className="divide-y divide-line">
            {items.map(({ purpose, version, title, wording, decision, inForce }) => (
              <li key={purpose} className="space-y-2 py-4">
                <div className="flex flex-wrap items-center justify-between gap-3">
                  <h3 className="flex flex-wrap items-center gap-3 font-bold">
                    {title}
                    <Badge tone={inForce ? 'good' : 'plain'}>{t(inForce ? 'given' : 'notGiven')}</Badge>
                  </h3>
                  <Button
                    look="secondary"
                    busy={decide.isPending}
                    aria-label={t(inForce ? 'withdrawFor' : 'giveFor', { title })}
                    onClick={() => decide.mutate({ purpose, version, given: !inForce })}
                  >
                    {t(inForce ? 'withdraw' : 'give')}
                  </Button>
                </div>
                <details>
                  <summary className="cursor-pointer text-accent">{t('read')}</summary>
                  <p className="mt-2">{wording}</p>
                </details>
                {decision && (
                  <p className="text-sm text-muted">
                    {t(decision.given ? 'givenOn' : 'withdrawnOn', { date: dates.moment(decision.decidedAt) })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {decide.isError && <ProblemNotice error={decide.error} />}
    </Card>
  );
}
