'use client';

import { ListOutboxMailsRoute } from '@iworkz/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { Button } from '@/ui/button';
import { Loading } from '@/ui/loading';
import { Card, Empty } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

/** The mails that a mail provider would have delivered. */
export function MailList() {
  const t = useTranslations('inbox');
  const api = useApi();
  const format = useFormatter();
  const list = useInfiniteQuery({
    queryKey: ['inbox', 'mails'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.call(ListOutboxMailsRoute, { query: { cursor: pageParam || undefined, limit: 20 } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <div className="space-y-4">
      <p className="text-muted">{t('mailsLead')}</p>
      {items.length === 0 && <Empty>{t('noMails')}</Empty>}
      <ul className="space-y-3">
        {items.map((mail) => (
          <li key={mail.id}>
            <Card>
              <p className="text-sm text-muted">
                {t('mailTo', {
                  to: mail.to,
                  date: format.dateTime(new Date(mail.sentAt), { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </p>
              <h2 className="font-bold">{mail.subject}</h2>
              <p className="mt-2 whitespace-pre-wrap">{mail.text}</p>
            </Card>
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
