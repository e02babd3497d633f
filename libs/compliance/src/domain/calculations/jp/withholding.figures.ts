import type { Dated } from '../calculation.js';

/** Up to and including `upTo` yen a month; null without end. */
interface Deduction {
  readonly upTo: number | null;
  /** Tenths of the pay. */
  readonly tenths: number;
  /** Yen, added. */
  readonly plus: number;
}

export interface WithholdingYear {
  readonly year: string;
  /** 給与所得控除, a month's share. Fractions of a yen are rounded up. */
  readonly employmentDeduction: readonly Deduction[];
  /** 基礎控除, a month's share. */
  readonly basicDeduction: readonly { readonly upTo: number | null; readonly yen: number }[];
  /** Bands of the monthly table, each `step` yen wide, up to the next; pay below the first bears no tax. */
  readonly bands: readonly { readonly from: number; readonly step: number }[];
  /** Whether bands and cells were seen in print, or only follow from the rule that made the other years' tables. */
  readonly tableVerified: 'yes' | 'part';
  /** The table from 740,000 yen on. Absent where it is not held. */
  readonly above?: readonly HighPay[];
  /** Column 乙. Absent where it is not held. */
  readonly otsu?: OtsuColumn;
  /** 賞与に対する源泉徴収税額の算出率の表, column 甲, lowest rate first. Absent where it is not held. */
  readonly bonusRates?: readonly BonusRate[];
}
interface HighPay {
  readonly from: number;
  /** Tax on `from` yen by number of dependants, 0 to 7. */
  readonly tax: readonly number[];
  /** Of the pay beyond `from`, in hundred-thousandths. */
  readonly rate: number;
}
interface OtsuColumn {
  /** Tax by band of the table, from the first band on. */
  readonly byBand: readonly number[];
  readonly above: readonly { readonly from: number; readonly tax: number; readonly rate: number }[];
}
interface BonusRate {
  /** Hundred-thousandths of the bonus: 2,042 is 2.042 %. */
  readonly rate: number;
  /** Lowest pay of the month before, after social insurance, by number of dependants, 0 to 7. */
  readonly from: readonly number[];
}

/** 扶養控除 and the like, a month's share of each dependant. Yen. */
export const dependantDeduction = 31_667;
/** Off the tax of the table for each dependant beyond seven. Yen. */
export const tableDependants = 7;
export const offBeyondSeven = 1_610;
/** The table is a list of cells below this, and rates on the excess from it on. Yen a month. */
export const tableCellsEnd = 740_000;
/** Tax of the table that stays below this is none. Yen. */
export const tableLeastTax = 100;

/** Tax on a month's taxable pay: rate in hundred-thousandths with the surtax, less yen. */
export const formulaBrackets = [
  { upTo: 162_500, rate: 5_105, less: 0 },
  { upTo: 275_000, rate: 10_210, less: 8_296 },
  { upTo: 579_166, rate: 20_420, less: 36_374 },
  { upTo: 750_000, rate: 23_483, less: 54_113 },
  { upTo: 1_500_000, rate: 33_693, less: 130_688 },
  { upTo: 3_333_333, rate: 40_840, less: 237_893 },
  { upTo: null, rate: 45_945, less: 408_061 },
] as const;
/** The same without the surtax, in hundredths: cells of the table are made from these. Cells end in the fourth. */
export const cellBrackets = [
  { upTo: 162_500, rate: 5, less: 0 },
  { upTo: 275_000, rate: 10, less: 8_125 },
  { upTo: 579_166, rate: 20, less: 35_625 },
  { upTo: null, rate: 23, less: 53_000 },
] as const;
/** Income tax with reconstruction (and from 2027 defence) surtax, thousandths: 2.1 % in all. */
export const withSurtax = 1_021;

/** Hundred-thousandths of all pay: 所得税法213条 20 % with the surtax. */
export const nonResidentRate = 20_420;
/** Hundred-thousandths, column 乙 below the first band: 3.063 %. */
export const otsuLowRate = 3_063;

const above158 = [
  { upTo: 299_999, tenths: 3, plus: 6_667 },
  { upTo: 549_999, tenths: 2, plus: 36_667 },
  { upTo: 708_330, tenths: 1, plus: 91_667 },
  { upTo: null, tenths: 0, plus: 162_500 },
];
const highIncome = [
  { upTo: 2_162_499, yen: 40_000 },
  { upTo: 2_204_166, yen: 26_667 },
  { upTo: 2_245_833, yen: 13_334 },
  { upTo: null, yen: 0 },
];

