'use client';

import { createClient, Refusal, type Client } from '@iworkz/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { browserSession } from '@/features/session/browser-session';

const ApiContext = createContext<Client | undefined>(undefined);

export function useApi(): Client {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside of ApiProvider');
  return api;
}

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays one; only a server that could not be asked is asked again.
        retry: (failures, error) => !(error instanceof Refusal && error.status < 500) && failures < 2,
      },
    },
  });

export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const [queryClient] = useState(newQueryClient);
  const api = useMemo(() => createClient({ baseUrl: '', session: browserSession, locale }), [locale]);

  useEffect(() => {
    void browserSession.restore();
    let account = '';
    // What one person saw must not stay for the next one at the same machine.
    return browserSession.subscribe(() => {
      const state = browserSession.snapshot();
      // The same person may come back to what they were doing.
      if (state.status === 'ended') return;
      const next = state.status === 'signed_in' ? state.account.id : '';
      if (account !== '' && next !== account) queryClient.clear();
      account = next;
    });
  }, [queryClient]);
  // Texts of the server are in the language of the page.
  useEffect(() => () => void queryClient.invalidateQueries(), [locale, queryClient]);

  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  );
}
