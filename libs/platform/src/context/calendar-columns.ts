/** A calendar date in a `date` column: PostgreSQL keeps no time, so midnight UTC stands for the day. */
export const toDateColumn = (date: string): Date => new Date(`${date}T00:00:00Z`);
export const fromDateColumn = (column: Date): string => column.toISOString().slice(0, 10);
