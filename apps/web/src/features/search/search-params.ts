import { JobSearch } from '@iworkz/contracts';
import { readAddress, writeAddress } from '../../ui/address';

export const PAGE_SIZE = 20;
const names = ['q', 'subdivision', 'remote', 'industry', 'level', 'language', 'minYearlyYen', 'offset'] as const;

/** The search that an address stands for. */
export function searchOf(params: { get(name: string): string | null }): JobSearch {
  return { ...readAddress(JobSearch, names, params), limit: PAGE_SIZE };
}

/** The address of a search. A changed filter starts at the first page again. */
export function searchPath(search: Partial<Record<keyof JobSearch, unknown>>): string {
  return writeAddress('/jobs', names, { ...search, offset: search.offset || undefined });
}
