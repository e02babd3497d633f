import * as z from 'zod';
import { LocaleSchema } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { JobSearch, JobSearchResult } from '../search/routes.js';

export const UtteranceRoute = defineRoute({
  id: 'answerUtterance',
  service: 'voice',
  method: 'POST',
  path: '/api/v1/voice/utterances',
  summary:
    'Answer a spoken or typed sentence: what was understood, the search it became, its result and a sentence to say',
  access: 'public',
  body: z.object({ text: z.string().trim().min(1).max(500), locale: LocaleSchema.optional() }),
  response: z.object({
    locale: LocaleSchema,
    intent: z.enum(['search_jobs', 'help', 'not_understood']),
    /** The same query object that the search page uses. */
    search: JobSearch.nullable(),
    result: JobSearchResult.nullable(),
    /** To be shown and spoken. */
    reply: z.string(),
  }),
});
