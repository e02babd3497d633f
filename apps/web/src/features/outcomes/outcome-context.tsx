'use client';

import { ReportOutcomesRoute, holdsPermission, type Permission } from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useApi } from '@/features/api/api-context';
import { browserSession } from '@/features/session/browser-session';
import { useAccount } from '@/features/session/use-session';
import { OutcomeQueue } from './outcome-queue';

const OutcomeContext = createContext<OutcomeQueue | undefined>(undefined);

function useQueueOf(permission: Permission): OutcomeQueue | undefined {
  const account = useAccount();
  const queue = useContext(OutcomeContext);
  return account && holdsPermission(account.roles, permission) ? queue : undefined;
}

/** What candidates see and do of jobs. Absent for everybody else: guests, employers, administrators. */
export const useOutcomes = () => useQueueOf('match:view');

/** What members of companies see of applicants. Absent for everybody else. */
export const useApplicantOutcomes = () => useQueueOf('applicant:manage');

/** Tells what the signed-in person was shown and did with it. */
export function OutcomeProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const account = useAccount();
  const personId = account && holdsPermission(account.roles, 'outcome:tell') ? account.id : undefined;
  const [queue, setQueue] = useState<OutcomeQueue>();

  useEffect(() => {
    if (!personId) return undefined;
    const made = new OutcomeQueue(async (acts) => {
      const session = browserSession.snapshot();
      // What one person saw must never be told in the name of the next one at the same machine.
      if (session.status !== 'signed_in' || session.account.id !== personId) return;
      await api.call(ReportOutcomesRoute, { body: { acts } }, { keepalive: true });
    }, newId);
    setQueue(made);
    const leave = () => {
      if (document.visibilityState === 'hidden') made.leave();
    };
    const unload = () => made.leave();
    // On a telephone a page that is hidden may never be heard of again; `pagehide` is for browsers that hide it last.
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', unload);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', unload);
      made.leave();
      setQueue(undefined);
    };
  }, [api, personId]);

  return <OutcomeContext value={queue}>{children}</OutcomeContext>;
}
