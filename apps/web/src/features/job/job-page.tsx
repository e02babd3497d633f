'use client';

import type { Job } from '@iworkz/contracts';
import { useFormatter, useTranslations } from 'next-intl';
import { useAccount } from '@/features/session/use-session';
import { usePayText } from '@/features/vocabulary/use-pay-text';
import { usePlaceText } from '@/features/vocabulary/use-place-text';
import { Badge, Notice } from '@/ui/notice';
import { ApplyBox } from './apply-box';
import { JobMatch } from './job-match';
import { JobSheet } from './job-sheet';

export function JobPage({ job }: { readonly job: Job }) {
  const t = useTranslations('job');
  const format = useFormatter();
  const payText = usePayText();
  const placeText = usePlaceText();
  const isCandidate = useAccount()?.roles.includes('candidate') ?? false;
  const { content } = job;
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
            <li className="text-sm text-muted">
              {t('publishedOn', { date: format.dateTime(new Date(job.publishedAt), { dateStyle: 'medium' }) })}
            </li>
          )}
        </ul>
      </header>
      {job.status === 'closed' && <Notice tone="caution" title={t('closedText')} />}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <JobSheet content={content} />
        <aside aria-label={t('aside')} className="space-y-6">
          {job.status === 'open' && <ApplyBox jobId={job.id} />}
          {isCandidate && job.status === 'open' && <JobMatch jobId={job.id} />}
        </aside>
      </div>
    </div>
  );
}
