import * as z from 'zod';
import { defineCalculation, type Basis } from '../calculation.js';
import { citing, CitedBasis } from '../cited-basis.js';
import { settledOn } from '../settled-law.js';
import {
  careRates,
  employmentBeforeAge,
  employmentRates,
  healthRates,
  pensionBases,
  pensionBasesEndBefore,
  pensionBaseUnit,
  pensionBeforeAge,
  pensionFromAge,
  pensionRates,
  premiumUnit,
  ratesEndBefore,
} from './social-insurance.figures.js';

/** Whole won. The bound keeps products with rates inside exact integers. */
const Won = z.int().min(0).max(10_000_000_000);

const Input = z.strictObject({
  wages: Won.describe('won a month without the tax-free part: the base of all four'),
  age: z.int().min(15).max(120).describe('years completed on the first of the month'),
  hiredAtAge: z.int().min(15).max(120).describe('years completed at the beginning of this employment'),
  insured: z
    .strictObject({ pension: z.boolean(), health: z.boolean(), employment: z.boolean() })
    .describe('in which insurances the person is'),
});

const Line = z.strictObject({
  item: z.enum(['pension', 'health', 'long_term_care', 'employment']),
  base: Won.describe('won; for long-term care the employee’s health premium'),
  rate: z.int().min(0).describe('both shares together, hundredths of a per cent'),
  employee: Won,
  employer: Won,
  basis: CitedBasis,
});

const Output = z.strictObject({
  lines: z.array(Line),
  employee: Won.describe('deducted from pay, won'),
  employer: Won.describe(
    'the employer’s own share, won; not in it: industrial accidents, and what supports jobs and skills',
  ),
});

const pension = citing('국민연금법');
const health = citing('국민건강보험법');
const care = citing('노인장기요양보험법');
const employment = citing('고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률');

/** Tens of won of a share; `rate` in hundredths of a per cent, `parts` of them to a whole. */
const share = (base: number, rate: number, parts: number) =>
  Math.floor((base * rate) / (parts * premiumUnit)) * premiumUnit;

/** Employee and employer bear the same. That each share drops its won below ten was not seen in a source. */
function equally(item: z.infer<typeof Line>['item'], base: number, rate: number, basis: Basis): z.infer<typeof Line> {
  const half = share(base, rate, 20_000);
  return { item, base, rate, employee: half, employer: half, basis };
}

/**
 * Premiums of the Korean national pension, health, long-term care and employment insurance on a month's wages.
 * Date: any day of the month that the premiums are for.
 * @throws UnknownLaw before July 2025 and where the next rates are not known.
 */
export const koreanSocialInsurance = defineCalculation({
  kind: 'koreanSocialInsurance',
  title: 'Korean pension, health, long-term care and employment insurance on a month’s wages: both shares',
  knownFrom: '2025-07-01',
  input: Input,
  output: Output,
  evaluate: ({ wages, age, hiredAtAge, insured }, date): z.input<typeof Output> => {
    const lines: z.infer<typeof Line>[] = [];
    if (insured.pension && age >= pensionFromAge && age < pensionBeforeAge) {
      const { least, most } = settledOn('the base of the Korean pension', pensionBases, pensionBasesEndBefore, date);
      const rate = settledOn('the rate of the Korean pension', pensionRates, ratesEndBefore, date);
      const base = Math.min(most, Math.max(least, Math.floor(wages / pensionBaseUnit) * pensionBaseUnit));
      lines.push(equally('pension', base, rate, pension('제88조 제3항, 시행령 제5조', 'part')));
    }
    if (insured.health) {
      const rate = settledOn('the rate of Korean health insurance', healthRates, ratesEndBefore, date);
      const line = equally('health', wages, rate, health('제69조, 제76조, 시행령 제44조', 'part'));
      const careRate = settledOn('the rate of Korean long-term care', careRates, ratesEndBefore, date);
      const careShare = share(line.employee, careRate, 10_000);
      lines.push(line, {
        item: 'long_term_care',
        base: line.employee,
        rate: careRate,
        employee: careShare,
        employer: careShare,
        basis: care('제9조 제1항', 'part'),
      });
    }
    if (insured.employment && hiredAtAge < employmentBeforeAge) {
      const rate = settledOn('the rate of Korean employment insurance', employmentRates, ratesEndBefore, date);
      lines.push(equally('employment', wages, rate, employment('제13조, 시행령 제12조', 'part', '실업급여')));
    }
    const sum = (of: 'employee' | 'employer') => lines.reduce((total, line) => total + line[of], 0);
    return { lines, employee: sum('employee'), employer: sum('employer') };
  },
});
