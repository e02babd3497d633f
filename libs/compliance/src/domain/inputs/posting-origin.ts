import { CalendarDate } from '@iworkz/contracts';
import * as z from 'zod';

/** Where a posting was collected that nobody asked to be shown here. */
export const PostingOrigin = z.strictObject({
  source: z.string().trim().max(2000).nullable().default(null).describe('site or feed, as readers are told'),
  collectedOn: CalendarDate.nullable().default(null),
  checkedOn: CalendarDate.nullable()
    .default(null)
    .describe('last look at the source; null: none since it was collected'),
  endedOn: CalendarDate.nullable()
    .default(null)
    .describe('last day at the source; null: still there when last looked at'),
});
export type PostingOrigin = z.output<typeof PostingOrigin>;
