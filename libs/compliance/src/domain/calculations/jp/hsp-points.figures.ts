/** 高度専門職省令1条1項: イ research, ロ specialist, ハ management. */
export const hspTables = ['research', 'specialist', 'management'] as const;
export type HspTable = (typeof hspTables)[number];

export const degrees = ['bachelor', 'master_or_professional', 'mba_or_mot', 'doctorate'] as const;
export type Degree = (typeof degrees)[number];

interface From {
  readonly from: number;
  readonly points: number;
}
interface Salary extends From {
  /** Only for those younger than this. */
  readonly under?: number;
}

export interface HspPoints {
  readonly degree: Readonly<Record<Degree, number>>;
  readonly severalFields: number;
  /** Years of related work, highest first. */
  readonly experience: readonly From[];
  /** Yen a year, highest first. */
  readonly salary: readonly Salary[];
  /** Below this the application is refused whatever the points. */
  readonly salaryFloor: number | null;
  /** Age below, lowest first. */
  readonly age: readonly { readonly below: number; readonly points: number }[];
  /** Points for one, two, ... ; the last holds for more. */
  readonly research: readonly number[];
  readonly licences: readonly number[];
  readonly posts: { readonly representative_director: number; readonly director: number } | null;
}

const million = 1_000_000;
const salaryByAge: readonly Salary[] = [
  { from: 10 * million, points: 40 },
  { from: 9 * million, points: 35 },
  { from: 8 * million, points: 30 },
  { from: 7 * million, points: 25, under: 40 },
  { from: 6 * million, points: 20, under: 40 },
  { from: 5 * million, points: 15, under: 35 },
  { from: 4 * million, points: 10, under: 30 },
];
const youngerIsBetter = [
  { below: 30, points: 15 },
  { below: 35, points: 10 },
  { below: 40, points: 5 },
];

export const hspPointsByTable: Readonly<Record<HspTable, HspPoints>> = {
  research: {
    degree: { doctorate: 30, mba_or_mot: 20, master_or_professional: 20, bachelor: 10 },
    severalFields: 5,
    experience: [
      { from: 7, points: 15 },
      { from: 5, points: 10 },
      { from: 3, points: 5 },
    ],
    salary: salaryByAge,
    salaryFloor: null,
    age: youngerIsBetter,
    research: [20, 25],
    licences: [],
    posts: null,
  },
  specialist: {
    degree: { doctorate: 30, mba_or_mot: 25, master_or_professional: 20, bachelor: 10 },
    severalFields: 5,
    experience: [
      { from: 10, points: 20 },
      { from: 7, points: 15 },
      { from: 5, points: 10 },
      { from: 3, points: 5 },
    ],
    salary: salaryByAge,
    salaryFloor: 3 * million,
    age: youngerIsBetter,
    research: [15],
    licences: [5, 10],
    posts: null,
  },
  management: {
    degree: { mba_or_mot: 25, doctorate: 20, master_or_professional: 20, bachelor: 10 },
    severalFields: 5,
    experience: [
      { from: 10, points: 25 },
      { from: 7, points: 20 },
      { from: 5, points: 15 },
      { from: 3, points: 10 },
    ],
    salary: [
      { from: 30 * million, points: 50 },
      { from: 25 * million, points: 40 },
      { from: 20 * million, points: 30 },
      { from: 15 * million, points: 20 },
      { from: 10 * million, points: 10 },
    ],
    salaryFloor: 3 * million,
    age: [],
    research: [],
    licences: [],
    posts: { representative_director: 10, director: 5 },
  },
};

/** 特別加算, and the tables that have each. */
export const hspBonuses = {
  innovation_supported_host: { points: 10, tables: hspTables },
  innovation_supported_small_host: { points: 10, tables: hspTables },
  small_host_research_spending: { points: 5, tables: hspTables },
  foreign_licence: { points: 5, tables: hspTables },
  japanese_degree: { points: 10, tables: hspTables },
  growth_field_project: { points: 10, tables: hspTables },
  recognised_university: { points: 10, tables: hspTables },
  jica_training: { points: 5, tables: hspTables },
  investment_management: { points: 10, tables: ['specialist', 'management'] },
  local_government_scheme: { points: 10, tables: hspTables },
  large_investment: { points: 5, tables: ['management'] },
} as const satisfies Readonly<Record<string, { points: number; tables: readonly HspTable[] }>>;
export type HspBonus = keyof typeof hspBonuses;

export const japanesePoints = { n1_or_foreign_japanese_major: 15, n2: 10, none: 0 } as const;

export const passMark = 70;
/** Years of stay after which permanent residence can be asked for. */
export const permanentResidence = [
  { from: 80, years: 1 },
  { from: 70, years: 3 },
] as const;
