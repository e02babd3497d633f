/** The calculations by themselves, without services or a database. */
export { evaluateCases, listKinds } from './domain/calculations/evaluate-cases.js';
export type { Case, CaseResult } from './domain/calculations/evaluate-cases.js';
