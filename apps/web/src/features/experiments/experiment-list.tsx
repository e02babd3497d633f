'use client';

import { useTranslations } from 'next-intl';
import { Loaded } from '@/ui/loaded';
import { Empty } from '@/ui/page';
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
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <ul className="space-y-4">
              {items.map((experiment) => (
                <li key={experiment.name}>
                  <ExperimentCard experiment={experiment} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
