'use client';

import { GetJobMarkRoute, type Job } from '@iworkz/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useApi } from '@/features/api/api-context';
import { SaveButton } from '@/features/marks/mark-buttons';
import { markKey, type KnownMark } from '@/features/marks/use-marking';
import { useOutcomes } from '@/features/outcomes/outcome-context';
import { useAccount } from '@/features/session/use-session';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { usePayText } from '@/features/vocabulary/use-pay-text';
import { usePlaceText } from '@/features/vocabulary/use-place-text';
import { Badge, Notice } from '@/ui/notice';
import { ApplyBox } from './apply-box';
import { JobMatch } from './job-match';
import { JobSheet } from './job-sheet';

export function JobPage({ job }: { readonly job: Job }) {
  const t = useTranslations('job');
  const dates = useDateText();
  const payText = usePayText();
  const placeText = usePlaceText();
  const account = useAccount();
  const isCandidate = account?.roles.includes('candidate') ?? false;
  const canApply = job.status === 'open' && (!account || isCandidate);
  const { content } = job;
  const outcomes = useOutcomes();
  useEffect(() => outcomes?.did('viewed', job.id), [outcomes, job.id]);
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <p className="text-muted">{job.companyName}</p>
        <h1 className="text-2xl font-bold sm:text-3xl" lang={content.language}>
          {content.title}
        </h1>
        <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {job.status === 'closed' && (
            <li>
              <Badge tone="caution">{t('closed')}</Badge>
            </li>
          )}
          {content.pay && <li className="font-semibold">{payText(content.pay)}</li>}
          {content.workplace && <li>{placeText(content.workplace)}</li>}
          {job.publishedAt && (
            <li className="text-sm text-muted">{t('publishedOn', { date: dates.day(job.publishedAt) })}</li>
          )}
        </ul>
        <div className="flex flex-wrap gap-3">
          {/* On a narrow screen the box itself stands below the whole job sheet. */}
          {canApply && (
            <a
              href="#apply"
              className="inline-flex min-h-11 items-center rounded-md bg-accent px-4 py-2 font-semibold text-white no-underline lg:hidden"
            >
              {t('toApply')}
            </a>
          )}
          {isCandidate && <SaveThis jobId={job.id} />}
        </div>
      </header>
      {job.status === 'closed' && <Notice tone="caution" title={t('closedText')} />}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <JobSheet content={content} companyName={job.companyName} />
        <aside aria-label={t('aside')} className="space-y-6">
          {job.status === 'open' && (
            <div id="apply">
              <ApplyBox jobId={job.id} />
            </div>
          )}
          {isCandidate && job.status === 'open' && <JobMatch jobId={job.id} />}
        </aside>
      </div>
    </div>
  );
}

function SaveThis({ jobId }: { readonly jobId: string }) {
  const api = useApi();
  const { data } = useQuery<KnownMark>({
    queryKey: markKey(jobId),
    queryFn: ({ signal }) => api.call(GetJobMarkRoute, { params: { jobId } }, { signal }),
  });
  return data ? <SaveButton jobId={jobId} mark={data.mark} /> : null;
}
