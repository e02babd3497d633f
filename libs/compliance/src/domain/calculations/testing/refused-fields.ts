import type * as z from 'zod';

/** The fields, as `a/0/b`, for which a calculation's input schema refuses the value; empty when it is taken. */
export function refusedFields(calculation: { readonly input: z.ZodType }, value: unknown): string[] {
  const { error } = calculation.input.safeParse(value);
  return (error?.issues ?? []).map(({ path }) => path.join('/'));
}

/** What a calculation answers to input that its schemas take; the answer must keep to the output schema. */
export function answerOf<Input extends z.ZodType, Output extends z.ZodType>(
  calculation: {
    readonly input: Input;
    readonly output: Output;
    evaluate(input: z.output<Input>, date: string): z.input<Output>;
  },
  input: z.input<Input>,
  date: string,
): z.output<Output> {
  return calculation.output.parse(calculation.evaluate(calculation.input.parse(input), date));
}
