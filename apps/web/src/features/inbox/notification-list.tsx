'use client';

import { ListNotificationsRoute, ReadNotificationRoute, type Notification } from '@iworkz/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Link } from '@/i18n/navigation';
import { appPath } from '@/ui/app-path';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Badge } from '@/ui/notice';
import { PagedList, useCursorPages } from '@/ui/paged-list';

export function NotificationList() {
  const t = useTranslations('inbox');
  const api = useApi();
  const pages = useCursorPages(['inbox', 'list'], ({ query, signal }) =>
    api.call(ListNotificationsRoute, { query }, { signal }),
  );
  return (
    <PagedList
      pages={pages}
      keyOf={({ id }) => id}
      empty={t('nothing')}
      above={({ unreadCount }) => (
        <p role="status" className="text-muted">
          {t('unread', { count: unreadCount })}
        </p>
      )}
    >
      {(notification) => <NotificationCard notification={notification} />}
    </PagedList>
  );
}

function NotificationCard({ notification }: { readonly notification: Notification }) {
  const t = useTranslations('inbox');
  const api = useApi();
  const dates = useDateText();
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
        <time dateTime={notification.createdAt}>{dates.moment(notification.createdAt)}</time>
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
