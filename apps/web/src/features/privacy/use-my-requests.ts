import {
  ListMyPrivacyRequestsRoute,
  MakePrivacyRequestRoute,
  type PrivacyRequest,
  type PrivacyRequestKind,
} from '@iworkz/contracts';
import { newId } from '@iworkz/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '@/features/api/api-context';

export const requestsKey = ['privacy-requests'];
const REFRESH_MS = 1_500;

const moves = ({ state }: PrivacyRequest): boolean => state === 'running' || state === 'waiting';

/** The own requests; asked again while one of them goes on. */
export function useMyRequests() {
  const api = useApi();
  return useQuery({
    queryKey: requestsKey,
    queryFn: ({ signal }) => api.call(ListMyPrivacyRequestsRoute, {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(moves) ? REFRESH_MS : false),
  });
}

export function useMakeRequest() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, grounds }: { readonly kind: PrivacyRequestKind; readonly grounds?: string }) =>
      api.call(MakePrivacyRequestRoute, {
        body: { kind, ...(grounds ? { grounds } : {}) },
        idempotencyKey: newId(),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: requestsKey }),
  });
}
