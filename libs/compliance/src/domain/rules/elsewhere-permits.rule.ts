import {
  defineRule,
  notEvaluated,
  type Jurisdiction,
  type LegalDate,
  type NotEvaluated,
  type RuleFinding,
  type Verified,
  type WorkPermissionInput,
} from '../rule.js';
import type { WorkPermit } from '../inputs/work-permit.js';
import {
  compassTexts,
  koreanStatusTexts,
  payThresholdTexts,
  permitNames,
  rightToWorkCheckTexts,
  usPermitTexts,
} from './elsewhere-permits.texts.js';

const permission = { kind: 'work_permission', validFrom: null, validTo: null } as const;

/** Pay a year, major units, from a day on; `until` is the first day on which another figure may hold. */
interface Threshold {
  readonly pay: number;
  readonly from: LegalDate;
  readonly until: LegalDate;
}

type PayFinding = RuleFinding<keyof typeof payThresholdTexts.findings> | NotEvaluated;

/** A permit that asks for least pay. A threshold that was seen forbids; any other asks a person. */
const leastPay = (spec: {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly statute: string;
  readonly article: string;
  readonly verified: Verified;
  readonly source: string;
  readonly thresholds: Readonly<Partial<Record<WorkPermit['permit'], readonly Threshold[]>>>;
}) =>
  defineRule({
    ...permission,
    id: spec.id,
    jurisdiction: spec.jurisdiction,
    statute: spec.statute,
    article: spec.article,
    severity: spec.verified === 'yes' ? 'BLOCK' : 'REVIEW',
    verified: spec.verified,
    source: spec.source,
    figures: spec.thresholds,
    texts: payThresholdTexts,
    check: ({ permit }: WorkPermissionInput, date): PayFinding[] => {
      const thresholds = permit && spec.thresholds[permit.permit];
      if (!permit || !thresholds) return [];
      if (permit.annualPay === null) return [notEvaluated('/permit/annualPay')];
      const threshold = thresholds.find(({ from, until }) => from <= date && date < until);
      const words = { permit: permitNames[permit.permit] };
      if (!threshold)
        return [{ code: 'unknown', field: '/permit/annualPay', severity: 'REVIEW', words, dates: { date } }];
      return permit.annualPay < threshold.pay
        ? [
            {
              code: 'below',
              field: '/permit/annualPay',
              params: { pay: permit.annualPay, least: threshold.pay },
              words,
            },
          ]
        : [];
    },
  });

const during = (year: number, pay: number, from = `${year}-01-01`): Threshold => ({
  pay,
  from,
  until: `${year + 1}-01-01`,
});

/** 고용노동부·법무부 E-7 임금 요건: from 2026-02-01 to 2026-12-31; January 2026 was not confirmed. */
export const koreanE7 = leastPay({
  id: 'KR-E7',
  jurisdiction: 'KR',
  statute: '출입국관리법 시행령',
  article: '별표 1의2(E-7 임금 요건)',
  verified: 'yes',
  source: '2025년·2026년(2.1.~12.31.) E-7 임금 요건 안내를 인용한 해설',
  thresholds: {
    kr_e7_1: [during(2025, 28_670_000), during(2026, 31_120_000, '2026-02-01')],
    kr_e7_2: [during(2025, 25_150_000), during(2026, 25_890_000, '2026-02-01')],
    kr_e7_3: [during(2025, 25_150_000), during(2026, 25_890_000, '2026-02-01')],
    kr_e7_4: [during(2025, 26_000_000), during(2026, 26_000_000, '2026-02-01')],
  },
});

export const skilledWorker = leastPay({
  id: 'UK-SW',
  jurisdiction: 'UK',
  statute: 'Immigration Rules',
  article: 'Appendix Skilled Worker (general salary threshold)',
  verified: 'no',
  source: 'General threshold of £41,700 from July 2025, not confirmed; going rates by occupation are not held',
  thresholds: { uk_skilled_worker: [{ pay: 41_700, from: '2025-07-22', until: '9999-12-31' }] },
});

/** Monthly pay by age; straight from 23 to 45. */
const employmentPass = [
  {
    from: '2025-01-01',
    general: { at23: 5600, at45: 10_700 },
    financial: { at23: 6200, at45: 11_800 },
    renewalsToo: true,
  },
  {
    from: '2027-01-01',
    general: { at23: 6000, at45: 11_500 },
    financial: { at23: 6600, at45: 12_700 },
    renewalsToo: false,
  },
] as const;
/** Renewals follow a year later. */
const renewalsFrom2027Table: LegalDate = '2028-01-01';
const sPass = [
  { from: '2025-09-01', general: 3300, financial: 3800 },
  { from: '2027-01-01', general: 3600, financial: 4000 },
] as const;

const singapore = {
  ...permission,
  jurisdiction: 'SG',
  statute: 'Employment of Foreign Manpower Act 1990',
  source: 'Employment Pass and S Pass thresholds as reported in February 2026 (CNA, Business Times)',
} as const;

