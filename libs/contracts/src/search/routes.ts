import * as z from 'zod';
import { LocaleSchema, SubdivisionCode } from '../common/primitives.js';
import { JobSummary } from '../hiring/models.js';
import { defineRoute } from '../kit/define-route.js';
import { CareerLevel, Industry, RemoteMode } from '../vocabulary/work.js';

/** Filters of a job search; as text in a query string, as values for `voice`. */
export const JobSearch = z.object({
  q: z.string().trim().max(300).optional(),
  subdivision: SubdivisionCode.optional(),
  remote: RemoteMode.optional(),
  industry: Industry.optional(),
  level: CareerLevel.optional(),
  language: LocaleSchema.optional(),
  /** Jobs that can pay at least this, in yen a year; other currencies and periods are converted. */
  minYearlyYen: z.coerce.number().int().min(0).max(1e10).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10000).default(0),
});
export type JobSearch = z.output<typeof JobSearch>;

const Facet = z.object({ value: z.string(), count: z.int() });

export const JobSearchResult = z.object({
  items: z.array(
    z.object({
      job: JobSummary,
      score: z.number() /** Text around what matched, cut so that a page can mark it without parsing HTML. */,
      highlights: z.array(
        z.object({ field: z.string(), parts: z.array(z.object({ text: z.string(), match: z.boolean() })) }),
      ),
    }),
  ),
  total: z.int(),
  facets: z.object({ subdivision: z.array(Facet), remote: z.array(Facet), industry: z.array(Facet) }),
});
export type JobSearchResult = z.output<typeof JobSearchResult>;

export const SearchJobsRoute = defineRoute({
  id: 'searchJobs',
  service: 'search',
  method: 'GET',
  path: '/api/v1/jobs',
  summary: 'Find open jobs by Japanese, English or Korean text and filters; without text the newest first',
  access: 'public',
  query: JobSearch,
  response: JobSearchResult,
});