const highPay2026: readonly HighPay[] = [
  { from: 740_000, rate: 20_420, tax: [71_680, 65_210, 58_750, 52_290, 45_810, 39_350, 32_890, 26_410] },
  { from: 790_000, rate: 23_483, tax: [81_890, 75_420, 68_960, 62_500, 56_020, 49_560, 43_100, 36_620] },
  { from: 960_000, rate: 33_693, tax: [121_820, 115_340, 108_880, 102_420, 95_940, 89_480, 83_020, 76_540] },
  { from: 1_710_000, rate: 40_840, tax: [374_520, 368_040, 361_580, 355_120, 348_640, 342_180, 335_720, 329_240] },
  { from: 2_130_000, rate: 40_840, tax: [549_440, 542_970, 536_500, 530_040, 523_570, 517_110, 510_640, 504_170] },
  { from: 2_170_000, rate: 40_840, tax: [571_220, 564_750, 558_280, 551_820, 545_350, 538_880, 532_420, 525_950] },
  { from: 2_210_000, rate: 40_840, tax: [593_000, 586_520, 580_060, 573_600, 567_120, 560_660, 554_200, 547_730] },
  { from: 2_250_000, rate: 40_840, tax: [614_770, 608_300, 601_840, 595_380, 588_900, 582_440, 575_980, 569_500] },
  {
    from: 3_500_000,
    rate: 45_945,
    tax: [1_125_270, 1_118_800, 1_112_340, 1_105_880, 1_099_400, 1_092_940, 1_086_480, 1_080_000],
  },
];

// prettier-ignore
const otsu2026: readonly number[] = [
  3800, 3800, 3900, 4000, 4100, 4100, 4200, 4300, 4300, 4400, 4700, 5000, 5300, 5500, 5800, 6100,
  6400, 6700, 7000, 7400, 7700, 8000, 8300, 8600, 8900, 9200, 9500, 9800, 10100, 10400, 10700, 11000,
  11300, 11500, 11800, 12100, 12500, 12800, 13300, 14000, 14700, 15400, 16100, 16800, 17600, 18300, 19000, 19700,
  20400, 21000, 21700, 22500, 23000, 23600, 24100, 24700, 25300, 25800, 26400, 27500, 28500, 29500, 30500, 31500,
  32600, 33600, 34600, 35500, 36600, 37600, 38600, 39600, 40600, 41700, 42700, 43700, 44700, 45600, 46700, 47800,
  48900, 50000, 51300, 52400, 53600, 54500, 55200, 56100, 56900, 57700, 58500, 59500, 60500, 61600, 62600, 63700,
  64700, 65800, 66800, 67800, 68800, 69800, 70900, 71900, 72900, 73900, 74900, 76000, 76900, 77800, 78700, 79600,
  80600, 82000, 83600, 85400, 87100, 88700, 90500, 92200, 93800, 95600, 97300, 98900, 100700, 102400, 104000, 105800,
  107500, 109100, 110900, 112600, 114200, 116000, 117600, 119400, 121100, 122700, 124500, 126200, 127800, 129600, 131200, 132800,
  134500, 136100, 137600, 139300, 140900, 142500, 144100, 145700, 147300, 149000, 150500, 152100, 153800, 155400, 156900, 158600,
  160200, 161600, 163200, 164600, 166000, 167500, 169000, 170500, 171900, 173400, 174900, 176300, 177900, 179300, 180700, 182200,
  183700, 185200, 186600, 188100, 189600, 191000, 192600, 194000, 195400, 197000, 198400, 199900, 201300, 202800, 204300, 205700,
  207300, 208700, 210100, 211700, 213100, 214600, 215900, 217000, 218000, 219000, 220000, 221000, 222100, 223100, 224100, 225000,
  226000, 227100, 228100, 229100, 230100, 231500, 233000, 234500, 236100, 237600, 239100, 240800, 242300, 243800, 245300, 246900,
  248400, 250000, 251600, 253100, 254600, 256200, 257700,
];