export const singaporePasses = defineRule({
  ...singapore,
  id: 'SG-EP',
  article: 'Employment Pass and S Pass qualifying salary',
  severity: 'BLOCK',
  verified: 'yes',
  figures: { employmentPass, renewalsFrom2027Table, sPass },
  texts: payThresholdTexts,
  check: ({ permit }: WorkPermissionInput, date): PayFinding[] => {
    if (permit?.permit !== 'sg_employment_pass' && permit?.permit !== 'sg_s_pass') return [];
    if (permit.annualPay === null) return [notEvaluated('/permit/annualPay')];
    if (permit.financialSector === null) return [notEvaluated('/permit/financialSector')];
    const words = { permit: permitNames[permit.permit] };
    const tables: readonly { readonly from: LegalDate }[] = permit.permit === 'sg_s_pass' ? sPass : employmentPass;
    const asOf = permit.renewal && date < renewalsFrom2027Table && date >= '2027-01-01' ? '2026-12-31' : date;
    if (!tables.some(({ from }) => from <= asOf))
      return [{ code: 'unknown', field: '/permit/annualPay', severity: 'REVIEW', words, dates: { date } }];
    const sector = permit.financialSector ? 'financial' : 'general';
    const found = (least: number, sure: boolean): PayFinding[] =>
      permit.annualPay! < least * 12
        ? [
            {
              code: 'below',
              field: '/permit/annualPay',
              ...(!sure && { severity: 'REVIEW' as const }),
              params: { pay: permit.annualPay!, least: least * 12 },
              words,
            },
          ]
        : [];
    if (permit.permit === 'sg_s_pass') {
      const least = sPass.findLast(({ from }) => from <= asOf)![sector];
      // The S Pass rises with age as well, by steps that were not seen.
      const certain = found(least, true);
      return certain.length > 0 || permit.age === null || permit.age <= 23
        ? certain
        : [{ code: 'rises_with_age', field: '/permit/age', severity: 'REVIEW', words }];
    }
    const { at23, at45 } = employmentPass.findLast(({ from }) => from <= asOf)![sector];
    if (permit.age === null) return permit.annualPay < at23 * 12 ? found(at23, true) : [notEvaluated('/permit/age')];
    const age = Math.min(45, Math.max(23, permit.age));
    const least = at23 + ((at45 - at23) * (age - 23)) / 22;
    // Only the two ends were seen; between them the pay "rises with age", taken here as a straight line.
    return permit.annualPay < at23 * 12 ? found(at23, true) : found(Math.floor(least), age === 23 || age === 45);
  },
});

const compassFigures = { points: 40, exemptMonthly: 22_500 };

export const compass = defineRule({
  ...singapore,
  id: 'SG-COMPASS',
  article: 'Complementarity Assessment Framework (COMPASS)',
  validFrom: '2023-09-01',
  severity: 'BLOCK',
  verified: 'yes',
  figures: compassFigures,
  texts: compassTexts,
  check: ({ permit }: WorkPermissionInput) => {
    if (permit?.permit !== 'sg_employment_pass') return [];
    if (permit.annualPay !== null && permit.annualPay >= compassFigures.exemptMonthly * 12) return [];
    if (permit.compassPoints === null) return [notEvaluated('/permit/compassPoints')];
    return permit.compassPoints < compassFigures.points
      ? [
          {
            code: 'few',
            field: '/permit/compassPoints',
            params: { points: permit.compassPoints, least: compassFigures.points },
          },
        ]
      : [];
  },
});

const koreanFigures = { f27Points: 80 };

/** 체류자격별 취업 범위; in part confirmed. */
export const koreanStatuses = defineRule({
  ...permission,
  id: 'KR-VISA',
  jurisdiction: 'KR',
  statute: '출입국관리법',
  article: '제18조(시행령 별표 1·별표 1의2)',
  severity: 'REVIEW',
  verified: 'part',
  source: '체류자격별 취업 범위에 관한 해설(D-10, F-2-7, E-9, F-4. 2026년 F-4·H-2 통합 등 일부 미확인)',
  figures: koreanFigures,
  texts: koreanStatusTexts,
  check: ({ permit }: WorkPermissionInput) => {
    switch (permit?.permit) {
      case 'kr_d10':
        return [{ code: 'd10', field: '/permit' }];
      case 'kr_d2':
        return [{ code: 'd2', field: '/permit' }];
      case 'kr_e9':
        return [{ code: 'e9', field: '/permit' }];
      case 'kr_f4':
        if (permit.simpleLabour === null) return [notEvaluated('/permit/simpleLabour')];
        return permit.simpleLabour ? [{ code: 'f4', field: '/permit/simpleLabour' }] : [];
      case 'kr_f2_7':
        if (permit.points === null) return [notEvaluated('/permit/points')];
        return permit.points < koreanFigures.f27Points
          ? [
              {
                code: 'f27',
                field: '/permit/points',
                params: { points: permit.points, least: koreanFigures.f27Points },
              },
            ]
          : [];
      default:
        return [];
    }
  },
});

