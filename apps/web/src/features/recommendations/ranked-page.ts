import type { RecommendJobsRoute, RecommendedJob, ResponseOf, ShownPlace } from '@iworkz/contracts';

type Reply = ResponseOf<typeof RecommendJobsRoute>;

export type RankedJob = RecommendedJob & { readonly place: ShownPlace };

/** A part of a ranking, in which every job knows its place. */
export type RankedPage = Omit<Reply, 'items'> & { readonly listId: string; readonly items: readonly RankedJob[] };

export function rankedPage(reply: Reply, listId: string, shownBefore: number, pageSize: number): RankedPage {
  const items = reply.items.map((item, index) => {
    const { modelVersion, weightsVersion = null } = item.match;
    return { ...item, place: { listId, position: shownBefore + index + 1, pageSize, modelVersion, weightsVersion } };
  });
  return { ...reply, listId, items };
}

const orderOf = (items: readonly RecommendedJob[]): string =>
  items
    .map(({ job, match }) => [job.id, match.total, match.modelVersion, match.weightsVersion ?? ''].join(' '))
    .join('\n');

/** Asked for again, a ranking that has not changed is the same list: people who leave a page open see it once. */
export const isSameRanking = (earlier: RankedPage, reply: Reply): boolean =>
  orderOf(earlier.items) === orderOf(reply.items);
