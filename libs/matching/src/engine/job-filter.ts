import type { CandidateFacts, JobFacts } from '../domain/facts.js';
import { hardConditions } from '../domain/hard-conditions.js';
import type { JobFilter } from './match-index.js';

/** Whether a job is ranked for the candidate at all; the reference for whatever filters faster. */
export function passesFilter(filter: JobFilter, candidate: CandidateFacts, job: JobFacts): boolean {
  const { subdivisions, remote, industries, levels, minYearlyPay, languagesMet } = filter;
  return (
    isAmong(subdivisions, job.place?.subdivision) &&
    isAmong(remote, job.remote) &&
    isAmong(industries, job.industry) &&
    isAmong(levels, job.level) &&
    (minYearlyPay === undefined || (job.pay !== null && job.pay.high >= minYearlyPay)) &&
    (!languagesMet ||
      hardConditions(candidate, job).every(({ code, met }) => code !== 'language.minimum' || met !== false))
  );
}

function isAmong<T>(wanted: readonly T[] | undefined, value: T | null | undefined): boolean {
  return wanted === undefined || (value !== null && value !== undefined && wanted.includes(value));
}
