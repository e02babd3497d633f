'use client';

import { useSyncExternalStore } from 'react';
import type { Account } from '@iworkz/contracts';
import { browserSession, type SessionState } from './browser-session';

export function useSession(): SessionState {
  return useSyncExternalStore(browserSession.subscribe, browserSession.snapshot, browserSession.serverSnapshot);
}

export function useAccount(): Account | undefined {
  const session = useSession();
  return session.status === 'signed_in' ? session.account : undefined;
}

/** Where a person begins after signing in. */
export function homeOf(account: Account): '/recommendations' | '/employer/jobs' | '/admin' {
  if (account.roles.includes('employer')) return '/employer/jobs';
  if (account.roles.some((role) => role === 'admin' || role === 'super_admin')) return '/admin';
  return '/recommendations';
}