/** Blue Card: an offer of six months, a degree, and pay of 1.0 to 1.6 times the average; each country sets its own figure. */
const blueCardFigures = { months: 6, lowestTimes: 1, highestTimes: 1.6 };
export const blueCard = defineRule({
  ...permission,
  id: 'EU-BC',
  jurisdiction: 'EU',
  statute: 'Directive (EU) 2021/1883',
  article: 'Article 5',
  severity: 'REVIEW',
  verified: 'no',
  source: 'Not confirmed; the national figure between 1.0 and 1.6 times the average is not held',
  figures: blueCardFigures,
  texts: payThresholdTexts,
  check: ({ permit }: WorkPermissionInput): PayFinding[] => {
    if (permit?.permit !== 'eu_blue_card') return [];
    const words = { permit: permitNames.eu_blue_card };
    const { annualPay, nationalAveragePay: average, offerMonths, degree } = permit;
    return [
      ...(offerMonths === null
        ? [notEvaluated('/permit/offerMonths')]
        : offerMonths < blueCardFigures.months
          ? [
              {
                code: 'short_offer' as const,
                field: '/permit/offerMonths' as const,
                params: { months: offerMonths },
                words,
              },
            ]
          : []),
      ...(degree === null
        ? [notEvaluated('/permit/degree')]
        : degree
          ? []
          : [{ code: 'no_degree' as const, field: '/permit/degree' as const, words }]),
      ...(annualPay === null
        ? [notEvaluated('/permit/annualPay')]
        : average === null
          ? [notEvaluated('/permit/nationalAveragePay')]
          : annualPay < average * blueCardFigures.lowestTimes
            ? [
                {
                  code: 'below' as const,
                  field: '/permit/annualPay' as const,
                  params: { pay: annualPay, least: average },
                  words,
                },
              ]
            : annualPay < average * blueCardFigures.highestTimes
              ? [{ code: 'national_figure' as const, field: '/permit/annualPay' as const, words }]
              : []),
    ];
  },
});

/** UK: the check is made before the first day of work. */
export const britishCheck = defineRule({
  ...permission,
  id: 'UK-RTW-DATE',
  jurisdiction: 'UK',
  statute: 'Immigration, Asylum and Nationality Act 2006',
  article: 's. 15(3)',
  severity: 'BLOCK',
  verified: 'yes',
  source: 'Right to work checks: before the start of work, share code, penalties of £45,000 and £60,000',
  figures: { penalty: 45_000, repeated: 60_000 },
  texts: rightToWorkCheckTexts,
  check: ({ permit }: WorkPermissionInput, date) => {
    if (!permit?.permit.startsWith('uk_')) return [];
    if (permit.startsOn === null) return [notEvaluated('/permit/startsOn')];
    if (permit.checkedOn === null)
      return date >= permit.startsOn
        ? [{ code: 'unchecked', field: '/permit/checkedOn' }]
        : [notEvaluated('/permit/checkedOn')];
    return permit.checkedOn >= permit.startsOn ? [{ code: 'late', field: '/permit/checkedOn' }] : [];
  },
});

/** Form I-9 within three business days of the start; H-1B is in the courts and never judged by machine. */
export const americanPermits = defineRule({
  ...permission,
  id: 'US-I9',
  jurisdiction: 'US',
  statute: 'Immigration and Nationality Act',
  article: '§ 274A; 8 CFR 274a.2',
  severity: 'REVIEW',
  verified: 'part',
  source:
    'Form I-9 within 3 business days, kept 3 years or 1 year after the end; H-1B proclamation struck down in June 2026, appeals open',
  figures: { businessDays: 3 },
  texts: usPermitTexts,
  check: ({ permit }: WorkPermissionInput) => {
    if (permit?.permit === 'us_h1b') return [{ code: 'h1b', field: '/permit' }];
    if (permit?.permit !== 'us_i9') return [];
    if (permit.startsOn === null) return [notEvaluated('/permit/startsOn')];
    if (permit.checkedOn === null) return [notEvaluated('/permit/checkedOn')];
    return permit.checkedOn > businessDaysAfter(permit.startsOn, 3)
      ? [{ code: 'late', field: '/permit/checkedOn' }]
      : [];
  },
});

/** Saturdays and Sundays are no business days; federal holidays would only make the day later, so a person looks. */
function businessDaysAfter(date: LegalDate, days: number): LegalDate {
  const day = new Date(`${date}T00:00:00Z`);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

export const elsewherePermits = [
  koreanE7,
  koreanStatuses,
  skilledWorker,
  britishCheck,
  americanPermits,
  singaporePasses,
  compass,
  blueCard,
];
