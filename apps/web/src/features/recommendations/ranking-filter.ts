import { JobSearch, RecommendJobsRoute } from '@iworkz/contracts';
import type * as z from 'zod';
import { readAddress, writeAddress } from '../../ui/address';

const { languagesMet, workPermitted } = RecommendJobsRoute.query.shape;
const RankingFilter = JobSearch.pick({
  ...{ subdivision: true, remote: true, industry: true, level: true, minYearlyYen: true },
}).extend({ languagesMet, workPermitted });
const names = RankingFilter.keyof().options;

/** Which of the open jobs a candidate wants to see ranked. */
export type RankingFilter = z.output<typeof RankingFilter>;

/** The filter that an address stands for. */
export const rankingFilterOf = (params: { get(name: string): string | null }): RankingFilter =>
  readAddress(RankingFilter, names, params);

export const recommendationsPath = (filter: Partial<Record<keyof RankingFilter, unknown>>): string =>
  writeAddress('/recommendations', names, filter);

export const isNarrowed = (filter: RankingFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** As the API asks for it: it takes several values of each. */
export function rankingQueryOf({ subdivision, remote, industry, level, minYearlyYen, ...flags }: RankingFilter) {
  return {
    ...{ subdivisions: subdivision, remote, industries: industry, levels: level },
    minYearlyPay: minYearlyYen || undefined,
    ...flags,
  };
}
