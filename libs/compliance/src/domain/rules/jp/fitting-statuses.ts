import type { DutyCategory, WorkPermissionJob } from '@iworkz/contracts';
import { LocalizedTextSchema } from '@iworkz/contracts';
import type { LocalizedText } from '@iworkz/kernel';
import * as z from 'zod';
import { residenceStatusNames } from '../../../messages/residence-status-names.js';
import { legalStatuses, type LegalStatus } from '../../inputs/legal-statuses.js';
import { specifiedSkilledFields, type CandidateFacts } from '../../inputs/work-permit.js';
import type { LegalDate } from '../../rule.js';
import { requirementNames, requirements, type Requirement } from './requirement-names.js';
import { skilledFields, statusBegins, statusBook } from './status-book.js';

const states = ['met', 'missing', 'unknown'] as const;
type State = (typeof states)[number];

export const FittingStatus = z.strictObject({
  status: z.enum(legalStatuses),
  name: LocalizedTextSchema,
  requirements: z.array(
    z.strictObject({
      requirement: z.enum(requirements),
      state: z.enum(states).describe('unknown: the fact was not given'),
      name: LocalizedTextSchema,
    }),
  ),
  periodsInMonths: z.array(z.int()).describe('periods of stay that may be granted; empty: none set, or no end'),
  verified: z.enum(['yes', 'part', 'no']).describe('whether duties and requirements were seen in a source'),
});

const figures = {
  practiceYears: 10,
  internationalPracticeYears: 3,
  hspPoints: 70,
  groupMonths: 12,
  monthsOfFirst: 60,
} as const;
export const requirementFigures = figures;

const order = ['none', 'N5', 'N4', 'N3', 'N2', 'N1'] as const;
const graduate = ['bachelor', 'master', 'doctor', 'junior_college'];

const told = <Fact>(fact: Fact | null | undefined, holds: (fact: Fact) => boolean): State =>
  fact === null || fact === undefined ? 'unknown' : holds(fact) ? 'met' : 'missing';
/** One of two ways suffices. */
const either = (...ways: readonly State[]): State =>
  ways.includes('met') ? 'met' : ways.includes('unknown') ? 'unknown' : 'missing';
const both = (...parts: readonly State[]): State =>
  parts.includes('missing') ? 'missing' : parts.includes('unknown') ? 'unknown' : 'met';

type Facts = CandidateFacts | null;
type Job = Pick<WorkPermissionJob, 'duties' | 'contract' | 'pay'>;
type Requirements = readonly (readonly [Requirement, State])[];

const japanese = (facts: Facts, least: (typeof order)[number]) =>
  told(facts?.japaneseLevel, (level) => order.indexOf(level) >= order.indexOf(least));
const peerPay = (facts: Facts, { pay }: Job) => told(facts?.peerPay, (peers) => pay !== null && pay.min >= peers);
const practice = (facts: Facts, years: number) => told(facts?.practiceYears, (known) => known >= years);

/** 基準省令, 技人国: a degree related to the duties, or years of practice. A 専門士's relation is judged more strictly. */
function degreeOrPractice(facts: Facts, category: DutyCategory | null): State {
  const related = told(facts?.degreeRelated, Boolean);
  const degree = told(facts?.degree, (known) => graduate.includes(known) || known === 'japanese_vocational');
  const isGraduate = told(facts?.degree, (known) => graduate.includes(known));
  // Graduates translate, interpret and teach languages whatever they studied.
  if (category === 'international_services')
    return either(isGraduate, both(degree, related), practice(facts, figures.internationalPracticeYears));
  return either(both(degree, related), practice(facts, figures.practiceYears));
}

const directFullTime = ({ contract }: Job): State =>
  contract
    ? contract.employment === 'full_time' || contract.employment === 'contract'
      ? 'met'
      : 'missing'
    : 'unknown';

function skilledField(facts: Facts, category: DutyCategory | null, second: boolean): State {
  if (facts?.field) {
    const { duties, open, second: hasSecond } = skilledFields[facts.field];
    return open && (!second || hasSecond) && (category === null || duties.includes(category)) ? 'met' : 'missing';
  }
  if (category === null) return 'unknown';
  const fields = specifiedSkilledFields
    .map((name) => skilledFields[name])
    .filter((each) => each.open && (!second || each.second) && each.duties.includes(category));
  return fields.length > 0 ? 'unknown' : 'missing';
}

/** Agriculture and fishery may be dispatched; every other field wants direct employment. */
const directUnlessFarm = ({ contract, duties }: Job): State =>
  contract === null
    ? 'unknown'
    : contract.employment !== 'dispatch' || ['agriculture', 'fishery'].includes(duties?.category ?? '')
      ? 'met'
      : 'missing';

