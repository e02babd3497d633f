import * as z from 'zod';
import { Yen } from '../calculations/jp/yen.js';

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
    toldBefore: z
      .boolean()
      .nullable()
      .default(null)
      .describe('fees, penalties and how to end are told before the contract'),
    inWriting: z.boolean().nullable().default(null).describe('on paper or as a file that the recruiter receives'),
  })
  .nullable()
  .default(null)
  .describe('the contract with recruiters; null: not looked at');

/** How postings are kept accurate and current. */
export const Accuracy = z
  .strictObject({
    onRequest: z.boolean().nullable().default(null).describe('stops or corrects without delay when asked to'),
    onOwnKnowledge: z
      .boolean()
      .nullable()
      .default(null)
      .describe('asks for a correction or stops without delay when it learns that something is not so any more'),
    keepsUp: z
      .boolean()
      .nullable()
      .default(null)
      .describe(
        'placement: asks recruiters regularly; board: has them undertake to tell of changes; collecting: renews at intervals that it tells',
      ),
    showsDate: z.boolean().nullable().default(null).describe('shows as of when each posting is'),
  })
  .nullable()
  .default(null)
  .describe('measures; null: not looked at');
