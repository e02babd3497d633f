import type * as z from 'zod';

interface Params {
  get(name: string): string | null;
}

/** What an address says of `names`. Parts that make no sense are left out, so that an old link still shows something. */
export function readAddress<S extends z.ZodType>(schema: S, names: readonly string[], params: Params): z.output<S> {
  const given = Object.fromEntries(names.flatMap((name) => [[name, params.get(name)]]).filter(([, value]) => value));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))));
}

/** The address at `path` that says `values` of `names`; empty ones are not said. */
export function writeAddress<N extends string>(
  path: string,
  names: readonly N[],
  values: Partial<Record<N, unknown>>,
): string {
  const params = new URLSearchParams();
  for (const name of names) {
    const value = values[name];
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  return params.size > 0 ? `${path}?${params.toString()}` : path;
}
