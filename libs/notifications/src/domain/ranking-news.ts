import type { DataOf, RankingChanged } from '@iworkz/contracts';

/** To whom a job is news. In columns: every process reads all of it and holds few of its recipients. */
export interface RankingNews {
  readonly jobId: string;
  readonly userIds: readonly string[];
  /** Where the job stands for each of them, in their order: as messages say it, so that no process writes numbers again. */
  readonly standings: readonly string[];
}

/** News as the push log keeps them. Totals are rounded to hundredths; the rank is left out where it is 0. */
export function writeRankingNews({ jobId, candidateIds, ranks, totals }: DataOf<typeof RankingChanged>): string {
  const news: RankingNews = {
    jobId,
    userIds: candidateIds,
    standings: ranks.map((rank, at) => {
      const total = `"total":${Math.round(totals[at]! * 100) / 100}`;
      return rank === 0 ? total : `"rank":${rank},${total}`;
    }),
  };
  return JSON.stringify(news);
}

export function readRankingNews(body: string): RankingNews {
  return JSON.parse(body) as RankingNews;
}

/** One element of `changes` in the message `ranking_changed`. @param standing of `RankingNews` */
export function changeText(jobId: string, standing: string): string {
  return `{"jobId":"${jobId}",${standing}}`;
}

/** The message of the kind `ranking_changed`. ASCII only. @param changes `changeText` of each, with commas between */
export function rankingMessage(position: number, complete: boolean, changes: string): string {
  return `{"type":"ranking_changed","position":${position},"complete":${complete},"changes":[${changes}]}`;
}
