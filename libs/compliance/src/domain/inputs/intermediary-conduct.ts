import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';
import { Yen } from '../calculations/jp/yen.js';

/** A yes or no that may not have been looked at. */
export const answer = (what: string) => z.boolean().nullable().default(null).describe(what);
export const day = (what: string) => CalendarDate.nullable().default(null).describe(what);

/** What an intermediary gives to people who look for work. */
export const Gifts = z
  .array(
    z.strictObject({
      for: z
        .enum(['registering', 'applying', 'taking_job', 'survey'])
        .describe('taking_job: congratulatory money; survey: answering a questionnaire, by lot or to all'),
      yen: Yen.nullable().default(null).describe('worth to one person'),
    }),
  )
  .max(50)
  .nullable()
  .default(null)
  .describe('money and the like given to job seekers; null: not looked at');

/** What an intermediary agrees with recruiters. */
export const ClientTerms = z
  .strictObject({
    toldBefore: answer('fees, penalties and how to end are told before the contract'),
    inWriting: answer('on paper or as a file that the recruiter receives'),
  })
  .nullable()
  .default(null)
  .describe('the contract with recruiters; null: not looked at');

/** How postings are kept accurate and current. */
export const Accuracy = z
  .strictObject({
    onRequest: answer('stops or corrects without delay when asked to'),
    onOwnKnowledge: answer(
      'asks for a correction or stops without delay when it learns that something is not so any more',
    ),
    keepsUp: answer(
      'placement: asks recruiters regularly; board: has them undertake to tell of changes; collecting: renews at intervals that it tells',
    ),
    showsDate: answer('shows as of when each posting is'),
  })
  .nullable()
  .default(null)
  .describe('measures; null: not looked at');
