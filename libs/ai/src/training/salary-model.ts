import { createHash } from 'node:crypto';
import { SalaryNetwork } from '../adapters/onnx-model.js';
import type { ModelCard } from '../use-cases/model-card.js';
import { salaryFeatures } from '../domain/salary-features.js';
import { evaluate, medianByLevel } from './evaluate.js';
import { exportOnnx } from './export-onnx.js';
import { syntheticMarket, type MarketRow } from './synthetic-market.js';
import { trainNetwork, type TrainingPlan } from './train-network.js';

export const salaryTraining = {
  seed: 20_261_101,
  trainingRows: 24_000,
  heldOutRows: 6_000,
  plan: { hidden: [32, 16], epochs: 12, batch: 32, learningRate: 0.004, seed: 7 } satisfies TrainingPlan,
};

/** The rows the model learns from, and those it is judged by. They do not overlap: one sequence, cut in two. */
export function salaryRows({ seed, trainingRows, heldOutRows } = salaryTraining): {
  known: MarketRow[];
  heldOut: MarketRow[];
} {
  const rows = syntheticMarket(trainingRows + heldOutRows, seed);
  return { known: rows.slice(0, trainingRows), heldOut: rows.slice(trainingRows) };
}

/** Trains the salary model and judges it through onnxruntime, as it will be served. */
export async function makeSalaryModel(training = salaryTraining): Promise<{ model: Uint8Array; card: ModelCard }> {
  const { known, heldOut } = salaryRows(training);
  const layers = trainNetwork(
    known.map((row) => salaryFeatures(row.question)),
    known.map((row) => row.yearlyYen / 1e6),
    training.plan,
  );
  const model = exportOnnx(layers, 'salary');
  const sha256 = createHash('sha256').update(model).digest('hex');
  const network = await SalaryNetwork.load(model);
  const predicted = await network.predictAll(heldOut.map((row) => row.question));
  const card: ModelCard = {
    name: 'salary',
    version: `1-${sha256.slice(0, 8)}`,
    trainedOn:
      'A synthetic labour market: rows drawn from hand-written pay rules (level, industry, prefecture, remote work, skills) with 10 % noise. No real salaries; figures say how well the model learned those rules, not the market.',
    seed: training.seed,
    trainingRows: known.length,
    heldOutRows: heldOut.length,
    metrics: evaluate(heldOut, predicted),
    baseline: evaluate(heldOut, medianByLevel(known, heldOut)),
    sha256,
  };
  return { model, card };
}
