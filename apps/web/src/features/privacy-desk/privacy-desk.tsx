'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { Tabs } from '@/ui/tabs';
import { BreachDesk } from './breach-desk';
import { Registers } from './registers';
import { RequestDesk } from './request-desk';

const contents = { requests: RequestDesk, breaches: BreachDesk, registers: Registers };

/** For the people of ours who answer for personal data. */
export function PrivacyDesk() {
  const t = useTranslations('privacyDesk');
  return (
    <PageFor permission="privacy:manage" title={t('title')} lead={t('lead')}>
      <Tabs name={t('title')} tabs={['requests', 'breaches', 'registers']} labelOf={(tab) => t(`tabs.${tab}`)}>
        {(tab) => {
          const Content = contents[tab];
          return <Content />;
        }}
      </Tabs>
    </PageFor>
  );
}
