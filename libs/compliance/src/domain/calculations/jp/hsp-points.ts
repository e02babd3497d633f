import * as z from 'zod';
import { CalendarDate } from '@iworkz/contracts';
import { ageOn } from '@iworkz/kernel';
import { defineCalculation, type Basis } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis } from '../cited-basis.js';
import {
  degrees,
  hspBonuses,
  hspPointsByTable,
  hspTables,
  japanesePoints,
  passMark,
  permanentResidence,
  type HspBonus,
  type HspTable,
} from './hsp-points.figures.js';
import { refuseBefore, refuseField } from './known-law.js';

const bonusNames = Object.keys(hspBonuses) as HspBonus[];
/** The points were read as they stand in 2026; which of them held before this day is not known here. */
const knownFrom = '2026-01-01';

const Input = z
  .strictObject({
    table: z.enum(hspTables).describe('i research (イ), specialist or technical work (ロ), business management (ハ)'),
    bornOn: CalendarDate,
    degrees: z
      .array(z.enum(degrees))
      .max(4)
      .describe(
        'held; the best one counts. A junior college counts as bachelor, a specialised training college does not',
      ),
    severalGraduateFields: z.boolean().describe('doctorates, masters or professional degrees in more than one field'),
    relatedYears: z.int().min(0).max(70).describe('completed years of work related to the job'),
    annualSalaryYen: z
      .int()
      .min(0)
      .max(10_000_000_000)
      .describe(
        'contracted yen a year to come, with bonus and fixed overtime; no variable overtime, commuting, family, housing',
      ),
    researchAchievements: z
      .int()
      .min(0)
      .max(100)
      .describe('kinds of achievement that the ordinance names (patents, papers, ...)'),
    nationalLicences: z.int().min(0).max(100).describe('Japanese national licences and IT examinations for the job'),
    post: z.enum(['none', 'director', 'representative_director']),
    japanese: z.enum(['none', 'n2', 'n1_or_foreign_japanese_major']),
    bonuses: z
      .array(z.enum(bonusNames))
      .max(bonusNames.length)
      .describe('special additions that apply; recognised_university: 300 best of two rankings, Top Global, partner'),
  })
  .superRefine((input, issues) => {
    const refuse = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
    const { bonuses, degrees: held } = input;
    bonuses.forEach((bonus, index) => {
      if (bonuses.indexOf(bonus) !== index) refuse(['bonuses', index], 'listed twice');
    });
    held.forEach((degree, index) => {
      if (held.indexOf(degree) !== index) refuse(['degrees', index], 'listed twice');
    });
    const needs = (bonus: HspBonus, met: boolean, message: string) => {
      if (bonuses.includes(bonus) && !met) refuse(['bonuses', bonuses.indexOf(bonus)], message);
    };
    needs(
      'innovation_supported_small_host',
      bonuses.includes('innovation_supported_host'),
      'only on top of the host’s own',
    );
    needs('japanese_degree', held.length > 0, 'no degree is listed');
    needs('recognised_university', held.length > 0, 'no degree is listed');
    if (input.severalGraduateFields && !held.some((degree) => degree !== 'bachelor'))
      refuse(['severalGraduateFields'], 'no graduate degree is listed');
  });
type Input = z.output<typeof Input>;

const items = [
  'degree',
  'several_fields',
  'experience',
  'salary',
  'age',
  'research',
  'licences',
  'post',
  'japanese',
  ...bonusNames,
] as const;
const Output = z.strictObject({
  table: z.enum(hspTables),
  ageYears: z.int().min(0),
  lines: z
    .array(
      z.strictObject({
        item: z.enum(items),
        points: z.int().min(0),
        found: z.union([z.string(), z.int()]).describe('what the input says'),
        reason: z.string().describe('the step that gives the points, or why there are none'),
        basis: CitedBasis,
      }),
    )
    .describe('every item of the table, those without points as well'),
  totalPoints: z.int().min(0),
  passMark: z.int(),
  salaryFloorMet: z.boolean().describe('false: refused whatever the points'),
  qualifies: z
    .boolean()
    .describe('enough points and salary; the evidence is for the Immigration Services Agency to judge'),
  missingPoints: z.int().min(0),
  permanentResidenceAfterYears: z.int().nullable().describe('of stay with these points; null without them'),
  basis: CitedBasis,
  salaryFloorBasis: CitedBasis.nullable(),
});
type Item = (typeof items)[number];
interface Line {
  readonly item: Item;
  readonly points: number;
  readonly found: string | number;
  readonly reason: string;
}

const ordinance = citing('出入国管理及び難民認定法別表第一の二の表の高度専門職の項の下欄の基準を定める省令');
const articleOf: Readonly<Record<HspTable, string>> = {
  research: '第1条第1項第1号',
  specialist: '第1条第1項第2号',
  management: '第1条第1項第3号',
};
const letterOf: Readonly<Record<HspTable, string>> = { research: 'イ', specialist: 'ロ', management: 'ハ' };
const basisOf = (table: HspTable): Basis =>
  ordinance(articleOf[table], table === 'research' ? 'part' : 'yes', `高度専門職1号${letterOf[table]}ポイント計算表`);

