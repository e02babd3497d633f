import type { JobContent } from '@iworkz/contracts';

/** An open job as job boards are told of it. */
export interface ListedJob {
  readonly jobId: string;
  readonly companyName: string;
  readonly publishedAt: Date;
  readonly content: JobContent;
}

/** Japan and Korea have no summer time: nine hours, all year. Elsewhere a closing day ends where it ends last on earth. */
const endOfDayOffset: Readonly<Record<string, string>> = { JP: '+09:00', KR: '+09:00' };
const lastOnEarth = '-12:00';

/** The last second of the posting's closing day, in the workplace's time; undefined when it stays open until closed. */
export function validThrough({ content }: ListedJob): string | undefined {
  if (!content.closesOn) return undefined;
  return `${content.closesOn}T23:59:59${endOfDayOffset[content.workplace?.country ?? 'JP'] ?? lastOnEarth}`;
}

/** Boards drop publishers that list postings whose closing day has passed. */
export function isListedAt(job: ListedJob, now: Date): boolean {
  const end = validThrough(job);
  return end === undefined || new Date(end) >= now;
}

/** Where people see the job, in the language it is written in. @param publicUrl without a trailing slash. */
export function jobUrl(job: ListedJob, publicUrl: string): string {
  return `${publicUrl}/${job.content.language}/jobs/${job.jobId}`;
}
