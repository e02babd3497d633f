import * as z from 'zod';
import { LocaleSchema, PrefectureCode } from '../common/primitives.js';
import { defineRoute } from '../kit/define-route.js';
import { UnreadableResume } from '../profiles/errors.js';
import { ExtractedField, ResumeDraft } from '../profiles/models.js';
import { resumeMediaTypes } from '../profiles/routes.js';
import { CareerLevel, Industry, RemoteMode, SkillName } from '../vocabulary/work.js';

export const ParseResumeRoute = defineRoute({
  id: 'parseResume',
  service: 'ai',
  method: 'POST',
  path: '/api/v1/ai/parse-resume',
  summary: 'Read a CV; every extracted field says where in the document it stood',
  access: 'service',
  fileTypes: resumeMediaTypes,
  bodyLimit: 5 * 1024 * 1024,
  response: z.object({
    draft: ResumeDraft,
    fields: z.array(ExtractedField),
    readerVersion: z.string(),
    /** The file held text that nobody sees on its pages. It was not read. */
    hiddenText: z.boolean(),
  }),
  errors: [UnreadableResume],
});

export const ExtractSkillsRoute = defineRoute({
  id: 'extractSkills',
  service: 'ai',
  method: 'POST',
  path: '/api/v1/ai/extract-skills',
  summary: 'Skills named in a text, with where they stand',
  access: 'authenticated',
  body: z.object({ text: z.string().min(1).max(20000) }),
  response: z.object({
    skills: z.array(z.object({ skill: SkillName, from: z.int(), to: z.int(), confidence: z.number() })),
    modelVersion: z.string(),
  }),
});

export const PredictSalaryRoute = defineRoute({
  id: 'predictSalary',
  service: 'ai',
  method: 'POST',
  path: '/api/v1/ai/predict-salary',
  summary: 'Expected yearly pay in yen for a job, by a model trained on a synthetic market; says so, and its error',
  access: 'authenticated',
  body: z.object({
    level: CareerLevel,
    industry: Industry,
    prefecture: PrefectureCode,
    remote: RemoteMode.default('none'),
    skills: z.array(SkillName).max(60).default([]),
    locale: LocaleSchema.optional(),
  }),
  response: z.object({
    yearlyYen: z.int(),
    /** Mean absolute error on jobs the model was not trained on, in yen. */
    meanAbsoluteErrorYen: z.int(),
    modelVersion: z.string(),
    trainedOn: z.string(),
  }),
});

export const GetModelCardsRoute = defineRoute({
  id: 'listModels',
  service: 'ai',
  method: 'GET',
  path: '/api/v1/ai/models',
  summary: 'The models in use: what they were trained on and how well they do on data held out',
  access: 'public',
  response: z.object({
    items: z.array(
      z.object({
        name: z.string(),
        version: z.string(),
        trainedOn: z.string(),
        trainingRows: z.int(),
        heldOutRows: z.int(),
        metrics: z.record(z.string(), z.number()),
        baseline: z.record(z.string(), z.number()),
      }),
    ),
  }),
});
