'use client';

import type { JobSummary } from '@iworkz/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useDateText } from '@/features/vocabulary/use-date-text';
import { usePayText } from '@/features/vocabulary/use-pay-text';
import { usePlaceText } from '@/features/vocabulary/use-place-text';
import { Link } from '@/i18n/navigation';
import { classNames } from '@/ui/class-names';
import { Badge } from '@/ui/notice';

const SKILLS_SHOWN = 8;

/** A job in a list. `side` stands beside it, `children` below. */
export function JobCard({
  job,
  side,
  children,
  fresh = false,
}: {
  readonly job: JobSummary;
  readonly side?: ReactNode;
  readonly children?: ReactNode;
  /** It came while the page was open. */
  readonly fresh?: boolean;
}) {
  const t = useTranslations('job');
  const words = useTranslations('vocabulary');
  const dates = useDateText();
  const payText = usePayText();
  const placeText = usePlaceText();
  return (
    <article
      aria-labelledby={`job-${job.id}`}
      className={classNames('rounded-lg border bg-paper p-4 sm:p-5', fresh ? 'border-2 border-accent' : 'border-line')}
    >
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            {fresh && <Badge tone="info">{t('fresh')}</Badge>}
            <span>{job.companyName}</span>
          </p>
          <h2 id={`job-${job.id}`} className="mt-1 text-lg font-bold" lang={job.language}>
            <Link href={`/jobs/${job.id}`} className="text-accent-strong underline-offset-4 hover:underline">
              {job.title}
            </Link>
          </h2>
        </div>
        {side}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {job.pay && <li className="font-semibold">{payText(job.pay)}</li>}
        {job.workplace && <li>{placeText(job.workplace)}</li>}
        {job.workplace && job.workplace.remote !== 'none' && <li>{words(`remote.${job.workplace.remote}`)}</li>}
        {job.level && <li>{words(`level.${job.level}`)}</li>}
      </ul>
      <div className="mt-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <ul className="flex min-w-0 flex-wrap gap-2" aria-label={t('skills')} lang={job.language}>
          {job.skills.slice(0, SKILLS_SHOWN).map((skill) => (
            <li key={skill}>
              <Badge>{skill}</Badge>
            </li>
          ))}
        </ul>
        <p className="ml-auto text-sm whitespace-nowrap text-muted">
          {t('publishedOn', { date: dates.day(job.publishedAt) })}
        </p>
      </div>
      {children}
    </article>
  );
}
