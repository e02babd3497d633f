'use client';

import { ListNotificationsRoute, holdsPermission, type Permission } from '@iworkz/contracts';
import { displayName } from '@iworkz/kernel';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { browserSession } from '@/features/session/browser-session';
import { useSession } from '@/features/session/use-session';
import { Link, usePathname, useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { LanguageSwitch } from './language-switch';

interface Destination {
  readonly href: string;
  readonly key:
    | 'jobs'
    | 'recommendations'
    | 'profile'
    | 'saved'
    | 'applications'
    | 'settings'
    | 'credentials'
    | 'postings'
    | 'verify'
    | 'overview'
    | 'issue'
    | 'reviews'
    | 'audit'
    | 'parked'
    | 'fairness'
    | 'privacyDesk'
    | 'administrators'
    | 'experiments'
    | 'privacy'
    | 'inbox';
  readonly permission?: Permission;
}

const destinations: readonly Destination[] = [
  { href: '/jobs', key: 'jobs' },
  { href: '/recommendations', key: 'recommendations', permission: 'match:view' },
  { href: '/saved', key: 'saved', permission: 'match:view' },
  { href: '/applications', key: 'applications', permission: 'application:submit' },
  { href: '/profile', key: 'profile', permission: 'profile:edit' },
  { href: '/credentials', key: 'credentials', permission: 'credential:hold' },
  { href: '/employer/jobs', key: 'postings', permission: 'job:post' },
  { href: '/admin', key: 'overview', permission: 'metrics:all' },
  { href: '/admin/credentials', key: 'issue', permission: 'credential:issue' },
  { href: '/admin/reviews', key: 'reviews', permission: 'compliance:review' },
  { href: '/admin/audit', key: 'audit', permission: 'audit:read' },
  { href: '/admin/experiments', key: 'experiments', permission: 'operations:manage' },
  { href: '/admin/parked-events', key: 'parked', permission: 'operations:manage' },
  { href: '/admin/fairness', key: 'fairness', permission: 'fairness:audit' },
  { href: '/admin/privacy', key: 'privacyDesk', permission: 'privacy:manage' },
  { href: '/admin/administrators', key: 'administrators', permission: 'system:administer' },
  { href: '/employer/verify', key: 'verify', permission: 'credential:verify' },
  { href: '/inbox', key: 'inbox', permission: 'inbox:read' },
  { href: '/settings', key: 'settings', permission: 'match:view' },
  // Whoever has an account has an inbox: this is for everybody.
  { href: '/privacy', key: 'privacy', permission: 'inbox:read' },
];

function useUnreadCount(enabled: boolean): number {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: ({ signal }) => api.call(ListNotificationsRoute, { query: { limit: 1 } }, { signal }),
    enabled,
  });
  return data?.unreadCount ?? 0;
}

function UnreadBadge({ count }: { readonly count: number }) {
  const t = useTranslations('nav');
  return (
    <span className="rounded-full bg-danger px-2 text-sm font-bold text-white">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t('unread', { count })}</span>
    </span>
  );
}

export function Header() {
  const t = useTranslations('nav');
  const session = useSession();
  const path = usePathname();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const account = session.status === 'signed_in' ? session.account : undefined;
  const unread = useUnreadCount(account !== undefined);
  const shown = destinations.filter(
    ({ permission }) => !permission || (account && holdsPermission(account.roles, permission)),
  );
  const current = shown
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];

  return (
    <header className="border-b border-line bg-paper">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-2 gap-y-2 px-4 py-2">
        <Link href="/" className="text-xl font-bold tracking-wide text-accent-strong no-underline">
          {t('brand')}
        </Link>
        <div className="ml-auto flex items-center gap-2">
          <LanguageSwitch />
          <Button
            look="secondary"
            className="px-3 whitespace-nowrap lg:hidden"
            aria-expanded={open}
            aria-controls="account-menu main-navigation"
            onClick={() => setOpen((before) => !before)}
          >
            {t('menu')}
            {unread > 0 && <UnreadBadge count={unread} />}
          </Button>
        </div>
        <div
          id="account-menu"
          className={classNames('w-full flex-wrap items-center gap-2 lg:flex lg:w-auto', open ? 'flex' : 'hidden')}
        >
          {session.status === 'signed_out' && (
            <>
              <Link
                href="/sign-in"
                className="flex min-h-11 items-center rounded px-3 text-accent"
                onClick={() => setOpen(false)}
              >
                {t('signIn')}
              </Link>
              <Link
                href="/register"
                className="flex min-h-11 items-center rounded px-3 text-accent"
                onClick={() => setOpen(false)}
              >
                {t('register')}
              </Link>
            </>
          )}
          {account && (
            <>
              <span className="px-3 text-sm text-muted">{t('signedInAs', { name: displayName(account.name) })}</span>
              <Button
                look="quiet"
                onClick={() => {
                  void browserSession.signOut();
                  setOpen(false);
                  router.push('/');
                }}
              >
                {t('signOut')}
              </Button>
            </>
          )}
        </div>
        <nav
          id="main-navigation"
          aria-label={t('main')}
          className={classNames(
            'w-full flex-col gap-1 lg:flex lg:flex-row lg:flex-wrap lg:items-center',
            open ? 'flex' : 'hidden',
          )}
        >
          {shown.map(({ href, key }) => (
            <Link
              key={href}
              href={href}
              aria-current={current?.href === href ? 'page' : undefined}
              onClick={() => setOpen(false)}
              className="flex min-h-11 items-center gap-1 rounded px-3 py-1 no-underline hover:bg-accent-wash aria-[current=page]:bg-accent-wash aria-[current=page]:font-bold aria-[current=page]:text-accent-strong"
            >
              {t(`to.${key}`)}
              {key === 'inbox' && unread > 0 && <UnreadBadge count={unread} />}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}