/** What a status asks of the person and the offer; empty where it asks for nothing that hiring settles. */
export function requirementsOf(status: LegalStatus, job: Job, facts: Facts, date: LegalDate): Requirements {
  const category = job.duties?.category ?? null;
  const begins = statusBegins[status];
  const begun: Requirements = begins ? [['in_force', date >= begins ? 'met' : 'missing']] : [];
  const pay: Requirements[number] = ['peer_pay', peerPay(facts, job)];
  switch (status) {
    case 'engineer_humanities_international':
      return [['degree_or_practice', degreeOrPractice(facts, category)], pay];
    case 'intra_company_transferee':
      return [['group_year_abroad', told(facts?.groupMonthsAbroad, (known) => known >= figures.groupMonths)], pay];
    case 'highly_skilled_1':
      return [['hsp_points', told(facts?.hspPoints, (known) => known >= figures.hspPoints)]];
    case 'highly_skilled_2':
      return [
        ['hsp_points', told(facts?.hspPoints, (known) => known >= figures.hspPoints)],
        ['years_as_hsp1', 'unknown'],
      ];
    case 'business_manager':
      return [['business_and_capital', 'unknown']];
    case 'medical_services':
      return [['japanese_licence', 'unknown']];
    case 'professor':
    case 'instructor':
    case 'researcher':
      return [
        [
          'degree_or_practice',
          either(
            told(facts?.degree, (known) => graduate.includes(known)),
            practice(facts, 10),
          ),
        ],
        pay,
      ];
    case 'nursing_care':
      return [['care_worker_licence', told(facts?.careWorkerLicence, Boolean)], pay];
    case 'skilled_labour':
      return [['trade_practice', practice(facts, figures.practiceYears)], pay];
    case 'specified_skilled_1':
      return [
        ['skilled_field', skilledField(facts, category, false)],
        ['field_test_1', told(facts?.fieldTest, (test) => test !== 'none')],
        ['japanese_n4', japanese(facts, 'N4')],
        ['five_years_left', told(facts?.monthsInSpecifiedSkilled1, (months) => months < figures.monthsOfFirst)],
        ['support_plan', told(facts?.supportPlan, Boolean)],
        ['direct_employment', directUnlessFarm(job)],
        pay,
      ];
    case 'specified_skilled_2':
      return [
        ['skilled_field', skilledField(facts, category, true)],
        ['field_test_2', told(facts?.fieldTest, (test) => test === 'level_2')],
        ['direct_employment', directUnlessFarm(job)],
        pay,
      ];
    case 'technical_intern':
    case 'employment_for_skill_development':
      return [...begun, ['approved_plan', 'unknown']];
    case 'designated_activities_46':
      return [
        ['japanese_degree', told(facts?.japaneseDegree, Boolean)],
        ['japanese_n1', japanese(facts, 'N1')],
        ['direct_full_time', directFullTime(job)],
        pay,
      ];
    default:
      return [];
  }
}

/** Duties that a status without a list of them may still be made for. */
const alsoFor: Readonly<Partial<Record<LegalStatus, readonly DutyCategory[]>>> = {
  designated_activities_46: [
    'retail',
    'food_service',
    'accommodation',
    'driving',
    'care',
    'manufacturing',
    'logistics',
  ],
  employment_for_skill_development: statusBook.specified_skilled_1.duties,
  technical_intern: statusBook.specified_skilled_1.duties,
};

/** Statuses that the Act makes for such duties, those with least missing first; none when the duties are not sorted. */
export function fittingStatuses(job: Job, facts: Facts, date: LegalDate): z.input<typeof FittingStatus>[] {
  const category = job.duties?.category;
  if (!category) return [];
  const missing = (found: Requirements) => found.filter(([, each]) => each === 'missing').length;
  /** The part of its requirements that nobody knows: of a status with many that are met, one more is easily asked. */
  const unknown = (found: Requirements) =>
    found.filter(([, each]) => each === 'unknown').length / Math.max(1, found.length);
  return legalStatuses
    .filter((status) => (alsoFor[status] ?? statusBook[status].duties).includes(category))
    .map((status) => ({ status, found: requirementsOf(status, job, facts, date) }))
    .sort(
      (a, b) =>
        missing(a.found) - missing(b.found) ||
        unknown(a.found) - unknown(b.found) ||
        legalStatuses.indexOf(a.status) - legalStatuses.indexOf(b.status),
    )
    .map(({ status, found }) => ({
      status,
      name: copied(residenceStatusNames[status]),
      requirements: found.map(([requirement, state]) => ({
        requirement,
        state,
        name: copied(requirementNames[requirement]),
      })),
      periodsInMonths: [...statusBook[status].periods],
      verified: statusBook[status].verified === 'yes' ? 'part' : statusBook[status].verified,
    }));
}
const copied = ({ ja, en, ko }: LocalizedText) => ({ ja, en, ko });
