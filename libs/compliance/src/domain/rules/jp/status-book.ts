import type { DutyCategory } from '@iworkz/contracts';
import { legalStatuses, type LegalStatus } from '../../inputs/legal-statuses.js';
import type { SpecifiedSkilledField } from '../../inputs/work-permit.js';
import type { LegalDate, Verified } from '../../rule.js';

export interface StatusEntry {
  /** 別表第一の一 to 五, 別表第二; null where the Act gives no status. */
  readonly table: '1-1' | '1-2' | '1-3' | '1-4' | '1-5' | '2' | null;
  /**
   * What paid work it allows. any: every work. listed: the work of `duties`. named: only what the Act, the plan or the designation
   * names, which no category of duties tells. none: nothing without a permission.
   */
  readonly work: 'any' | 'listed' | 'named' | 'none';
  readonly duties: readonly DutyCategory[];
  /** Granted for one employer or plan, so another job needs a change first. */
  readonly bound: boolean;
  /** Periods of stay that may be granted, in months; empty: without end, or by designation. */
  readonly periods: readonly number[];
  readonly verified: Verified;
}

const years = (...counts: readonly number[]) => counts.map((count) => count * 12);
const usual = [...years(5, 3, 1), 3];
const entry = (
  table: StatusEntry['table'],
  work: StatusEntry['work'],
  periods: readonly number[],
  rest: Partial<StatusEntry> = {},
): StatusEntry => ({ table, work, periods, duties: [], bound: false, verified: 'no', ...rest });

const specialist = ['engineering', 'humanities', 'international_services'] as const;
const specialistOrLeader = [...specialist, 'management', 'research', 'education'] as const;
const fieldsOfSecond = [
  'building_cleaning',
  'manufacturing',
  'construction',
  'accommodation',
  'agriculture',
  'fishery',
  'food_manufacturing',
  'food_service',
] as const;
const fieldsOfFirst = ['care', ...fieldsOfSecond, 'driving'] as const;

/** 入管法別表第一・第二: every status, what it lets a person do, and for how long it is granted. */
export const statusBook: Readonly<Record<LegalStatus, StatusEntry>> = {
  japanese_national: entry(null, 'any', [], { verified: 'yes' }),
  special_permanent_resident: entry(null, 'any', [], { verified: 'yes' }),
  permanent_resident: entry('2', 'any', [], { verified: 'yes' }),
  spouse_of_japanese: entry('2', 'any', [...years(5, 3, 1), 6]),
  spouse_of_permanent_resident: entry('2', 'any', [...years(5, 3, 1), 6]),
  long_term_resident: entry('2', 'any', [...years(5, 3, 1), 6]),
  diplomat: entry('1-1', 'named', [], { bound: true }),
  official: entry('1-1', 'named', usual, { bound: true }),
  professor: entry('1-1', 'listed', usual, { duties: ['education', 'research'] }),
  artist: entry('1-1', 'named', usual),
  religious_activities: entry('1-1', 'named', usual),
  journalist: entry('1-1', 'named', usual),
  highly_skilled_1: entry('1-2', 'listed', years(5), { duties: specialistOrLeader, bound: true, verified: 'yes' }),
  highly_skilled_2: entry('1-2', 'listed', [], { duties: specialistOrLeader, verified: 'yes' }),
  business_manager: entry('1-2', 'listed', [...years(5, 3, 1), 6, 4, 3], { duties: ['management'], verified: 'part' }),
  legal_accounting_services: entry('1-2', 'named', usual),
  medical_services: entry('1-2', 'listed', usual, { duties: ['medical'] }),
  researcher: entry('1-2', 'listed', usual, { duties: ['research'] }),
  instructor: entry('1-2', 'listed', usual, { duties: ['education'] }),
  engineer_humanities_international: entry('1-2', 'listed', usual, { duties: specialist, verified: 'part' }),
  intra_company_transferee: entry('1-2', 'listed', usual, { duties: specialist, bound: true }),
  nursing_care: entry('1-2', 'listed', usual, { duties: ['care'] }),
  entertainer: entry('1-2', 'named', [...years(3, 1), 6, 3]),
  skilled_labour: entry('1-2', 'listed', usual, { duties: ['skilled_trade'] }),
  specified_skilled_1: entry('1-2', 'listed', years(3, 2, 1), { duties: fieldsOfFirst, verified: 'part' }),
  specified_skilled_2: entry('1-2', 'listed', [...years(3, 2, 1), 6], { duties: fieldsOfSecond }),
  technical_intern: entry('1-2', 'named', years(2, 1), { bound: true, verified: 'part' }),
  employment_for_skill_development: entry('1-2', 'named', years(3), { bound: true, verified: 'part' }),
  cultural_activities: entry('1-3', 'none', [...years(3, 1), 6, 3], { verified: 'part' }),
  temporary_visitor: entry('1-3', 'none', [], { verified: 'part' }),
  student: entry('1-4', 'none', [51, 48, 36, 24, 12], { verified: 'part' }),
  trainee: entry('1-4', 'none', years(2, 1), { verified: 'part' }),
  dependent: entry('1-4', 'none', years(5, 4, 3, 2, 1), { verified: 'part' }),
  designated_activities_46: entry('1-5', 'named', usual, { bound: true, verified: 'part' }),
  working_holiday: entry('1-5', 'any', years(1)),
  designated_activities_other: entry('1-5', 'named', [], { bound: true }),
};

