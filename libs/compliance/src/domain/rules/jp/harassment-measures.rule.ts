import type { HiringProcess } from '../../inputs/hiring-process.js';
import { defineRule, notEvaluated, type FoundBy } from '../../rule.js';
import { harassmentMeasuresTexts } from './harassment-measures.texts.js';

const duties = [
  { code: 'customers', field: '/harassmentMeasures/customers' },
  { code: 'jobSeekers', field: '/harassmentMeasures/jobSeekers' },
] as const;

/** 労働施策総合推進法33条 and 男女雇用機会均等法, from 2026-10-01: employers of any size. */
export const harassmentMeasures = defineRule({
  id: 'HRS-26',
  kind: 'hiring_process',
  jurisdiction: 'JP',
  statute: '労働施策総合推進法・男女雇用機会均等法',
  article: '推進法第33条、均等法(求職活動等における性的な言動に関する措置)',
  validFrom: '2026-10-01',
  validTo: null,
  severity: 'WARN',
  verified: 'yes',
  source: '令和8年10月1日施行の改正の解説(カスタマーハラスメント対策、求職者等へのセクシュアルハラスメント対策)',
  texts: harassmentMeasuresTexts,
  check: ({ harassmentMeasures: measures }: HiringProcess): FoundBy<typeof harassmentMeasuresTexts>[] =>
    duties.flatMap(({ code, field }): FoundBy<typeof harassmentMeasuresTexts>[] => {
      const taken = measures?.[code] ?? null;
      return taken === null ? [notEvaluated(field)] : taken ? [] : [{ code, field }];
    }),
});
