'use client';

import { Refusal } from '@iworkz/client';
import { AlreadyApplied, ListMyApplicationsRoute, SubmitApplicationRoute } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { useOutcomes } from '@/features/outcomes/outcome-context';
import { OnlyFor } from '@/features/session/only-for';
import { useSession } from '@/features/session/use-session';
import { Link, usePathname } from '@/i18n/navigation';
import { ActionForm } from '@/ui/action-form';
import { Button, ButtonLink } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';
import { refusedFields } from '@/ui/refused-fields';

const MESSAGE_LENGTH = 4000;

export function ApplyBox({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('apply');
  const session = useSession();
  const path = usePathname();
  if (session.status === 'signed_in' && !session.account.roles.includes('candidate')) return null;
  const signedOut = (
    <Card className="space-y-3">
      <p>{t('signInFirst')}</p>
      <ButtonLink href={{ pathname: '/sign-in', query: { next: path } }} className="w-full">
        {t('signIn')}
      </ButtonLink>
    </Card>
  );
  return (
    <OnlyFor permission="application:submit" signedOut={signedOut}>
      <Apply jobId={jobId} />
    </OnlyFor>
  );
}

function Apply({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('apply');
  const statuses = useTranslations('applicationStatus');
  const api = useApi();
  const outcomes = useOutcomes();
  const queryClient = useQueryClient();
  const [message, setMessage] = useState('');
  const key = useRef(newId());
  const mine = useQuery({
    queryKey: ['applications', 'recent'],
    queryFn: ({ signal }) => api.call(ListMyApplicationsRoute, { query: { limit: 100 } }, { signal }),
  });
  const apply = useMutation({
    mutationFn: async () => {
      // The application counts for the place where the job was shown, as far as that is known when it arrives.
      await outcomes?.flushBriefly();
      return api.call(SubmitApplicationRoute, {
        body: { jobId, message: message.trim() || null },
        idempotencyKey: key.current,
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['applications'] }),
    onError: (error) => {
      // A refusal is the answer to this key for good; only an attempt whose end is unknown is repeated with it.
      if (error instanceof Refusal) key.current = newId();
    },
  });
  const earlier = mine.data?.items.find((application) => application.jobId === jobId);

  if (apply.isSuccess || earlier || AlreadyApplied.is(apply.error)) {
    return (
      <Notice tone="good" title={apply.isSuccess ? t('done') : t('already')}>
        {earlier && <p>{t('status', { status: statuses(earlier.status) })}</p>}
        <Link href="/applications" className="text-accent underline">
          {t('toApplications')}
        </Link>
      </Notice>
    );
  }
  return (
    <Card>
      <ActionForm busy={apply.isPending} onSend={() => apply.mutate()}>
        <h2 className="text-lg font-bold">{t('title')}</h2>
        <TextAreaField
          name="message"
          label={t('message')}
          hint={t('messageHint')}
          optional
          rows={5}
          maxLength={MESSAGE_LENGTH}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
          error={refusedFields(apply.error).get('message')}
        />
        <Button type="submit" busy={apply.isPending} className="w-full">
          {apply.isPending ? t('sending') : t('submit')}
        </Button>
        {apply.isError && <ProblemNotice error={apply.error} />}
      </ActionForm>
    </Card>
  );
}
