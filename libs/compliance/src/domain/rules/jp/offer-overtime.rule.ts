import { inForceOn, UnknownLaw } from '../../calculations/calculation.js';
import { overtimeCapsByWork, type OvertimeCaps } from '../../calculations/jp/overtime-caps.figures.js';
import { premiumRates } from '../../calculations/jp/premium-pay.figures.js';
import { defineRule, notEvaluated, type OfferInput, type PostingInput, type RuleFinding } from '../../rule.js';
import { isDoctor } from './doctor-overtime.rule.js';
import { isEmployment } from './employment.js';
import { agreementTexts, postedOvertimeTexts, premiumNames, premiumTexts } from './offer-overtime.texts.js';

const common = {
  kind: 'offer',
  jurisdiction: 'JP',
  statute: '労働基準法',
  validFrom: null,
  validTo: null,
  severity: 'BLOCK',
  verified: 'yes',
  source: '労働基準法第36条・第37条(e-Gov法令検索の条文を引用する解説)',
} as const;

/** 労基法36条: the overtime that an offer foresees, as a monthly average, against the agreement of the workplace. */
export const agreement36 = defineRule({
  ...common,
  id: 'LSA-36',
  article: '第36条第1項・第3項・第4項・第5項',
  revision: 2,
  figures: overtimeCapsByWork,
  texts: agreementTexts,
  check: ({ job, terms }: OfferInput, date) => {
    if (!isEmployment(job)) return [];
    const { overtime, system } = job.hours ?? {};
    if (!overtime) return [notEvaluated('/hours/overtime')];
    if (!overtime.expected) return [];
    const field = '/hours/overtime';
    if (terms.agreement36 === null) return [notEvaluated('/terms/agreement36')];
    if (terms.agreement36 === 'none') return [{ code: 'no_agreement', field: '/terms/agreement36' }];
    // Who did not say that it is a doctor's work is not judged by the caps of others.
    const caps = capsOf(terms.work === 'general' && isDoctor(job) ? 'doctor' : terms.work, date);
    if (!caps) return [{ code: 'caps_unknown', field: '/terms/work', severity: 'REVIEW' }];
    const limit = system === 'yearly_variable' ? caps.limitUnderYearlySystem : caps.limit;
    const hours = overtime.monthlyHours;
    if (terms.agreement36 === 'limits' && limit) {
      if (hours * 60 > limit.month) return [{ code: 'over_month', field, params: { hours, limit: limit.month / 60 } }];
      return hours * 12 * 60 > limit.year
        ? [{ code: 'over_year', field, params: { hours: hours * 12, limit: limit.year / 60 } }]
        : [];
    }
    return caps.specialYear !== null && hours * 12 * 60 > caps.specialYear
      ? [{ code: 'over_special_year', field, params: { hours: hours * 12, limit: caps.specialYear / 60 } }]
      : [];
  },
});

/** A posting does not say which agreement is filed; beyond the yearly limit there must be a special clause, beyond its own nothing helps. */
const postedFigures = { yearly: 360, yearlySystem: 320, special: 720 };

/** 労基法36条4項・5項: overtime that a posting announces as a monthly average. Some lines of work have caps of their own; those of doctors are LSA-141's. */
export const postedOvertime = defineRule({
  ...common,
  kind: 'posting',
  id: 'LSA-36-POSTED',
  article: '第36条第4項・第5項',
  validFrom: '2020-04-01',
  severity: 'WARN',
  figures: postedFigures,
  texts: postedOvertimeTexts,
  check: ({ job }: PostingInput) => {
    const { overtime, system } = job.hours ?? {};
    // ESA-5-3 says that overtime is not stated.
    if (!isEmployment(job) || isDoctor(job) || !overtime?.expected) return [];
    const hours = overtime.monthlyHours * 12;
    const { yearlySystem, special } = postedFigures;
    const yearly = system === 'yearly_variable' ? yearlySystem : postedFigures.yearly;
    const found = { field: '/hours/overtime' as const, params: { hours, yearly, special } };
    if (hours > special) return [{ code: 'over_special', ...found }];
    return hours > yearly ? [{ code: 'special_needed', severity: 'REVIEW', ...found }] : [];
  },
});

function capsOf(work: OfferInput['terms']['work'], date: string): OvertimeCaps | undefined {
  try {
    return inForceOn<OvertimeCaps>('caps', overtimeCapsByWork[work], date);
  } catch (error) {
    if (error instanceof UnknownLaw) return undefined;
    throw error;
  }
}

/** 労基法37条: the premiums an offer promises; each must reach the legal one, and the night premium comes on top. */
export const premiums = defineRule({
  ...common,
  id: 'LSA-37',
  article: '第37条第1項・第4項',
  // Before, small firms paid 25 % beyond 60 hours as well.
  validFrom: premiumRates[0]!.from,
  figures: premiumRates,
  texts: premiumTexts,
  check: ({ job, terms }: OfferInput, date): ReturnType<typeof low> => {
    if (!isEmployment(job)) return [];
    const { premiums: promised } = terms;
    if (!promised) return [notEvaluated('/terms/premiums')];
    return low(promised, inForceOn('premiums', premiumRates, date));
  },
});

const low = (
  promised: NonNullable<OfferInput['terms']['premiums']>,
  rates: Readonly<Record<keyof typeof premiumNames, number>>,
): (RuleFinding<'low'> | ReturnType<typeof notEvaluated>)[] =>
  (Object.keys(premiumNames) as (keyof typeof premiumNames)[])
    .filter((premium) => promised[premium] < rates[premium])
    .map((premium) => ({
      code: 'low',
      field: '/terms/premiums',
      params: { promised: promised[premium], least: rates[premium] },
      words: { premium: premiumNames[premium] },
    }));
