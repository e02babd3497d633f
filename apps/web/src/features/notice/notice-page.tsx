'use client';

import {
  DraftNoticeRoute,
  GetJobRoute,
  ListApplicantsRoute,
  noticeLanguages,
  type Applicant,
  type Job,
  type NoticeLanguage,
  hasOffer,
} from '@iworkz/contracts';
import { displayName, dayIn } from '@iworkz/kernel';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useApi } from '@/features/api/api-context';
import { PageFor } from '@/features/session/page-for';
import { displayTimeZone } from '@/i18n/display-time-zone';
import { Link } from '@/i18n/navigation';
import { Loaded } from '@/ui/loaded';
import { Notice } from '@/ui/notice';
import { Card } from '@/ui/page';
import { IssuedNotices } from './issued-notices';
import { NoticeForm } from './notice-form';

/** 労働条件通知書 for somebody who has an offer. */
export function NoticePage() {
  const t = useTranslations('notice');
  const { jobId } = useParams<{ jobId: string }>();
  return (
    <PageFor permission="applicant:manage" title={t('title')} lead={t('lead')}>
      <p className="mb-4">
        <Link href={`/employer/jobs/${jobId}/applicants`} className="text-accent underline">
          {t('backToApplicants')}
        </Link>
      </p>
      <OfferedApplicant jobId={jobId} />
    </PageFor>
  );
}

function OfferedApplicant({ jobId }: { readonly jobId: string }) {
  const t = useTranslations('notice');
  const api = useApi();
  const { applicationId } = useParams<{ applicationId: string }>();
  const list = useQuery({
    // Not the list of the page of applicants, whose entries know their places in it.
    queryKey: ['applicants', jobId, 'notice'],
    queryFn: ({ signal }) => api.call(ListApplicantsRoute, { params: { jobId }, query: {} }, { signal }),
  });
  const job = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => api.call(GetJobRoute, { params: { jobId } }, { signal }),
  });
  return (
    <Loaded query={list}>
      {({ items }) => {
        const applicant = items.find((each) => each.applicationId === applicationId);
        if (!applicant) return <Notice tone="caution" title={t('noApplicant')} />;
        if (!hasOffer(applicant)) return <Notice tone="caution" title={t('noOffer')} />;
        return <Loaded query={job}>{(data) => <Drafted applicant={applicant} job={data} />}</Loaded>;
      }}
    </Loaded>
  );
}

/** The second language that the notice begins with: that of the posting, where a notice can have it. */
const languageOf = ({ content }: Job): NoticeLanguage =>
  noticeLanguages.find((language) => language === content.language) ?? 'en';

function Drafted({ applicant, job }: { readonly applicant: Applicant; readonly job: Job }) {
  const t = useTranslations('notice');
  const api = useApi();
  const { applicationId, name } = applicant;
  const { content, companyName } = job;
  const language = languageOf(job);
  // A day in Japan, wherever the employer sits: the law of that day holds.
  const [today] = useState(() => dayIn(displayTimeZone, new Date()));
  const worker = displayName(name);
  const given = useMemo(
    () => ({ issuedOn: today, language, employer: companyName, worker }),
    [today, language, companyName, worker],
  );
  const draft = useQuery({
    queryKey: ['notice-draft', content, language],
    queryFn: ({ signal }) => api.call(DraftNoticeRoute, { body: { job: content, language } }, { signal }),
    staleTime: Infinity,
  });
  return (
    <div className="space-y-6">
      <Card className="space-y-3">
        <h2 className="text-lg font-bold">{t('of', { name: worker, job: content.title })}</h2>
        <IssuedNotices applicationId={applicationId} />
      </Card>
      <Loaded query={draft}>
        {(data) => <NoticeForm applicationId={applicationId} job={content} draft={data} given={given} />}
      </Loaded>
    </div>
  );
}
