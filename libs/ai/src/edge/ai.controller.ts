import {
  ExtractSkillsRoute,
  GetModelCardsRoute,
  ParseResumeRoute,
  PredictSalaryRoute,
  type InputOf,
  type ReplyOf,
} from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import { Handles } from '@iworkz/platform';
import { Controller } from '@nestjs/common';
import { ExtractSkills } from '../use-cases/extract-skills.use-case.js';
import { ParseResume } from '../use-cases/parse-resume.use-case.js';
import { SalaryModel } from '../use-cases/ports.js';
import { PredictSalary } from '../use-cases/predict-salary.use-case.js';

@Controller()
export class AiController {
  constructor(
    private readonly parsing: ParseResume,
    private readonly extracting: ExtractSkills,
    private readonly predicting: PredictSalary,
    private readonly salaryModel: SalaryModel,
  ) {}

  @Handles(ParseResumeRoute)
  parseResume(_ctx: Ctx, { body }: InputOf<typeof ParseResumeRoute>): Promise<ReplyOf<typeof ParseResumeRoute>> {
    return this.parsing.execute(body);
  }

  @Handles(ExtractSkillsRoute)
  extractSkills(_ctx: Ctx, { body }: InputOf<typeof ExtractSkillsRoute>): ReplyOf<typeof ExtractSkillsRoute> {
    return this.extracting.execute(body.text);
  }

  @Handles(PredictSalaryRoute)
  predictSalary(_ctx: Ctx, { body }: InputOf<typeof PredictSalaryRoute>): Promise<ReplyOf<typeof PredictSalaryRoute>> {
    return this.predicting.execute(body);
  }

  @Handles(GetModelCardsRoute)
  async listModels(): Promise<ReplyOf<typeof GetModelCardsRoute>> {
    return { items: [await this.salaryModel.card()] };
  }
}
