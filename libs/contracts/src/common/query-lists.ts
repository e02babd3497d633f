import * as z from 'zod';

/** Values of a query parameter, separated by commas. */
export const listOf = <T extends z.ZodType>(item: T, example: string) =>
  z
    .string()
    .max(1000)
    .meta({ examples: [example] })
    .transform((text) => text.split(','))
    .pipe(z.array(item).max(50) as z.ZodType<z.output<T>[], string[]>);
