import * as z from 'zod';
import { defineCalculation, inForceOn } from '../calculation.js';
import type { LegalDate } from '../../rule.js';
import { citing, CitedBasis, labourStandardsAct } from '../cited-basis.js';
import { commutingCap, vehicleLimits } from './commuting-allowance.figures.js';
import { insuredPerson, socialInsurance } from './social-insurance.js';
import { taxpayer, withholding, withholdingMethod } from './withholding.js';
import { Yen } from './yen.js';

const Commuting = z
  .strictObject({
    fare: Yen.default(0).describe('yen a month for public transport'),
    vehicle: Yen.default(0).describe('yen a month for an own car or bicycle'),
    vehicleKm: z.number().min(0).max(500).default(0).describe('kilometres one way by car or bicycle'),
  })
  .prefault({})
  .describe('commuting allowance of the month');

const Input = z
  .discriminatedUnion('payment', [
    z.strictObject({
      payment: z.literal('month'),
      ...insuredPerson,
      ...taxpayer,
      method: withholdingMethod,
      wages: Yen.describe('yen of the month before deductions, premiums included, without commuting allowance'),
      commuting: Commuting,
      remuneration: Yen.nullable()
        .default(null)
        .describe('yen a month by which the grade was set; null for this month’s wages and commuting allowance'),
      residentTax: Yen.default(0).describe('yen of 住民税 for the month, as the municipality notified it'),
    }),
    z.strictObject({
      payment: z.literal('bonus'),
      ...insuredPerson,
      ...taxpayer,
      bonus: Yen.describe('yen before deductions'),
      standardBonusesThisMonth: Yen.default(0).describe('yen: standard bonuses paid earlier in the same month'),
      standardBonusesThisYear: Yen.default(0).describe(
        'yen: standard bonuses since April, those of this month included',
      ),
      previousPay: Yen.nullable().describe(
        'yen of ordinary pay in the month before, after its social insurance; null or 0 when there was none',
      ),
      overSixMonths: z.boolean().default(false).describe('whether the bonus is reckoned on more than six months'),
    }),
  ])
  .superRefine((input, issues) => {
    const refuse = (path: string[], message: string) => issues.addIssue({ code: 'custom', path, message });
    if (input.column !== 'kou' && input.dependants > 0) refuse(['dependants'], 'dependants count in column kou only');
    if (input.payment === 'bonus') {
      if (input.standardBonusesThisYear < input.standardBonusesThisMonth)
        refuse(['standardBonusesThisYear'], 'less than those of this month');
      return;
    }
    if (input.column !== 'kou' && input.method === 'formula')
      refuse(['method'], 'the formula is lawful in column kou only');
    if (input.commuting.vehicle > 0 && input.commuting.vehicleKm === 0)
      refuse(['commuting', 'vehicleKm'], 'needed for a vehicle allowance');
  });

const Line = z.strictObject({
  side: z.enum(['pay', 'deduction', 'employer']).describe('employer: borne by the employer on top of the pay'),
  item: z
    .string()
    .describe('e.g. wages, commuting_tax_free, commuting_taxable, health, pension, income_tax, resident_tax'),
  amount: Yen,
  basis: CitedBasis,
});
const Output = z.strictObject({
  lines: z.array(Line),
  gross: Yen.describe('yen paid, commuting allowance included'),
  taxablePay: Yen.describe('yen of it that income tax counts, before social insurance'),
  deductions: Yen.describe('yen deducted in all'),
  net: z.int().describe('yen paid out; negative when the deductions exceed the pay'),
  employerCost: Yen.describe('yen: gross and the employer’s shares, without accident insurance (労災保険)'),
  premiumMonth: z.string().describe('YYYY-MM of the health and pension premiums'),
  withholding: withholding.output.describe('how the income tax was found, with the band of the table'),
});
type Line = z.infer<typeof Line>;

const incomeTax = citing('所得税法');
const localTax = citing('地方税法');

