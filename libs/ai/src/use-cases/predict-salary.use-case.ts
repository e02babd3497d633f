import type { PredictSalaryRoute, ReplyOf } from '@iworkz/contracts';
import { Injectable } from '@nestjs/common';
import type { SalaryQuestion } from '../domain/salary-features.js';
import { SalaryModel } from './ports.js';

@Injectable()
export class PredictSalary {
  constructor(private readonly model: SalaryModel) {}

  async execute(question: SalaryQuestion): Promise<ReplyOf<typeof PredictSalaryRoute>> {
    const [predicted, card] = await Promise.all([this.model.predict(question), this.model.card()]);
    return {
      // More digits than the model knows would pretend a precision it lacks.
      yearlyYen: Math.round(predicted / 10_000) * 10_000,
      meanAbsoluteErrorYen: card.metrics.meanAbsoluteErrorYen,
      modelVersion: card.version,
      trainedOn: card.trainedOn,
    };
  }
}
