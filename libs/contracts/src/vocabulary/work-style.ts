import * as z from 'zod';

/**
 * Six ways in which work is organised, asked of candidates and employers with the same questions, each answered 1 to 5.
 * Measured only by the questionnaire; never inferred from nationality, name or voice.
 */
export const workStyleDimensions = [
  /** 1: decided at the top, quickly. 5: agreed beforehand with everyone concerned (根回し, 稟議). */
  'decisions',
  /** 1: said directly. 5: read from context (空気を読む). */
  'communication',
  /** 1: flat. 5: seniority and titles matter. */
  'hierarchy',
  /** 1: individual work and credit. 5: the team's work and credit. */
  'collaboration',
  /** 1: proven procedure first. 5: try, then improve. */
  'change',
  /** 1: work and private life kept apart. 5: colleagues meet outside of work too. */
  'togetherness',
] as const;
export type WorkStyleDimension = (typeof workStyleDimensions)[number];

const answer = z.int().min(1).max(5).nullable().default(null);
export const WorkStyleAnswers = z
  .object({
    decisions: answer,
    communication: answer,
    hierarchy: answer,
    collaboration: answer,
    change: answer,
    togetherness: answer,
  })
  .meta({ id: 'WorkStyleAnswers' });
export type WorkStyleAnswers = z.output<typeof WorkStyleAnswers>;
