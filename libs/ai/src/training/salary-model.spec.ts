import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadKeptSalaryModel } from '../adapters/onnx-model.js';
import { evaluate, medianByLevel } from './evaluate.js';
import { makeSalaryModel, salaryRows, salaryTraining } from './salary-model.js';

it('serves the model its card describes, and the card tells what onnxruntime gives on the rows held out', async () => {
  const { network, card } = await loadKeptSalaryModel();
  const file = readFileSync(new URL('../models/salary.onnx', import.meta.url));
  expect(createHash('sha256').update(file).digest('hex')).toBe(card.sha256);
  expect(file.byteLength).toBeLessThan(300_000);

  const { known, heldOut } = salaryRows();
  const { r2, meanAbsoluteErrorYen, meanAbsolutePercentageError } = evaluate(
    heldOut,
    await network.predictAll(heldOut.map((row) => row.question)),
  );
  // Sums of single floats may differ in the last place between processors.
  expect(Math.abs(meanAbsoluteErrorYen - card.metrics.meanAbsoluteErrorYen)).toBeLessThanOrEqual(50);
  expect(meanAbsolutePercentageError).toBeCloseTo(card.metrics.meanAbsolutePercentageError, 2);
  expect(r2).toBeCloseTo(card.metrics.r2, 3);
  expect(evaluate(heldOut, medianByLevel(known, heldOut))).toEqual(card.baseline);
  expect(card.metrics.meanAbsoluteErrorYen).toBeLessThan(card.baseline.meanAbsoluteErrorYen / 1.5);
});

it('is made again bit for bit from its seed, and differs with another', async () => {
  const budget = {
    ...salaryTraining,
    trainingRows: 600,
    heldOutRows: 200,
    plan: { ...salaryTraining.plan, epochs: 3 },
  };
  const [once, again, other] = await Promise.all([
    makeSalaryModel(budget),
    makeSalaryModel(budget),
    makeSalaryModel({ ...budget, seed: budget.seed + 1 }),
  ]);
  expect(again.card.sha256).toBe(once.card.sha256);
  expect(other.card.sha256).not.toBe(once.card.sha256);
});

it('pays more for seniority, and the same for a skill under another name', async () => {
  const { network } = await loadKeptSalaryModel();
  const question = {
    level: 'mid',
    industry: 'software',
    prefecture: 13,
    remote: 'none',
    skills: ['Rust', 'ｋ８ｓ'],
  } as const;
  const [mid, senior, renamed] = await network.predictAll([
    { ...question, skills: [...question.skills] },
    { ...question, level: 'senior', skills: [...question.skills] },
    { ...question, skills: ['rust', 'Kubernetes'] },
  ]);
  expect(senior).toBeGreaterThan(mid!);
  expect(renamed).toBe(mid);
});
