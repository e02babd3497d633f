import type { DataOf, RankingChange, RankingChanged } from '@iworkz/contracts';

/** To whom a job is news, and where it stands for each of them: rank 0 behind the hundredth. Total rounded to hundredths. */
export interface RankingNews {
  readonly jobId: string;
  readonly recipients: readonly (readonly [userId: string, rank: number, total: number])[];
}

/** News as the push log keeps it: arrays, since every process reads all of it and holds few of its recipients. */
export function writeRankingNews({ jobId, recipients }: DataOf<typeof RankingChanged>): string {
  const news: RankingNews = {
    jobId,
    recipients: recipients.map(({ candidateId, rank = 0, total }) => [
      candidateId,
      rank,
      Math.round(total * 100) / 100,
    ]),
  };
  return JSON.stringify(news);
}

export function readRankingNews(body: string): RankingNews {
  return JSON.parse(body) as RankingNews;
}

/** One element of `changes` in the message `ranking_changed`. Written once and joined by text: the whole push costs little more than its system call. */
export function changeText({ jobId, rank, total }: Required<RankingChange>): string {
  const place = rank === 0 ? '' : `"rank":${rank},`;
  return `{"jobId":"${jobId}",${place}"total":${total}}`;
}

/** The message of the kind `ranking_changed`. ASCII only. @param changes `changeText` of each, with commas between */
export function rankingMessage(position: number, complete: boolean, changes: string): string {
  return `{"type":"ranking_changed","position":${position},"complete":${complete},"changes":[${changes}]}`;
}
