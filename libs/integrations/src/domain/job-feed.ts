import { subdivisionByCode, type JobContent } from '@iworkz/contracts';
import { payText } from '../messages/pay-texts.js';
import { recruiterText } from '../messages/recruiter-texts.js';
import { jobUrl, type ListedJob } from './listed-job.js';
import { cdata } from './xml-text.js';

const jobTypes: Readonly<Record<NonNullable<JobContent['contract']>['employment'], string>> = {
  full_time: 'fulltime',
  part_time: 'parttime',
  contract: 'contract',
  dispatch: 'temporary',
  outsourced: 'contract',
};
const remoteTypes: Readonly<Record<string, string>> = { full: 'Fully remote', hybrid: 'Hybrid remote' };

/**
 * The XML that job boards read (Indeed's feed format, which Stanby, Kyujinbox, Talroo and others take too).
 * Well-formed XML 1.0 whatever employers wrote. The same jobs give the same text, so that readers can ask with an ETag.
 */
export function jobFeed(jobs: readonly ListedJob[], publisher: { name: string; url: string }): string {
  const newest = jobs.reduce((latest, job) => Math.max(latest, job.publishedAt.getTime()), 0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<source>',
    `<publisher>${cdata(publisher.name)}</publisher>`,
    `<publisherurl>${cdata(publisher.url)}</publisherurl>`,
    `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`,
    ...jobs.map((job) => jobElement(job, publisher.url)),
    '</source>',
    '',
  ].join('\n');
}

function jobElement(job: ListedJob, publicUrl: string): string {
  const { content, companyName, jobId, publishedAt } = job;
  const { workplace, pay, contract, language } = content;
  const subdivision = subdivisionByCode(workplace?.subdivision);
  const fields: Readonly<Record<string, string | null | undefined>> = {
    title: content.title,
    date: publishedAt.toISOString(),
    referencenumber: jobId,
    url: jobUrl(job, publicUrl),
    company: companyName,
    city: workplace?.city ?? '',
    state: subdivision?.[language] ?? '',
    country: workplace?.country ?? 'JP',
    description: htmlOf(descriptionOf(content)),
    salary: pay ? payText(pay, language) : undefined,
    jobtype: contract ? jobTypes[contract.employment] : undefined,
    remotetype: workplace ? remoteTypes[workplace.remote] : undefined,
    expirationdate: content.closesOn,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value == null ? [] : [`<${name}>${cdata(value)}</${name}>`],
  );
  return ['<job>', ...lines, '</job>'].join('\n');
}

/**
 * What the posting says in running text: the description, the duties where they are told apart, and the recruiter, for whom the
 * formats have no field and without whom an advert misleads (職業安定法 5条の4).
 */
export function descriptionOf(content: JobContent): string {
  return [content.description, content.duties?.description, recruiterText(content)].filter(Boolean).join('\n\n');
}

/**
 * Boards show the description as HTML and take no entities in it, so angle brackets become full-width ones: an employer's
 * text can never become a tag.
 */
function htmlOf(text: string): string {
  return text
    .replaceAll('<', '\uFF1C')
    .replaceAll('>', '\uFF1E')
    .replace(/\r\n?|\n/g, '<br>\n');
}
