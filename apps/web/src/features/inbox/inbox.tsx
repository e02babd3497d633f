'use client';

import { useTranslations } from 'next-intl';
import { LiveStateText } from '@/features/live/live-state-text';
import { PageFor } from '@/features/session/page-for';
import { ButtonLink } from '@/ui/button';
import { Tabs } from '@/ui/tabs';
import { MailList } from './mail-list';
import { NotificationList } from './notification-list';

export function Inbox() {
  const t = useTranslations('inbox');
  const mails = useTranslations('mailSettings');
  const actions = (
    <>
      <LiveStateText />
      <ButtonLink href="/settings/mails" look="secondary">
        {mails('title')}
      </ButtonLink>
    </>
  );
  return (
    <PageFor permission="inbox:read" title={t('title')} actions={actions}>
      <Tabs name={t('title')} tabs={['notifications', 'mails']} labelOf={(tab) => t(`tabs.${tab}`)}>
        {(shown) => (shown === 'notifications' ? <NotificationList /> : <MailList />)}
      </Tabs>
    </PageFor>
  );
}
