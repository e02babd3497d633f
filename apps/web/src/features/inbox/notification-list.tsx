'use client';

import { ListNotificationsRoute, ReadNotificationRoute, type Notification } from '@iworkz/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { Link } from '@/i18n/navigation';
import { appPath } from '@/ui/app-path';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Loading } from '@/ui/loading';
import { Badge } from '@/ui/notice';
import { Empty } from '@/ui/page';
import { ProblemNotice } from '@/ui/problem-notice';

export function NotificationList() {
  const t = useTranslations('inbox');
  const api = useApi();
  const list = useInfiniteQuery({
    queryKey: ['inbox', 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.call(ListNotificationsRoute, { query: { cursor: pageParam || undefined, limit: 20 } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <div className="space-y-4">
      <p role="status" className="text-muted">
        {t('unread', { count: list.data.pages[0]?.unreadCount ?? 0 })}
      </p>
      {items.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul className="space-y-3">
        {items.map((notification) => (
          <li key={notification.id}>
            <NotificationCard notification={notification} />
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

function NotificationCard({ notification }: { readonly notification: Notification }) {
  const t = useTranslations('inbox');
  const api = useApi();
  const format = useFormatter();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => api.call(ReadNotificationRoute, { params: { notificationId: notification.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const unread = notification.readAt === null;
  const link = appPath(notification.link);
  return (
    <article
      aria-labelledby={`notification-${notification.id}`}
      className={classNames('rounded-lg border bg-paper p-4', unread ? 'border-accent' : 'border-line')}
    >
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        {unread && <Badge tone="info">{t('new')}</Badge>}
        <time dateTime={notification.createdAt}>
          {format.dateTime(new Date(notification.createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <h2 id={`notification-${notification.id}`} className="font-bold">
        {notification.title}
      </h2>
      <p className="whitespace-pre-line">{notification.body}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {link && (
          <Link href={link} className="text-accent underline" onClick={() => unread && read.mutate()}>
            {t('open')}
          </Link>
        )}
        {unread && (
          <Button look="quiet" busy={read.isPending} onClick={() => read.mutate()}>
            {t('markRead')}
          </Button>
        )}
      </div>
    </article>
  );
}
