import type { Dated } from '../calculation.js';

/** Hundredths of a per cent: 991 is 9.91 %. By JIS X 0401 prefecture code less one. */
type Rates = readonly number[];

// prettier-ignore
const fiscal2025: Rates = [
  1031, 985, 962, 1011, 1001, 975, 962, 967, 982, 977, 976, 979,
  991, 992, 955, 965, 988, 994, 989, 969, 993, 980, 1003, 999,
  997, 1003, 1024, 1016, 1002, 1019, 993, 994, 1017, 997, 1036, 1047,
  1021, 1018, 1013, 1031, 1078, 1041, 1012, 1025, 1009, 1031, 944,
];
// prettier-ignore
const fiscal2026: Rates = [
  1028, 985, 951, 1010, 1001, 975, 950, 952, 982, 968, 967, 973,
  985, 992, 921, 959, 970, 971, 955, 963, 980, 961, 993, 977,
  988, 989, 1013, 1012, 991, 1006, 986, 994, 1005, 978, 1015, 1024,
  1002, 998, 1005, 1011, 1055, 1006, 1008, 1008, 977, 1013, 944,
];

/** 全国健康保険協会「都道府県単位保険料率」, from the premium of March; both shares together. */
export const healthRates: readonly Dated<Rates>[] = [
  { from: '2025-03-01', figure: fiscal2025 },
  { from: '2026-03-01', figure: fiscal2026 },
];
/** 介護保険料率 of the same association, both shares together. */
export const careRates: readonly Dated<number>[] = [
  { from: '2025-03-01', figure: 159 },
  { from: '2026-03-01', figure: 162 },
];
/** The next health and care rates hold from the premium of this day's month. */
export const healthRatesEndBefore = '2027-03-01';

/** 子ども・子育て支援金率, both shares together. */
export const childSupportRates: readonly Dated<number>[] = [
  { from: '2025-03-01', figure: 0 },
  { from: '2026-04-01', figure: 23 },
];

/** 厚生年金保険料率, both shares together. */
export const pensionRate = 1830;
/** 子ども・子育て拠出金率: the employer alone. */
export const childContributionRate = 36;

export const industries = ['general', 'agriculture_sake', 'construction'] as const;
type Industry = (typeof industries)[number];

/** 雇用保険料率: shares in hundredths of a per cent (5.5 per mille is 55), by the closing day of the wages. */
export const employmentRates: readonly Dated<Record<Industry, { employee: number; employer: number }>>[] = [
  {
    from: '2025-04-01',
    figure: {
      general: { employee: 55, employer: 90 },
      agriculture_sake: { employee: 65, employer: 100 },
      construction: { employee: 65, employer: 110 },
    },
  },
  {
    from: '2026-04-01',
    figure: {
      general: { employee: 50, employer: 85 },
      agriculture_sake: { employee: 60, employer: 95 },
      construction: { employee: 60, employer: 105 },
    },
  },
];
export const employmentRatesEndBefore = '2027-04-01';

/** 標準賞与額: whole thousands; caps for pension a month, for health a fiscal year (April to March). Yen. */
export const bonusUnit = 1_000;
export const pensionBonusCap = 1_500_000;
export const healthBonusCap = 5_730_000;

/** Ages in years: care from 40 to before 65; pension before 70; health before 75. */
export const careFromAge = 40;
export const careBeforeAge = 65;
export const pensionBeforeAge = 70;
export const healthBeforeAge = 75;
