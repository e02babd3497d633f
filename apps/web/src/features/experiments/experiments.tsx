'use client';

import { useTranslations } from 'next-intl';
import { PageFor } from '@/features/session/page-for';
import { Tabs } from '@/ui/tabs';
import { ExperimentList } from './experiment-list';
import { LearnedWeightsList } from './learned-weights-list';

const contents = { experiments: ExperimentList, weights: LearnedWeightsList };

/** Which ranking is tried with whom, what it shows, and the weights that may be tried next. */
export function Experiments() {
  const t = useTranslations('experiments');
  return (
    <PageFor permission="operations:manage" title={t('title')} lead={t('lead')}>
      <Tabs name={t('title')} tabs={['experiments', 'weights']} labelOf={(tab) => t(`tabs.${tab}`)}>
        {(tab) => {
          const Content = contents[tab];
          return <Content />;
        }}
      </Tabs>
    </PageFor>
  );
}
