'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { Tabs } from '@/ui/tabs';
import { Audits } from './audits';
import { Mitigations } from './mitigations';

const contents = { audits: Audits, mitigations: Mitigations };

/** For the people of ours who watch that nobody is put at a disadvantage. */
export function FairnessDesk() {
  const t = useTranslations('fairnessDesk');
  return (
    <PageFor permission="fairness:audit" title={t('title')} lead={t('lead')}>
      <Tabs name={t('title')} tabs={['audits', 'mitigations']} labelOf={(tab) => t(`tabs.${tab}`)}>
        {(tab) => {
          const Content = contents[tab];
          return <Content />;
        }}
      </Tabs>
    </PageFor>
  );
}
