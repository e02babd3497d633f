import { Refusal } from '@iworkz/client';
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';

/**
 * What the server said of the fields of a form, by their names: `/body/pay/min` is `pay.min`.
 * @param below the part of the body that the form stands for, where it is not all of it.
 */
export function refusedFields(error: unknown, below?: string): ReadonlyMap<string, string> {
  if (!(error instanceof Refusal)) return new Map();
  const start = ['', 'body', ...(below ? [below] : []), ''].join('/');
  return new Map(
    error.fields
      .filter(({ pointer }) => pointer.startsWith(start))
      .map(({ pointer, detail }) => [
        pointer
          .slice(start.length)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
          .join('.'),
        detail,
      ]),
  );
}

/** Puts them beside their inputs and into the error summary, like what the browser itself finds. */
export function showRefusedFields<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  error: unknown,
  below?: string,
): void {
  for (const [name, message] of refusedFields(error, below)) {
    setError(name as Path<Values>, { type: 'server', message });
  }
}
