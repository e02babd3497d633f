import { JobSearch } from '@iworkz/contracts';

export const PAGE_SIZE = 20;
const names = ['q', 'subdivision', 'remote', 'industry', 'level', 'language', 'minYearlyYen', 'offset'] as const;

/** The search that an address stands for. Parts that make no sense are left out, so that an old link still shows jobs. */
export function searchOf(params: { get(name: string): string | null }): JobSearch {
  const given = Object.fromEntries(names.flatMap((name) => [[name, params.get(name)]]).filter(([, value]) => value));
  const parsed = JobSearch.safeParse({ ...given, limit: PAGE_SIZE });
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return JobSearch.parse({ ...rest, limit: PAGE_SIZE });
}

/** The address of a search. A changed filter starts at the first page again. */
export function searchPath(search: Partial<Record<keyof JobSearch, unknown>>): string {
  const params = new URLSearchParams();
  for (const name of names) {
    const value = search[name];
    if (value !== undefined && value !== null && value !== '' && !(name === 'offset' && value === 0)) {
      params.set(name, String(value));
    }
  }
  return params.size > 0 ? `/jobs?${params.toString()}` : '/jobs';
}
