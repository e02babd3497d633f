import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelCard } from '../use-cases/model-card.js';
import { salaryFeatureCount, salaryFeatures, type SalaryQuestion } from '../domain/salary-features.js';

/** The salary network in onnxruntime, on one thread: a prediction takes microseconds. */
export class SalaryNetwork {
  private constructor(private readonly session: InferenceSession) {}

  /** @throws Error when the bytes are no model that onnxruntime can run. */
  static async load(model: Uint8Array): Promise<SalaryNetwork> {
    const session = await InferenceSession.create(model, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionProviders: ['cpu'],
    });
    return new SalaryNetwork(session);
  }

  /** Yearly pay in yen, a number a question. */
  async predictAll(questions: readonly SalaryQuestion[]): Promise<number[]> {
    if (questions.length === 0) return [];
    const features = new Float32Array(questions.length * salaryFeatureCount);
    for (const [row, question] of questions.entries()) features.set(salaryFeatures(question), row * salaryFeatureCount);
    const input = new Tensor('float32', features, [questions.length, salaryFeatureCount]);
    const { millions } = await this.session.run({ features: input });
    return Array.from(millions!.data as Float32Array, (value) => Math.round(value * 1e6));
  }
}

const keptFile = (name: string) => readFile(new URL(`../models/${name}`, import.meta.url));

/** The model this repository keeps, and its card. */
export async function loadKeptSalaryModel(): Promise<{ network: SalaryNetwork; card: ModelCard }> {
  const [model, card] = await Promise.all([keptFile('salary.onnx'), keptFile('salary.card.json')]);
  return { network: await SalaryNetwork.load(model), card: ModelCard.parse(JSON.parse(card.toString('utf8'))) };
}
