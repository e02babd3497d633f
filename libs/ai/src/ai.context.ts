import { defineContext } from '@iworkz/platform';
import { OnnxSalaryModel } from './adapters/onnx-salary-model.js';
import { PdfText } from './adapters/pdf-text.js';
import { AiController } from './edge/ai.controller.js';
import { ExtractSkills } from './use-cases/extract-skills.use-case.js';
import { ParseResume } from './use-cases/parse-resume.use-case.js';
import { PdfReader, SalaryModel } from './use-cases/ports.js';
import { PredictSalary } from './use-cases/predict-salary.use-case.js';

/** Reads CVs, finds skills, predicts pay. Keeps nothing. */
export const AiContext = defineContext({
  name: 'ai',
  controllers: [AiController],
  providers: [
    ParseResume,
    ExtractSkills,
    PredictSalary,
    { provide: PdfReader, useClass: PdfText },
    { provide: SalaryModel, useClass: OnnxSalaryModel },
  ],
});
