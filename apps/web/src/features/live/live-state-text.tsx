'use client';

import { useTranslations } from 'next-intl';
import { useLive } from './live-context';

/** Whether changes appear by themselves at the moment. */
export function LiveStateText() {
  const t = useTranslations('live');
  const { state } = useLive();
  if (state === 'closed') return null;
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <span aria-hidden className={`size-2.5 rounded-full ${state === 'open' ? 'bg-good' : 'bg-caution'}`} />
      {state === 'open' ? t('stateOpen') : t('stateWaiting')}
    </p>
  );
}
