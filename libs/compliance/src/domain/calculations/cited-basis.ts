import * as z from 'zod';
import type { Basis } from './calculation.js';
import type { Verified } from '../rule.js';

/** Where the figure of a line of a result comes from. */
export const CitedBasis = z
  .strictObject({
    statute: z.string().min(1),
    article: z.string().min(1),
    table: z.string().min(1).optional(),
    verified: z.enum(['yes', 'part', 'no']),
  })
  .describe('statute, article and table that the line follows; verified: whether they were seen in a source');

/** Bases in one statute. */
export const citing =
  (statute: string) =>
  (article: string, verified: Verified, table?: string): Basis => ({
    statute,
    article,
    verified,
    ...(table === undefined ? {} : { table }),
  });

export const labourStandardsAct = citing('労働基準法');
export const labourStandardsRegulation = citing('労働基準法施行規則');
