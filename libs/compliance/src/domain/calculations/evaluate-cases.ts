import * as z from 'zod';
import { UnknownCountry, UnknownLaw, type Calculation } from './calculation.js';

/** One thing to calculate: of which kind, by the law of which day, from what. */
export const Case = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.string(),
  date: z.iso.date(),
  input: z.unknown(),
});
export type Case = z.output<typeof Case>;

export type CaseErrorCode = 'invalid_case' | 'unknown_kind' | 'invalid_input' | 'unknown_law' | 'unknown_jurisdiction';

/** A result, or why there is none. Input is never quoted: it is about people. */
export type CaseResult =
  | { readonly id: string; readonly kind: string; readonly date: string; readonly result: unknown }
  | {
      readonly id: string | null;
      readonly error: CaseErrorCode;
      /** JSON pointers into the case, e.g. `/input/months/3/overtime`. */
      readonly fields: readonly { readonly pointer: string; readonly message: string }[];
    };

/** What can be calculated, with JSON Schemas of what goes in and what comes out. */
export interface KindDescription {
  readonly kind: string;
  readonly title: string;
  readonly knownFrom: string;
  readonly input: unknown;
  readonly output: unknown;
}

/** Runs cases over a list of calculations. */
export class CaseEvaluator {
  private readonly byKind: ReadonlyMap<string, Calculation>;

  constructor(private readonly calculations: readonly Calculation[]) {
    this.byKind = new Map(calculations.map((calculation) => [calculation.kind, calculation]));
  }

  listKinds(): KindDescription[] {
    return this.calculations.map(({ kind, title, knownFrom, input, output }) => ({
      kind,
      title,
      knownFrom,
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      output: z.toJSONSchema(output, { unrepresentable: 'any' }),
    }));
  }

  /** Calculates each case by itself: one that cannot be calculated says why and stops no other. */
  evaluateCases(cases: readonly unknown[]): CaseResult[] {
    return cases.map((each) => evaluateCase(this.byKind, each));
  }
}

function evaluateCase(byKind: ReadonlyMap<string, Calculation>, given: unknown): CaseResult {
  const parsed = Case.safeParse(given);
  if (!parsed.success) return refused(idOf(given), 'invalid_case', '', parsed.error.issues);
  const { id, kind, date, input } = parsed.data;
  const calculation = byKind.get(kind);
  if (!calculation) return refused(id, 'unknown_kind', '', [{ path: ['kind'], message: 'not a kind of calculation' }]);
  const understood = calculation.input.safeParse(input);
  if (!understood.success) return refused(id, 'invalid_input', '/input', understood.error.issues);
  return calculated(calculation, { id, kind, date, input: understood.data });
}

function calculated(calculation: Calculation, { id, kind, date, input }: Case): CaseResult {
  let found: unknown;
  try {
    found = calculation.evaluate(input as never, date);
  } catch (error) {
    // Input that contradicts the date, which no schema of the input alone can refuse.
    if (error instanceof z.ZodError) return refused(id, 'invalid_input', '/input', error.issues);
    if (error instanceof UnknownCountry)
      return refused(id, 'unknown_jurisdiction', '/input', [{ path: error.path, message: error.message }]);
    if (!(error instanceof UnknownLaw)) throw error;
    return refused(id, 'unknown_law', '', [{ path: ['date'], message: `${error.what} is not known on ${error.date}` }]);
  }
  return { id, kind, date, result: calculation.output.parse(found) };
}

function refused(
  id: string | null,
  error: CaseErrorCode,
  below: string,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): CaseResult {
  const fields = issues.map(({ path, message }) => ({
    pointer: below + path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    message,
  }));
  return { id, error, fields };
}

function idOf(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null ? (given as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : null;
}
