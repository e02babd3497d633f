'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { JobCard } from '@/features/job/job-card';
import { useLive } from '@/features/live/live-context';
import { MarkButtons, UnmarkButton } from '@/features/marks/mark-buttons';
import { markKey, type KnownMark } from '@/features/marks/use-marking';
import { TopReasons } from '@/features/match/match-reasons';
import { MatchScore } from '@/features/match/match-score';
import { WorkPermissionNote } from '@/features/match/work-permission';
import { InSight } from '@/features/outcomes/in-sight';
import { useOutcomes } from '@/features/outcomes/outcome-context';
import type { RankedJob } from './ranked-page';

/** A job at its place of the ranking. That it came into sight, was saved or dismissed, is told with that place. */
export function RankedCard({ ranked: { job, match, place, workPermission } }: { readonly ranked: RankedJob }) {
  const t = useTranslations('marks');
  const { matchedJobIds } = useLive();
  const outcomes = useOutcomes();
  const { data } = useQuery<KnownMark>({ queryKey: markKey(job.id), enabled: false });
  const onSeen = useCallback(() => outcomes?.shown(job.id, place), [outcomes, job.id, place]);
  if (data?.mark === 'dismissed') {
    // It stays where it was until the list is read again, so that a slip can be taken back.
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-dashed border-field p-4">
        <p role="status">{t('dismissed', { title: job.title })}</p>
        <UnmarkButton jobId={job.id} label={t('undo')} />
      </div>
    );
  }
  return (
    <InSight onSeen={onSeen}>
      <JobCard job={job} side={<MatchScore total={match.total} />} fresh={matchedJobIds.has(job.id)}>
        {workPermission && <WorkPermissionNote permission={workPermission} />}
        <TopReasons match={match} />
        <MarkButtons jobId={job.id} mark={data?.mark ?? null} />
      </JobCard>
    </InSight>
  );
}
