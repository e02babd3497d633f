import type { Applicant, ListApplicantsRoute, ResponseOf, ShownPlace } from '@iworkz/contracts';

type Reply = ResponseOf<typeof ListApplicantsRoute>;

export type RankedApplicant = Applicant & {
  /** null in a list that is no ranking, or not the whole of it, and beyond the last place that can be told. */
  readonly place: ShownPlace | null;
};
/** The applicants of a job, in which each knows their place. */
export type RankedApplicants = Omit<Reply, 'items'> & { readonly listId: string; readonly items: RankedApplicant[] };

/** As many as a place may have, and a page. */
const lastPlace = 1_100;
const longestPage = 100;

export function rankedApplicants({ items, ...reply }: Reply, listId: string): RankedApplicants {
  // Of a list that the company has narrowed nobody could tell the ranking's doing from the company's.
  const isWhole = reply.ranked && items.length === reply.total;
  // Whoever is not known to the ranking stands at its end, and by the same formulas.
  const match = isWhole ? items.find((applicant) => applicant.match)?.match : undefined;
  const pageSize = Math.min(items.length, longestPage);
  const placeAt = (position: number): ShownPlace | null =>
    match && position <= lastPlace
      ? { listId, position, pageSize, modelVersion: match.modelVersion, weightsVersion: match.weightsVersion ?? null }
      : null;
  return { ...reply, listId, items: items.map((item, index) => ({ ...item, place: placeAt(index + 1) })) };
}

const orderOf = (items: readonly Applicant[]): string =>
  items.map(({ candidateId, match }) => [candidateId, match?.total, match?.modelVersion].join(' ')).join('\n');

/** Asked for again, a ranking that has not changed is the same list, though applications have moved on. */
export const isSameRanking = (earlier: RankedApplicants, reply: Reply): boolean =>
  earlier.ranked === reply.ranked && orderOf(earlier.items) === orderOf(reply.items);
