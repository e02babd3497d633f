import type * as z from 'zod';
import type { LegalDate, Verified } from '../rule.js';

/** Where a figure comes from. Every line of a result has one, so that a person can look it up. */
export interface Basis {
  /** As the jurisdiction itself writes it, e.g. `労働基準法`. */
  readonly statute: string;
  readonly article: string;
  /** A published table or computer formula, with its year, where the article leaves the figure to one. */
  readonly table?: string;
  /** `yes` only when figure and condition were seen in a source. */
  readonly verified: Verified;
}

export interface CalculationSpec<Kind extends string, Input extends z.ZodType, Output extends z.ZodType> {
  /** Stable name, in camel case: `withholding`, `overtimeCaps`. */
  readonly kind: Kind;
  /** One line for people who list the kinds. */
  readonly title: string;
  /** First day that the calculation knows the law of. An earlier date is refused. */
  readonly knownFrom: LegalDate;
  /** Units in the descriptions of the fields: yen, minutes, days. */
  readonly input: Input;
  readonly output: Output;
  /**
   * @param date the day whose law holds: of payment, of the contract, of the end of a period (each calculation says which).
   * @throws UnknownLaw when the law of that day is not known.
   */
  evaluate(input: z.output<Input>, date: LegalDate): z.input<Output>;
}

/** A declared calculation: pure, dated, and described by its schemas. */
export interface Calculation {
  readonly kind: string;
  readonly title: string;
  readonly knownFrom: LegalDate;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  evaluate(input: never, date: LegalDate): unknown;
}

export function defineCalculation<const Kind extends string, Input extends z.ZodType, Output extends z.ZodType>(
  spec: CalculationSpec<Kind, Input, Output>,
): CalculationSpec<Kind, Input, Output> {
  return spec;
}

/** The law of that day is not known here: nothing is calculated rather than by another day's figures. */
export class UnknownLaw extends Error {
  constructor(
    readonly what: string,
    readonly date: LegalDate,
  ) {
    super(`${what} on ${date} is not known`);
    this.name = 'UnknownLaw';
  }
}

/** The law of that country is not known here, and nothing is judged by another's. */
export class UnknownCountry extends Error {
  constructor(
    readonly country: string,
    /** Where the input names it. */
    readonly path: readonly string[],
  ) {
    super(`the law of ${country} is not known`);
    this.name = 'UnknownCountry';
  }
}

/** A figure in force from a day on, until the next one. */
export interface Dated<Figure> {
  readonly from: LegalDate;
  readonly figure: Figure;
}

/**
 * The figure in force on a day.
 * @param figures in any order.
 * @throws UnknownLaw when the day lies before the first.
 */
export function inForceOn<Figure>(what: string, figures: readonly Dated<Figure>[], date: LegalDate): Figure {
  const begun = figures.filter(({ from }) => from <= date);
  if (begun.length === 0) throw new UnknownLaw(what, date);
  return begun.reduce((latest, each) => (each.from > latest.from ? each : latest)).figure;
}
