import * as z from 'zod';

/** RFC 9457 problem document: what every refusal looks like. */
export const Problem = z
  .object({
    /** Stable: `https://iworkz.example/problems/<code>`. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.string(),
    /** What the text was filled with, for machines. */
    params: z.unknown().optional(),
    /** The fields that were not accepted, as JSON pointers into the request: `/body/pay/min`. */
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;

export const problemTypeBase = 'https://iworkz.example/problems/';