/** First day of a status that the Act does not have yet. */
export const statusBegins: Readonly<Partial<Record<LegalStatus, LegalDate>>> = {
  employment_for_skill_development: '2027-04-01',
};

export const statusesWhere = (holds: (entry: StatusEntry) => boolean): readonly LegalStatus[] =>
  legalStatuses.filter((status) => holds(statusBook[status]));

export interface SkilledField {
  /** Duties that may lie in the field. A skilled trade may be car repair or shipbuilding; a person decides. */
  readonly duties: readonly DutyCategory[];
  readonly second: boolean;
  /** Decided, but nobody can be hired in it yet. */
  readonly open: boolean;
  /** Dispatch is possible. */
  readonly dispatch: boolean;
}
const field = (duties: readonly DutyCategory[], rest: Partial<SkilledField> = {}): SkilledField => ({
  duties,
  second: true,
  open: true,
  dispatch: false,
  ...rest,
});

/** 特定産業分野: sixteen are open, eleven of them for 2号; three more were decided on 2026-01-23. */
export const skilledFields: Readonly<Record<SpecifiedSkilledField, SkilledField>> = {
  care: field(['care'], { second: false }),
  building_cleaning: field(['building_cleaning']),
  industrial_products: field(['manufacturing', 'skilled_trade']),
  construction: field(['construction', 'skilled_trade']),
  shipbuilding: field(['manufacturing', 'skilled_trade']),
  car_maintenance: field(['skilled_trade']),
  aviation: field(['skilled_trade', 'unskilled']),
  accommodation: field(['accommodation']),
  road_transport: field(['driving'], { second: false }),
  railway: field(['skilled_trade', 'manufacturing', 'driving'], { second: false }),
  agriculture: field(['agriculture'], { dispatch: true }),
  fishery: field(['fishery'], { dispatch: true }),
  food_manufacturing: field(['food_manufacturing']),
  food_service: field(['food_service']),
  forestry: field(['agriculture', 'skilled_trade'], { second: false }),
  wood_industry: field(['manufacturing', 'skilled_trade'], { second: false }),
  linen_supply: field(['building_cleaning', 'unskilled'], { second: false, open: false }),
  logistics_warehouse: field(['logistics'], { second: false, open: false }),
  resource_recycling: field(['unskilled'], { second: false, open: false }),
};
