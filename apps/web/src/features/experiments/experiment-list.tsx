'use client';

import { useTranslations } from 'next-intl';
import { ItemList } from '@/ui/item-list';
import { Loaded } from '@/ui/loaded';
import { ExperimentCard } from './experiment-card';
import { useExperiments } from './queries';
import { StartExperiment } from './start-experiment';

/** Experiments, newest first, and the form that starts one. */
export function ExperimentList() {
  const t = useTranslations('experiments');
  const experiments = useExperiments();
  return (
    <div className="space-y-4">
      <StartExperiment />
      <Loaded query={experiments}>
        {({ items }) => (
          <ItemList items={items} keyOf={({ name }) => name} empty={t('none')}>
            {(experiment) => <ExperimentCard experiment={experiment} />}
          </ItemList>
        )}
      </Loaded>
    </div>
  );
}