/** 所得税法9条1項5号, 施行令20条の2: what of the allowance is free of income tax. Social insurance counts all of it. */
function taxFreeCommuting(commuting: z.output<typeof Commuting>, date: LegalDate): number {
  const limits = inForceOn('the tax-free commuting allowance', vehicleLimits, date);
  const byVehicle = limits.findLast(({ fromKm }) => fromKm <= commuting.vehicleKm)?.yen ?? 0;
  return Math.min(commutingCap, commuting.fare + Math.min(commuting.vehicle, byVehicle));
}

/**
 * Gross to net of a month's pay or a bonus, and what it costs the employer.
 * With one grade of social insurance, net pay never falls when wages rise, but by the step of the tax where a band of the monthly
 * table begins, by at most 10 yen under the formula's rounding to ten yen; it falls by the step of the premiums where a grade begins.
 * Date: the day of payment.
 */
export const netPay = defineCalculation({
  kind: 'netPay',
  title: 'Gross to net of a month’s pay or a bonus, and the employer’s cost',
  knownFrom: '2025-04-01',
  input: Input,
  output: Output,
  evaluate: (input, date): z.input<typeof Output> => {
    const { prefecture, bornOn, industry, insured, closingDate, column, dependants } = input;
    const person = { prefecture, bornOn, industry, insured, closingDate };
    const lines: Line[] = [];
    const line = (side: Line['side'], item: string, amount: number, basis: Line['basis']) => {
      if (amount > 0) lines.push({ side, item, amount, basis });
    };

    let gross: number;
    let taxablePay: number;
    let premiums: z.input<typeof socialInsurance.output>;
    if (input.payment === 'month') {
      const { fare, vehicle } = input.commuting;
      const taxFree = taxFreeCommuting(input.commuting, date);
      gross = input.wages + fare + vehicle;
      taxablePay = gross - taxFree;
      line('pay', 'wages', input.wages, labourStandardsAct('第24条', 'yes'));
      line('pay', 'commuting_tax_free', taxFree, incomeTax('第9条第1項第5号、施行令第20条の2', 'yes'));
      line('pay', 'commuting_taxable', fare + vehicle - taxFree, incomeTax('第28条第1項', 'yes'));
      premiums = socialInsurance.evaluate(
        {
          payment: 'month',
          ...person,
          wages: gross,
          remuneration: input.remuneration ?? gross,
          premiumMonth: null,
        },
        date,
      );
    } else {
      const { bonus, standardBonusesThisMonth, standardBonusesThisYear } = input;
      gross = bonus;
      taxablePay = bonus;
      line('pay', 'bonus', bonus, labourStandardsAct('第24条', 'yes'));
      premiums = socialInsurance.evaluate(
        { payment: 'bonus', ...person, bonus, standardBonusesThisMonth, standardBonusesThisYear },
        date,
      );
    }
    for (const { item, employee, basis } of premiums.lines) line('deduction', item, employee, basis);

    const taxed = {
      column,
      dependants,
      pay: taxablePay,
      // Premiums of a grade may exceed the pay of a month without work.
      socialInsurance: Math.min(premiums.employee, taxablePay),
    };
    const tax = withholding.evaluate(
      input.payment === 'month'
        ? { payment: 'month', ...taxed, method: input.method }
        : { payment: 'bonus', ...taxed, previousPay: input.previousPay, overSixMonths: input.overSixMonths },
      date,
    );
    line('deduction', 'income_tax', tax.tax, tax.basis);
    if (input.payment === 'month')
      line('deduction', 'resident_tax', input.residentTax, localTax('第321条の5第1項', 'part'));
    for (const { item, employer, basis } of premiums.lines) line('employer', item, employer, basis);

    const sum = (side: Line['side']) =>
      lines.reduce((total, each) => total + (each.side === side ? each.amount : 0), 0);
    const deductions = sum('deduction');
    return {
      lines,
      gross,
      taxablePay,
      deductions,
      net: gross - deductions,
      employerCost: gross + sum('employer'),
      premiumMonth: premiums.premiumMonth,
      withholding: tax,
    };
  },
});
