/** A list of applicants of a job as far as a member of its company had it in sight. */
export interface SightedList {
  readonly listId: string;
  readonly jobId: string;
  readonly shownAt: Date;
  /** Places from 1; an applicant at none of them was not in sight. */
  readonly places: readonly { readonly candidateId: string; readonly position: number }[];
}

export interface JobApplicant {
  readonly jobId: string;
  readonly candidateId: string;
  readonly submittedAt: Date;
}

/** How much of the attention to a job's applicants one of them got: 1 is what each would get if all got the same. */
export interface Sighting {
  readonly jobId: string;
  readonly candidateId: string;
  readonly exposure: number;
}

/**
 * Attention by the discount of DCG, as with rankings by score, but at the places where people stood on the page, and none for
 * applicants of the job who had come before the list and were not in sight. Over the mean of the list; then the mean over the
 * lists that the person could have been in, so that a list that is opened often counts once for each person and job.
 */
export function exposureInSight(
  lists: readonly SightedList[],
  applicants: readonly JobApplicant[],
): readonly Sighting[] {
  const ofJob = Map.groupBy(applicants, ({ jobId }) => jobId);
  const sums = new Map<string, { jobId: string; candidateId: string; sum: number; lists: number }>();
  // In one order, whatever they were read in: sums of floating point numbers depend on it.
  for (const { jobId, shownAt, places } of [...lists].sort((a, b) => (a.listId < b.listId ? -1 : 1))) {
    const attention = new Map(places.map(({ candidateId, position }) => [candidateId, 1 / Math.log2(1 + position)]));
    const members = new Set(attention.keys());
    for (const { candidateId, submittedAt } of ofJob.get(jobId) ?? [])
      if (submittedAt <= shownAt) members.add(candidateId);
    // One applicant alone is compared with nobody.
    if (members.size < 2) continue;
    const mean = [...attention.values()].reduce((sum, own) => sum + own, 0) / members.size;
    for (const candidateId of members) {
      const key = `${jobId} ${candidateId}`;
      const known = sums.get(key) ?? { jobId, candidateId, sum: 0, lists: 0 };
      sums.set(key, { ...known, sum: known.sum + (attention.get(candidateId) ?? 0) / mean, lists: known.lists + 1 });
    }
  }
  return [...sums.values()].map(({ jobId, candidateId, sum, lists: of }) => ({
    jobId,
    candidateId,
    exposure: sum / of,
  }));
}
