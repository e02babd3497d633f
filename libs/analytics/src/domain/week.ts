export const day = 86_400_000;

/** The Monday (UTC) of the week of an instant, as `2026-11-16`. */
export function mondayOf(instant: Date): string {
  const sinceMonday = (instant.getUTCDay() + 6) % 7;
  return new Date(instant.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}
