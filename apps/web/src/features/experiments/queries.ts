import { GetExperimentRoute, ListExperimentsRoute, ListLearnedWeightsRoute } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '@/features/api/api-context';

/** Of all experiments together and of each by itself. */
export const experimentsKey = ['experiments'] as const;
export const learnedWeightsKey = ['learned-weights'] as const;

export function useExperiments() {
  const api = useApi();
  return useQuery({
    queryKey: [...experimentsKey, 'list'],
    queryFn: ({ signal }) => api.call(ListExperimentsRoute, undefined, { signal }),
  });
}

export function useExperimentResult(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...experimentsKey, 'result', name],
    queryFn: ({ signal }) => api.call(GetExperimentRoute, { params: { name } }, { signal }),
  });
}

export function useLearnedWeights() {
  const api = useApi();
  return useQuery({
    queryKey: learnedWeightsKey,
    queryFn: ({ signal }) => api.call(ListLearnedWeightsRoute, undefined, { signal }),
  });
}
