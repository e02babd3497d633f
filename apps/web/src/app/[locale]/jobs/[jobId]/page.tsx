import { createClient } from '@iworkz/client';
import { GetJobRoute, InvalidRequest, NotFound, type Job } from '@iworkz/contracts';
import type { Locale } from '@iworkz/kernel';
import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { config } from '@/config';
import { JobPage } from '@/features/job/job-page';
import { routing } from '@/i18n/routing';

interface Props {
  readonly params: Promise<{ locale: string; jobId: string }>;
}

const DESCRIPTION_LENGTH = 120;

/** Asked once for a page, though its title and its content both need it. */
const readJob = cache(async (locale: Locale, jobId: string): Promise<Job | undefined> => {
  try {
    return await createClient({ baseUrl: config().apiUrl, locale }).call(GetJobRoute, { params: { jobId } });
  } catch (error) {
    if (NotFound.is(error) || InvalidRequest.is(error)) return undefined;
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, jobId } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const job = await readJob(locale, jobId);
  if (!job) return {};
  return {
    title: `${job.content.title} - ${job.companyName}`,
    description: job.content.description.slice(0, DESCRIPTION_LENGTH),
  };
}

export default async function Page({ params }: Props) {
  const { locale, jobId } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const job = await readJob(locale, jobId);
  if (!job) notFound();
  return <JobPage job={job} />;
}
