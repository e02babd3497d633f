import { subdivisionByCode, type JobContent } from '@iworkz/contracts';
import { descriptionOf } from './job-feed.js';
import { jobUrl, validThrough, type ListedJob } from './listed-job.js';

const employmentTypes: Readonly<Record<NonNullable<JobContent['contract']>['employment'], string>> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  contract: 'TEMPORARY',
  dispatch: 'TEMPORARY',
  outsourced: 'CONTRACTOR',
};

/**
 * schema.org JobPosting (https://schema.org/JobPosting, with the properties search engines ask for), one object a job.
 * "<" is written as an escape, so that the text may stand inside a script element of a page.
 */
export function jobPostingMarkup(jobs: readonly ListedJob[], publicUrl: string): string {
  return JSON.stringify(jobs.map((job) => postingOf(job, publicUrl))).replaceAll('<', '\\u003c');
}

function postingOf(job: ListedJob, publicUrl: string): Record<string, unknown> {
  const { content, companyName, jobId, publishedAt } = job;
  const { contract, workplace } = content;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: content.title,
    description: htmlOf(descriptionOf(content)),
    identifier: { '@type': 'PropertyValue', name: companyName, value: jobId },
    url: jobUrl(job, publicUrl),
    datePosted: publishedAt.toISOString(),
    validThrough: validThrough(job),
    hiringOrganization: { '@type': 'Organization', name: companyName },
    employmentType: contract ? employmentTypes[contract.employment] : undefined,
    jobLocation: locationOf(content),
    ...(workplace?.remote === 'full'
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: workplace.country },
        }
      : {}),
    baseSalary: salaryOf(content),
    skills: content.skills.length > 0 ? content.skills.map((skill) => skill.name).join(', ') : undefined,
    inLanguage: content.language,
    directApply: true,
  };
}

function locationOf({ workplace, language }: JobContent): Record<string, unknown> | undefined {
  if (!workplace) return undefined;
  const { country, subdivision, city, address } = workplace;
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressCountry: country,
      addressRegion: subdivisionByCode(subdivision)?.[language],
      addressLocality: city ?? undefined,
      streetAddress: address ?? undefined,
    },
  };
}

function salaryOf({ pay }: JobContent): Record<string, unknown> | undefined {
  if (!pay) return undefined;
  return {
    '@type': 'MonetaryAmount',
    currency: pay.currency,
    value: {
      '@type': 'QuantitativeValue',
      minValue: pay.min,
      maxValue: pay.max,
      unitText: pay.period.toUpperCase(),
    },
  };
}

/** `description` is HTML by definition, so what employers wrote is escaped for HTML. */
function htmlOf(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}
