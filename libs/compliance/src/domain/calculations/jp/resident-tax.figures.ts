/** Rates in per cent: the municipality's and the prefecture's part. A designated city takes two points of its prefecture's. */
export const incomeLevy = {
  ordinary: { municipal: 6, prefectural: 4 },
  designatedCity: { municipal: 8, prefectural: 2 },
} as const;

/** Yen a year, since the fiscal year 2024 when the reconstruction supplement of 1,000 yen gave way to the forest tax. */
export const flatLevy = { municipal: 3_000, prefectural: 1_000, forest: 1_000 } as const;

/** Basic deduction by total income, up to and including `upTo`; none above. Only the first was seen in a source. */
export const basicDeduction = [
  { upTo: 24_000_000, yen: 430_000 },
  { upTo: 24_500_000, yen: 290_000 },
  { upTo: 25_000_000, yen: 150_000 },
] as const;

/** Deduction for each dependant, and how much lower it is than that of the income tax. Yen. */
export const residentDependants = {
  general: { yen: 330_000, difference: 50_000 },
  specific: { yen: 450_000, difference: 180_000 },
  elderly: { yen: 380_000, difference: 100_000 },
  elderlyAtHome: { yen: 450_000, difference: 130_000 },
} as const;

/** 調整控除: five per cent of the differences between the two taxes' personal deductions. */
export const adjustmentCredit = {
  basicDifference: 50_000,
  taxableUpTo: 2_000_000,
  leastBase: 50_000,
  incomeUpTo: 25_000_000,
  percent: {
    ordinary: { municipal: 3, prefectural: 2 },
    designatedCity: { municipal: 4, prefectural: 1 },
  },
} as const;

/** Total income up to which nothing is due: for each person, and more once there is a household. Yen. */
export const exemptions = {
  incomeLevy: { person: 350_000, always: 100_000, household: 320_000 },
  /** By class of area (生活保護の級地). Municipalities set their own by ordinance; these are the usual ones. */
  flatLevy: {
    1: { person: 350_000, always: 100_000, household: 210_000 },
    2: { person: 315_000, always: 100_000, household: 189_000 },
    3: { person: 280_000, always: 100_000, household: 168_000 },
  },
} as const;
