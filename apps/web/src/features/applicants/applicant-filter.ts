import { ListApplicantsRoute } from '@iworkz/contracts';
import type * as z from 'zod';
import { readAddress, writeAddress } from '../../ui/address';

const names = ListApplicantsRoute.query.keyof().options;

/** Who of the applicants is listed. */
export type ApplicantFilter = z.output<typeof ListApplicantsRoute.query>;

/** The filter that an address stands for. */
export const applicantFilterOf = (params: { get(name: string): string | null }): ApplicantFilter =>
  readAddress(ListApplicantsRoute.query, names, params);

export const applicantsPath = (jobId: string, filter: ApplicantFilter): string =>
  writeAddress(`/employer/jobs/${jobId}/applicants`, names, filter);

/** As the API asks for it. */
export const applicantQueryOf = ({ statuses, conditionsMet }: ApplicantFilter) => ({
  statuses: statuses?.join(','),
  conditionsMet,
});
