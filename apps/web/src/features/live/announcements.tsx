'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '@/i18n/navigation';
import { appPath } from '@/ui/app-path';
import { Button } from '@/ui/button';
import { useLive } from './live-context';

/** The newest notification, shown until it is closed or the next one comes. */
export function Announcements() {
  const t = useTranslations('live');
  const { latest } = useLive();
  const [closed, setClosed] = useState(0);
  const shown = latest && latest.seq !== closed ? latest : undefined;
  const link = shown && appPath(shown.notification.link);
  return (
    <div aria-live="polite" className="fixed inset-x-4 bottom-4 z-20 sm:left-auto sm:w-96">
      {shown && (
        <div className="rounded-lg border border-accent bg-paper p-4 shadow-lg">
          <p className="font-bold">{shown.notification.title}</p>
          <p className="text-sm">{shown.notification.body}</p>
          <div className="mt-2 flex items-center justify-between gap-2">
            {link ? (
              <Link href={link} className="text-accent underline" onClick={() => setClosed(shown.seq)}>
                {t('open')}
              </Link>
            ) : (
              <span />
            )}
            <Button look="quiet" onClick={() => setClosed(shown.seq)}>
              {t('close')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