// prettier-ignore
const bonusRates2026: readonly BonusRate[] = [
  { rate: 2042, from: [82000, 107000, 143000, 181000, 218000, 251000, 284000, 317000] },
  { rate: 4084, from: [94000, 250000, 276000, 300000, 300000, 304000, 343000, 383000] },
  { rate: 6126, from: [260000, 289000, 321000, 354000, 387000, 412000, 438000, 463000] },
  { rate: 8168, from: [309000, 346000, 377000, 405000, 431000, 457000, 483000, 508000] },
  { rate: 10210, from: [342000, 373000, 400000, 424000, 452000, 479000, 505000, 529000] },
  { rate: 12252, from: [372000, 401000, 426000, 452000, 477000, 503000, 527000, 552000] },
  { rate: 14294, from: [402000, 430000, 457000, 484000, 509000, 531000, 553000, 578000] },
  { rate: 16336, from: [433000, 463000, 492000, 517000, 540000, 564000, 589000, 614000] },
  { rate: 18378, from: [520000, 520000, 525000, 550000, 577000, 604000, 630000, 657000] },
  { rate: 20420, from: [605000, 621000, 636000, 651000, 666000, 681000, 697000, 708000] },
  { rate: 22462, from: [684000, 705000, 728000, 751000, 774000, 798000, 821000, 845000] },
  { rate: 24504, from: [715000, 739000, 764000, 788000, 813000, 838000, 862000, 887000] },
  { rate: 26546, from: [752000, 778000, 804000, 830000, 856000, 881000, 907000, 933000] },
  { rate: 28588, from: [795000, 821000, 848000, 876000, 903000, 930000, 957000, 985000] },
  { rate: 30630, from: [854000, 882000, 910000, 938000, 966000, 994000, 1022000, 1051000] },
  { rate: 32672, from: [922000, 952000, 983000, 1013000, 1044000, 1074000, 1104000, 1135000] },
  { rate: 35735, from: [1318000, 1342000, 1367000, 1391000, 1416000, 1440000, 1464000, 1489000] },
  { rate: 38798, from: [1521000, 1526000, 1526000, 1538000, 1555000, 1555000, 1555000, 1583000] },
  { rate: 41861, from: [2621000, 2645000, 2669000, 2693000, 2716000, 2740000, 2764000, 2788000] },
  { rate: 45945, from: [3495000, 3527000, 3559000, 3590000, 3622000, 3654000, 3685000, 3717000] },
];

/** 源泉徴収税額表 and 電算機計算の特例 by the day of payment. */
export const withholdingYears: readonly Dated<WithholdingYear>[] = [
  {
    from: '2025-01-01',
    figure: {
      year: '令和7年分',
      employmentDeduction: [
        { upTo: 135_416, tenths: 0, plus: 45_834 },
        { upTo: 149_999, tenths: 4, plus: -8_333 },
        ...above158,
      ],
      basicDeduction: highIncome,
      bands: [
        { from: 88_000, step: 1_000 },
        { from: 99_000, step: 2_000 },
        { from: 221_000, step: 3_000 },
      ],
      tableVerified: 'part',
    },
  },
  {
    from: '2026-01-01',
    figure: {
      year: '令和8年分',
      employmentDeduction: [{ upTo: 158_333, tenths: 0, plus: 54_167 }, ...above158],
      basicDeduction: [{ upTo: 2_120_833, yen: 48_334 }, ...highIncome],
      bands: [
        { from: 105_000, step: 2_000 },
        { from: 221_000, step: 3_000 },
      ],
      tableVerified: 'yes',
      above: highPay2026,
      otsu: {
        byBand: otsu2026,
        above: [
          { from: 740_000, tax: 259_200, rate: 40_840 },
          { from: 1_710_000, tax: 655_400, rate: 45_945 },
        ],
      },
      bonusRates: bonusRates2026,
    },
  },
  {
    from: '2027-01-01',
    figure: {
      year: '令和9年分',
      employmentDeduction: [{ upTo: 169_443, tenths: 0, plus: 57_500 }, ...above158],
      basicDeduction: [{ upTo: 2_120_833, yen: 51_667 }, ...highIncome],
      bands: [
        { from: 111_000, step: 2_000 },
        { from: 221_000, step: 3_000 },
      ],
      tableVerified: 'part',
    },
  },
];
export const withholdingEndsBefore = '2028-01-01';
