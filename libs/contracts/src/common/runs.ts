import * as z from 'zod';
import { Id, Instant } from './primitives.js';
import { Problem } from './problem.js';

export const runStates = ['waiting', 'running', 'done', 'failed'] as const;
export type RunState = (typeof runStates)[number];

/**
 * Work that takes longer than an answer may: it is asked for, answered with 202 and one of these, and done in the background.
 * @param about what was asked for.
 * @param steps what the work consists of, in their order.
 * @param result where to find what came of it.
 */
export function runOf<
  About extends z.ZodType,
  const Steps extends readonly [string, ...string[]],
  Result extends z.ZodType,
>(id: string, { about, steps, result }: { about: About; steps: Steps; result: Result }) {
  return z
    .object({
      id: Id,
      about,
      /** `waiting` with a problem: it will be tried again. */
      state: z.enum(runStates),
      /** Of a run that is at work: the step it is at, and of how many things it has done how many. */
      progress: z
        .object({
          step: z.enum(steps),
          done: z.int().min(0),
          /** null: not known before they are done. */
          of: z.int().min(0).nullable(),
        })
        .nullable(),
      /** Why it failed, or has to be tried again; in the reader's language. */
      problem: Problem.nullable(),
      /** Of one that is done. */
      result: result.nullable(),
      askedAt: Instant,
      endedAt: Instant.nullable(),
    })
    .meta({ id });
}

/** Any run. */
export interface Run {
  readonly id: string;
  readonly about: unknown;
  readonly state: RunState;
  readonly progress: { readonly step: string; readonly done: number; readonly of: number | null } | null;
  readonly problem: Problem | null;
  readonly result: unknown;
  readonly askedAt: string;
  readonly endedAt: string | null;
}

export const hasEnded = ({ state }: Pick<Run, 'state'>): boolean => state === 'done' || state === 'failed';
