import * as z from 'zod';
import { defineRoute } from '../kit/define-route.js';
import { applicationStatuses } from '../hiring/models.js';

export const Overview = z
  .object({
    users: z.object({ candidates: z.int(), employers: z.int() }),
    companies: z.int(),
    jobs: z.object({ open: z.int(), published: z.int(), closed: z.int(), refused: z.int() }),
    applications: z.object({ total: z.int(), byStatus: z.record(z.enum(applicationStatuses), z.int()) }),
    resumesImported: z.int(),
    credentials: z.object({ issued: z.int(), revoked: z.int() }),
    /** The newest event that is counted. */
    countedUpTo: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.output<typeof Overview>;

export const GetOverviewRoute = defineRoute({
  id: 'getOverview',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/overview',
  summary: 'Counts over the whole platform',
  access: 'metrics:all',
  response: Overview,
});

export const GetCompanyOverviewRoute = defineRoute({
  id: 'getCompanyOverview',
  service: 'analytics',
  method: 'GET',
  path: '/api/v1/analytics/company-overview',
  summary: 'Counts over the own company’s jobs and applications',
  access: 'metrics:own',
  response: Overview.pick({ jobs: true, applications: true, countedUpTo: true }),
});
