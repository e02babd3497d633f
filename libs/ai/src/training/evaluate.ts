import type { ModelCard } from '../use-cases/model-card.js';
import type { MarketRow } from './synthetic-market.js';

/** Errors of predicted pay, in yen, against what the rows say. */
export function evaluate(rows: readonly MarketRow[], predictedYen: readonly number[]): ModelCard['metrics'] {
  const mean = rows.reduce((sum, row) => sum + row.yearlyYen, 0) / rows.length;
  let absolute = 0;
  let share = 0;
  let residual = 0;
  let total = 0;
  for (const [index, { yearlyYen }] of rows.entries()) {
    const error = predictedYen[index]! - yearlyYen;
    absolute += Math.abs(error);
    share += Math.abs(error) / yearlyYen;
    residual += error * error;
    total += (yearlyYen - mean) ** 2;
  }
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    meanAbsoluteErrorYen: Math.round(absolute / rows.length),
    meanAbsolutePercentageError: rounded((100 * share) / rows.length),
    r2: rounded(1 - residual / total),
  };
}

/** The median pay of each level in `known`, as a prediction for `rows`. */
export function medianByLevel(known: readonly MarketRow[], rows: readonly MarketRow[]): number[] {
  const medians = new Map<string, number>();
  for (const { question } of rows) {
    if (medians.has(question.level)) continue;
    const pays = known.filter((row) => row.question.level === question.level).map((row) => row.yearlyYen);
    pays.sort((a, b) => a - b);
    medians.set(question.level, pays[Math.floor(pays.length / 2)]!);
  }
  return rows.map(({ question }) => medians.get(question.level)!);
}
