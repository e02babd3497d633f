'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { LiveStateText } from '@/features/live/live-state-text';
import { PageFor } from '@/features/session/page-for';
import { classNames } from '@/ui/class-names';
import { MailList } from './mail-list';
import { NotificationList } from './notification-list';

const tabs = ['notifications', 'mails'] as const;
type Tab = (typeof tabs)[number];

export function Inbox() {
  const t = useTranslations('inbox');
  return (
    <PageFor permission="inbox:read" title={t('title')} actions={<LiveStateText />}>
      <Tabs />
    </PageFor>
  );
}

function Tabs() {
  const t = useTranslations('inbox');
  const [shown, setShown] = useState<Tab>('notifications');
  const buttons = useRef(new Map<Tab, HTMLButtonElement>());
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const next = shown === 'mails' ? 'notifications' : 'mails';
    setShown(next);
    buttons.current.get(next)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={t('title')} className="mb-4 flex gap-2 border-b border-line" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab}
            ref={(button) => {
              if (button) buttons.current.set(tab, button);
            }}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={shown === tab}
            aria-controls={`panel-${tab}`}
            tabIndex={shown === tab ? 0 : -1}
            onClick={() => setShown(tab)}
            className={classNames(
              'min-h-11 border-b-4 px-4 font-semibold',
              shown === tab ? 'border-accent text-accent-strong' : 'border-transparent text-muted',
            )}
          >
            {t(`tabs.${tab}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        {shown === 'notifications' ? <NotificationList /> : <MailList />}
      </div>
    </>
  );
}
