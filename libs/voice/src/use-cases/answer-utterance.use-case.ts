import { JobSearch, SearchJobsRoute, subdivisionByCode, type UtteranceRoute, type ReplyOf } from '@iworkz/contracts';
import type { Ctx, Locale } from '@iworkz/kernel';
import { ServiceClient } from '@iworkz/platform';
import { Injectable } from '@nestjs/common';
import { languageOf, understandUtterance } from '../domain/understand-utterance.js';
import { replyTexts } from '../messages/reply-texts.js';

@Injectable()
export class AnswerUtterance {
  constructor(private readonly client: ServiceClient) {}

  /** Answers a sentence with the same search that the search page uses, in the language it was said in. @throws ServiceUnavailable */
  async execute(ctx: Ctx, text: string, wished: Locale | undefined): Promise<ReplyOf<typeof UtteranceRoute>> {
    const locale = wished ?? languageOf(text);
    const understanding = understandUtterance(text);
    if (understanding.intent !== 'search_jobs') {
      return {
        locale,
        intent: understanding.intent,
        search: null,
        result: null,
        reply: replyTexts.format(locale, understanding.intent),
      };
    }
    const search = JobSearch.parse(understanding.search);
    const result = await this.client.call({ ...ctx, locale }, SearchJobsRoute, { query: search });
    return { locale, intent: 'search_jobs', search, result, reply: replyOf(locale, search, result.total) };
  }
}

function replyOf(locale: Locale, search: JobSearch, count: number): string {
  const subdivision = subdivisionByCode(search.subdivision);
  const conditions = [
    subdivision?.[locale],
    search.q,
    search.remote && replyTexts.format(locale, `remote_${search.remote}`),
    search.level && replyTexts.format(locale, `level_${search.level}`),
    search.minYearlyYen &&
      replyTexts.format(locale, 'pay', { amount: search.minYearlyYen / (locale === 'en' ? 1_000_000 : 10_000) }),
  ].filter((condition) => typeof condition === 'string' && condition !== '');
  if (conditions.length === 0) return replyTexts.format(locale, 'found_all', { count });
  return replyTexts.format(locale, count === 0 ? 'nothing' : 'found', {
    count,
    conditions: conditions.join(replyTexts.format(locale, 'joiner')),
  });
}
