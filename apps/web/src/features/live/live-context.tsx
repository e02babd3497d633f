'use client';

import { LiveConnection, type LiveNotification, type LiveState } from '@iworkz/client';
import type { Notification } from '@iworkz/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { browserSession } from '@/features/session/browser-session';
import { useAccount } from '@/features/session/use-session';

interface Live {
  readonly state: LiveState;
  /** The newest notification since the page was opened. */
  readonly latest: LiveNotification | undefined;
  /** Jobs that were matched since the page was opened. */
  readonly matchedJobIds: ReadonlySet<string>;
}

const QUIET: Live = { state: 'closed', latest: undefined, matchedJobIds: new Set() };
const LiveContext = createContext<Live>(QUIET);

/** What has to be asked for again when something happened. First parts of query keys. */
const outdatedBy: Readonly<Record<Notification['kind'], readonly string[]>> = {
  welcome: [],
  job_matched: ['recommendations'],
  application_received: ['applicants', 'company-jobs', 'company-overview'],
  application_submitted: ['applications'],
  // The employer's steps go to the candidate, a withdrawal to the company.
  application_moved: ['applications', 'applicants', 'company-overview'],
  notice_issued: ['issued-notices'],
  credential_issued: ['credentials'],
  credential_revoked: ['credentials'],
  posting_rechecked: ['company-jobs'],
  finding_reviewed: ['company-jobs'],
};

/** Milliseconds. */
const longestRankingPause = 2_000;

export function useLive(): Live {
  return useContext(LiveContext);
}

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const accountId = useAccount()?.id;
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('closed');
  const [latest, setLatest] = useState<LiveNotification>();
  const [matchedJobIds, setMatchedJobIds] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!accountId) return undefined;
    let wasOpen = false;
    let asking: ReturnType<typeof setTimeout> | undefined;
    const connection = new LiveConnection({
      baseUrl: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}`,
      accessToken: () => browserSession.lasting(),
      onState: (next) => {
        setState(next);
        // What happened between loading the page and the first connection was not sent.
        if (next === 'open' && !wasOpen) void queryClient.invalidateQueries({ queryKey: ['inbox'] });
        if (next === 'open') wasOpen = true;
      },
      onNotification: (message) => {
        const { kind } = message.notification;
        setLatest(message);
        const jobId = message.subject['jobId'];
        if (kind === 'job_matched' && typeof jobId === 'string')
          setMatchedJobIds((before) => new Set(before).add(jobId));
        for (const key of ['inbox', ...outdatedBy[kind]]) void queryClient.invalidateQueries({ queryKey: [key] });
      },
      onRankingChanged: () => {
        // One job is news for thousands of open pages; they must not all ask in the same moment.
        asking ??= setTimeout(() => {
          asking = undefined;
          void queryClient.invalidateQueries({ queryKey: ['recommendations'] });
        }, Math.random() * longestRankingPause);
      },
    });
    connection.start();
    return () => {
      connection.stop();
      clearTimeout(asking);
      setLatest(undefined);
      setMatchedJobIds(new Set());
    };
  }, [accountId, queryClient]);

  const live = useMemo(() => ({ state, latest, matchedJobIds }), [state, latest, matchedJobIds]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
