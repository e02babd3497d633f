/** Days granted after 6 months and each further year; the last figure holds from 6 years and 6 months on (労基法39条2項). */
export const fullGrants = [10, 11, 12, 14, 16, 18, 20] as const;

/** 労基則24条の3: days for those who work less than 30 hours a week, on 4 days a week or on 216 a year and fewer. */
export const proportionalGrants = [
  { weeklyDays: 4, annualDaysFrom: 169, days: [7, 8, 9, 10, 12, 13, 15] },
  { weeklyDays: 3, annualDaysFrom: 121, days: [5, 6, 6, 8, 9, 10, 11] },
  { weeklyDays: 2, annualDaysFrom: 73, days: [3, 4, 4, 5, 6, 6, 7] },
  { weeklyDays: 1, annualDaysFrom: 48, days: [1, 2, 2, 2, 3, 3, 3] },
] as const;

/** From any of these on, the full table holds. */
export const fullFrom = { weeklyDays: 5, annualDays: 217, weeklyMinutes: 30 * 60 } as const;

/** 39条1項: attendance of at least so many per cent of the working days. */
export const attendancePercent = 80;
/** 115条: years until a grant lapses. */
export const lapsesAfterYears = 2;
/** 39条7項: of a grant of so many days and more, so many must be taken within a year. Grants since 1 April 2019. */
export const takingDuty = { from: '2019-04-01', grantedDays: 10, days: 5 } as const;
