'use client';

import { ListOutboxMailsRoute } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import { useApi } from '@/features/api/api-context';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { Card } from '@/ui/page';
import { PagedList, useCursorPages } from '@/ui/paged-list';

/** The mails that a mail provider would have delivered. */
export function MailList() {
  const t = useTranslations('inbox');
  const api = useApi();
  const dates = useDateText();
  const pages = useCursorPages(['inbox', 'mails'], ({ query, signal }) =>
    api.call(ListOutboxMailsRoute, { query }, { signal }),
  );
  return (
    <PagedList
      pages={pages}
      keyOf={({ id }) => id}
      empty={t('noMails')}
      above={() => <p className="text-muted">{t('mailsLead')}</p>}
    >
      {(mail) => (
        <Card>
          <p className="text-sm text-muted">{t('mailTo', { to: mail.to, date: dates.moment(mail.sentAt) })}</p>
          <h2 className="font-bold">{mail.subject}</h2>
          <p className="mt-2 whitespace-pre-wrap">{mail.text}</p>
        </Card>
      )}
    </PagedList>
  );
}
