import { Injectable } from '@nestjs/common';
import type { ModelCard } from '../use-cases/model-card.js';
import type { SalaryQuestion } from '../domain/salary-features.js';
import { SalaryModel } from '../use-cases/ports.js';
import { loadKeptSalaryModel } from './onnx-model.js';

@Injectable()
export class OnnxSalaryModel extends SalaryModel {
  private kept: ReturnType<typeof loadKeptSalaryModel> | undefined;

  async predict(question: SalaryQuestion): Promise<number> {
    const [yen] = await (await this.load()).network.predictAll([question]);
    return yen!;
  }

  async card(): Promise<ModelCard> {
    return (await this.load()).card;
  }

  private load(): ReturnType<typeof loadKeptSalaryModel> {
    this.kept ??= loadKeptSalaryModel();
    return this.kept;
  }
}
