import type { Dated } from '../calculation.js';

export interface AnnualTaxLaw {
  readonly name: string;
  /** 給与所得控除 at least: yen a year. */
  readonly leastEmploymentDeduction: number;
  /** 基礎控除 by total income, up to and including `upTo`; none above the last. Yen. */
  readonly basicDeduction: readonly { readonly upTo: number; readonly yen: number }[];
}

const highIncome = [
  { upTo: 24_000_000, yen: 480_000 },
  { upTo: 24_500_000, yen: 320_000 },
  { upTo: 25_000_000, yen: 160_000 },
];

/**
 * By the day on which the year's tax is settled: both reforms came into force on 1 December of their year, and reach the whole year
 * through the settlement at its end.
 */
export const annualTaxLaws: readonly Dated<AnnualTaxLaw>[] = [
  {
    from: '2025-12-01',
    figure: {
      name: '令和7年度改正',
      leastEmploymentDeduction: 650_000,
      basicDeduction: [
        { upTo: 1_320_000, yen: 950_000 },
        { upTo: 3_360_000, yen: 880_000 },
        { upTo: 4_890_000, yen: 680_000 },
        { upTo: 6_550_000, yen: 630_000 },
        { upTo: 23_500_000, yen: 580_000 },
        ...highIncome,
      ],
    },
  },
  {
    from: '2026-12-01',
    figure: {
      name: '令和8年度改正',
      leastEmploymentDeduction: 740_000,
      basicDeduction: [
        { upTo: 4_890_000, yen: 1_040_000 },
        { upTo: 6_550_000, yen: 670_000 },
        { upTo: 23_500_000, yen: 620_000 },
        ...highIncome,
      ],
    },
  },
];
/** The raised amounts are laid down for 2026 and 2027. */
export const annualTaxEndsBefore = '2028-01-01';

/**
 * 別表第五: employment income by a year's pay, up to and including `upTo`. Tenths of a quarter of the pay, the quarter cut to whole
 * thousands, less yen. Below, the least deduction is taken off.
 */
export const employmentIncome = [
  { upTo: 3_599_999, quarterTenths: 28, less: 80_000 },
  { upTo: 6_599_999, quarterTenths: 32, less: 440_000 },
] as const;
/** From 6.6 million yen on: tenths of the pay, less yen. */
export const employmentIncomeAbove = [
  { upTo: 8_499_999, tenths: 9, less: 1_100_000 },
  { upTo: null, tenths: 10, less: 1_950_000 },
] as const;

/** 所得金額調整控除: a tenth of the pay between these, rounded up. Yen. */
export const adjustmentFrom = 8_500_000;
export const adjustmentUpTo = 10_000_000;

/** Yen for each dependant, by kind. */
export const dependantDeductions = {
  general: 380_000,
  specific: 630_000,
  elderly: 480_000,
  elderlyAtHome: 580_000,
} as const;

/** 所得税法89条: rate in hundredths, less yen, for taxable income up to and including `upTo`. */
export const annualBrackets = [
  { upTo: 1_949_000, rate: 5, less: 0 },
  { upTo: 3_299_000, rate: 10, less: 97_500 },
  { upTo: 6_949_000, rate: 20, less: 427_500 },
  { upTo: 8_999_000, rate: 23, less: 636_000 },
  { upTo: 17_999_000, rate: 33, less: 1_536_000 },
  { upTo: 39_999_000, rate: 40, less: 2_796_000 },
  { upTo: null, rate: 45, less: 4_796_000 },
] as const;

/** Thousandths of the income tax. */
export const surtaxes: readonly Dated<{ readonly reconstruction: number; readonly defence: number }>[] = [
  { from: '2013-01-01', figure: { reconstruction: 21, defence: 0 } },
  { from: '2027-01-01', figure: { reconstruction: 11, defence: 10 } },
];

/** An employer settles the year's tax up to this pay; above, the person files a return. Yen. */
export const settledUpTo = 20_000_000;