/** Points of a Highly Skilled Professional (高度専門職1号イ・ロ・ハ). Date: of the application, for age as well. */
export const hspPoints = defineCalculation({
  kind: 'hspPoints',
  title: 'Points of a Highly Skilled Professional, item by item',
  knownFrom,
  input: Input,
  output: Output,
  evaluate: (input, date) => {
    refuseBefore(knownFrom, 'the points of highly skilled professionals', date);
    if (input.bornOn > date) refuseField(['bornOn'], 'after the date of the application', input.bornOn);
    const { table } = input;
    const { salaryFloor } = hspPointsByTable[table];
    const basis = basisOf(table);
    const lines = linesOf(input, date).map((line) => ({ ...line, basis }));
    const totalPoints = lines.reduce((sum, { points }) => sum + points, 0);
    const salaryFloorMet = salaryFloor === null || input.annualSalaryYen >= salaryFloor;
    const qualifies = totalPoints >= passMark && salaryFloorMet;
    return {
      table,
      ageYears: ageOn(input.bornOn, date),
      lines,
      totalPoints,
      passMark,
      salaryFloorMet,
      qualifies,
      missingPoints: Math.max(0, passMark - totalPoints),
      permanentResidenceAfterYears: qualifies
        ? permanentResidence.find(({ from }) => totalPoints >= from)!.years
        : null,
      basis,
      salaryFloorBasis: salaryFloor === null ? null : basis,
    };
  },
});

function linesOf(input: Input, date: LegalDate): Line[] {
  const points = hspPointsByTable[input.table];
  const age = ageOn(input.bornOn, date);
  const lines: Line[] = [degreeLine(input)];
  const add = (item: Item, found: string | number, given: number, reason: string) =>
    lines.push({ item, points: given, found, reason });
  const none = 'below the lowest step';

  add(
    'several_fields',
    String(input.severalGraduateFields),
    input.severalGraduateFields ? points.severalFields : 0,
    input.severalGraduateFields ? 'graduate degrees in more than one field' : 'one field',
  );
  const experience = points.experience.find(({ from }) => input.relatedYears >= from);
  add(
    'experience',
    input.relatedYears,
    experience?.points ?? 0,
    experience ? `at least ${experience.from} years` : none,
  );

  const salary = points.salary.find(
    ({ from, under }) => input.annualSalaryYen >= from && (under === undefined || age < under),
  );
  const tooOld = points.salary.some(({ from }) => input.annualSalaryYen >= from);
  add(
    'salary',
    input.annualSalaryYen,
    salary?.points ?? 0,
    salary
      ? `at least ${salary.from} yen, ${salary.under === undefined ? 'any age' : `under ${salary.under} years`}`
      : tooOld
        ? 'the steps this low are for younger people'
        : none,
  );
  if (points.age.length > 0) {
    const step = points.age.find(({ below }) => age < below);
    add('age', age, step?.points ?? 0, step ? `under ${step.below} years` : 'above the highest step');
  }
  const byCount = (item: Item, count: number, steps: readonly number[]) => {
    if (steps.length === 0) return;
    const step = Math.min(count, steps.length);
    add(
      item,
      count,
      step === 0 ? 0 : steps[step - 1]!,
      step === 0 ? 'none' : step === count ? `${count}` : `${step} and more`,
    );
  };
  byCount('research', input.researchAchievements, points.research);
  byCount('licences', input.nationalLicences, points.licences);
  if (points.posts)
    add(
      'post',
      input.post,
      input.post === 'none' ? 0 : points.posts[input.post],
      input.post === 'none' ? 'no such post' : input.post,
    );
  lines.push(japaneseLine(input));
  for (const bonus of bonusNames) {
    const { points: given, tables } = hspBonuses[bonus];
    const applies = input.bonuses.includes(bonus);
    const inTable = (tables as readonly HspTable[]).includes(input.table);
    if (!applies && !inTable) continue;
    const reason = !inTable ? 'not in this table' : applies ? 'applies' : 'does not apply';
    add(bonus, String(applies), applies && inTable ? given : 0, reason);
  }
  return lines;
}

/** Only the degree with the most points counts. */
function degreeLine({ table, degrees: held }: Input): Line {
  const { degree } = hspPointsByTable[table];
  const best = [...held].sort((a, b) => degree[b] - degree[a])[0];
  return best === undefined
    ? { item: 'degree', points: 0, found: 'none', reason: 'no degree' }
    : { item: 'degree', points: degree[best], found: best, reason: `best degree: ${best}` };
}

/** N2 counts only without a degree from Japan: N1 takes its place, and so does the degree. */
function japaneseLine({ japanese, bonuses }: Input): Line {
  const displaced = japanese === 'n2' && bonuses.includes('japanese_degree');
  return {
    item: 'japanese',
    points: displaced ? 0 : japanesePoints[japanese],
    found: japanese,
    reason: displaced ? 'n2 does not count beside a degree from Japan' : japanese,
  };
}
