import * as z from 'zod';

/** Lines of work that the Act has caps of its own for. */
export const overtimeWorks = [
  'general',
  'construction_disaster_recovery',
  'driver',
  'research_and_development',
  'doctor',
] as const;
export const WorkMonth = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'YYYY-MM')
  .describe('YYYY-MM: the month that begins on the agreement’s starting day of that month');
/** `YYYY-MM` months since year 0, so that months can be counted. */
export const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const Minutes = z
  .int()
  .min(0)
  .max(31 * 24 * 60);

/** Overtime and holiday work of one person, month by month (労基法36条). */
export const OvertimeRecord = z
  .strictObject({
    work: z.enum(overtimeWorks).describe('line of work; the Act has caps of its own for some'),
    agreement: z
      .enum(['none', 'limits', 'special_clause'])
      .describe('36 agreement filed and in force for all months: none, within the limits, or with a special clause'),
    yearlyVariableHours: z
      .boolean()
      .describe('one-year variable-hours system of more than three months (Art. 32-4): lower limits'),
    yearStartsInMonth: z.int().min(1).max(12).describe('month of the year in which each agreement year begins, 1-12'),
    employedSince: WorkMonth.nullable().describe(
      'first month of this employment, so that earlier months are not asked for; null when it is not known',
    ),
    months: z
      .array(
        z.strictObject({
          month: WorkMonth,
          overtimeMinutes: Minutes.describe('minutes beyond the statutory hours, without statutory-holiday work'),
          holidayMinutes: Minutes.describe('minutes of work on statutory holidays'),
        }),
      )
      .min(1)
      .max(240)
      .describe('every month from the first to the last, in order'),
  })
  .superRefine(({ months, employedSince }, issues) => {
    months.forEach(({ month }, index) => {
      const previous = months[index - 1]?.month;
      if (previous !== undefined && monthNumber(month) !== monthNumber(previous) + 1)
        issues.addIssue({ code: 'custom', path: ['months', index, 'month'], message: `does not follow ${previous}` });
    });
    const first = months[0]?.month;
    if (employedSince !== null && first !== undefined && employedSince > first)
      issues.addIssue({ code: 'custom', path: ['employedSince'], message: 'later than the first month listed' });
  });
export type OvertimeRecord = z.output<typeof OvertimeRecord>;
