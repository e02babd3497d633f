'use client';

import { isOpenRequest } from '@iworkz/contracts';
import type { PrivacyRequestKind } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { useMakeRequest, useMyRequests } from './use-my-requests';

const kinds = ['access', 'portability'] as const satisfies readonly PrivacyRequestKind[];

export function CopyOfData() {
  const t = useTranslations('privacy.copy');
  const make = useMakeRequest();
  const open = useMyRequests().data?.items.filter(isOpenRequest) ?? [];
  return (
    <Card className="space-y-4">
      <h2 className="text-lg font-bold">{t('title')}</h2>
      {kinds.map((kind) => (
        <div key={kind} className="space-y-2">
          <p>{t(`text.${kind}`)}</p>
          <Button
            look="secondary"
            busy={make.isPending}
            disabled={open.some((request) => request.kind === kind)}
            onClick={() => make.mutate({ kind })}
          >
            {t(`ask.${kind}`)}
          </Button>
        </div>
      ))}
      {make.isError && <ProblemNotice error={make.error} />}
    </Card>
  );
}
